package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.time.EnglishOrdinals;

/** One of several things, by its place or by pointing at it: 第二个, 倒数第二笔, "the last payment", "the other one". */
final class Positions {

    private static final String COUNT = "[0-9一二两三四五六七八九十]{1,3}";
    private static final String THING_ZH =
            "(?:个(?!(?:发现|知道|来|到|办|用|投诉|遇到|碰到|说)\\p{IsHan}{0,6}的人|月|星期|礼拜|季|抽屉|孩子)|[笔条张位项款份](?!交)|名|行(?!业|长)|只(?![要能是有])|支(?!行|付)|家(?![里人银支])|种(?!类))";

    private static final String ORDINAL_EN =
            "(?:(?:twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|"
                    + String.join("|", EnglishOrdinals.WORDS.subList(0, 20)) + "|thirtieth)";
    private static final String FROM_END = "(?: up)? from (?:the )?(?:bottom|end|last)(?![a-z])";
    private static final String KIND =
            "(?:(?:savings|current|debit|credit|bank|saved|listed|joint|salary|bigger|big|outgoing|incoming|recent|proposed)"
                    + " ){0,2}";
    private static final String THING = "(?:one|of (?:the|my|our|those|these)"
            + " (?:two|three|four|both)|options?|payments?|transactions?|accounts?|cards?|transfers?|entry|entries|payees?|recipients?|charges?|standing"
            + " orders?|direct debits?|item|line|choice|result|product|fund|plan|loan|debit|contact|person|name|deposit|on"
            + " the list|in the list|from the top|of these|of those|of them)(?![a-z])";
    private static final String ENDS =
            "(?= ?(?:$|[,.;!?)]| and | please| then| to | into | with| for | off| it | was | is | of \\$?[0-9]))";

    private static final String PAIR_ENDS =
            "(?: ones?| payments?| transactions?| please| pls|,? both| are| were)?(?: ?[,.!?]|$| )(?! ?of)";

    private static final Pattern ORDINAL =
            Pattern.compile("(?:倒数第?|(?:从[下后底尾][往向到][上前头]|[从由]下面?[往向]上面?)数?第?)(?<fromend>" + COUNT + ")" + THING_ZH
                    + "?|(?<tail>[尾倒])二(?=嗰|[那呢]?[个笔条张单]|$)|第(?<zh>" + COUNT + ")" + THING_ZH
                    + "|(?<first>头一?|最(?:上面|前面|头)的?(?:嗰|那)?|打头的?那?一?)[个笔条张]|(?<last>(?:最后|最末|末尾|最下面|最尾)(?:的?(?:嗰|那)?一?)[个笔条张位项](?!月|星期|季|写))|(?<![a-z])(?:the"
                    + " )?(?<behind>"
                    + ORDINAL_EN + "|[0-9]{1,2}(?:st|nd|rd|th))(?: " + KIND + THING
                    + ")?(?:"
                    + FROM_END
                    + "|[- ](?:to[- ]last|last)(?: " + KIND + THING
                    + ")?(?![a-z]))|(?<![a-z])(?<lastbut>penultimate|last but (?:one|two)|next[- ]to[- ]last|one"
                    + " before (?:the )?last|second[- ]from[- ](?:last|end|bottom))(?: "
                    + THING
                    + ")?|(?<![a-z])(?:the )?(?:very"
                    + " )?(?<edge>bottom|top|bottommost|topmost|uppermost|lowest|highest)(?:"
                    + " (?:one|payee|payment|transaction|entry|item|line|option)(?![a-z]| up)|(?= of the"
                    + " list))|(?<![a-z])one at the (?:very )?(?<edgeat>bottom|top)(?![a-z])|^(?:the"
                    + " )?(?<two>[0-9]{1,2})(?:st|nd|rd|th)(?=(?: and|,| or|, and| &) (?:the"
                    + " )?[0-9]{1,2}(?:st|nd|rd|th)"
                    + PAIR_ENDS
                    + ")|(?<=^(?:the )?[0-9]{1,2}(?:st|nd|rd|th)(?: and|,| or|, and| &) (?:the"
                    + " )?)(?<twond>[0-9]{1,2})(?:st|nd|rd|th)(?="
                    + PAIR_ENDS + ")|(?<![a-z])(?<art>(?:the|my|that|this|your|his|her) )?(?<en>" + ORDINAL_EN
                    + ")(?<thing> " + KIND
                    + THING
                    + "|(?= and the )|" + ENDS + ")|(?<![a-z])(?:the )?(?<num>[0-9]{1,2})(?:st|nd|rd|th)(?: " + KIND
                    + THING
                    + "| of (?:those|these|them)(?: [a-z]+)?|(?=,? (?:and|or|not|but|but not|then)? ?(?:the"
                    + " )?[0-9]{1,2}(?:st|nd|rd|th) (?:one|entry|item|payment|transaction|on the list|in the"
                    + " list)))|(?<![a-z])(?:option|(?<!order |case |ticket |phone |account |card |reference |ref"
                    + " )number|choice|item|no\\.)"
                    + " (?<pick>[1-9]|one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z0-9]|[.,][0-9]|["
                    + " -](?:[0-9]|one|two|three|four|five|six|seven|eight|nine|oh|zero))|(?:选项?|选第|序号)(?<pickzh>[1-9一二三四五六七八九十])(?=$|[^\\p{IsHan}0-9]|[吧号啊呀哦了好呗])|(?<![a-z])(?:the"
                    + " )?(?<lastone>(?:very )?last (?:one|"
                    + KIND
                    + "(?:transaction|payment|transfer|entry|option|card|account|item))|(?<=(?:first|second|third|fourth|fifth|2nd|3rd|4th)(?:,|"
                    + " and|,? not|, and| or) the )last(?=$|[,.!?;]|"
                    + " (?:are|is|were|was|one|please|aren't|isn't)(?![a-z])))(?![a-z])");
    /** "I'd like a second account", "for the first time": none that exists already. */
    private static final Pattern NONE_YET = Pattern.compile("(?<![a-z])(?:an?|get|order|have|like|another) $");

    private static final Pattern DAY_BEFORE = Pattern.compile("(?<![a-z])(?:on|by|until|till|since|before|after|of) $");

    private static final Pattern OTHER = Pattern.compile(
            "(?:另外?一?(?:那?[个笔张条位])|别的那[个笔张])|(?<![a-z])(?:the |my )?other (?:one|account|card)(?![a-z])");
    private static final Pattern LAST =
            Pattern.compile("(?:刚才|刚刚|上面)的?(?:那|这)?[笔个张条](?!月|星期)|上一[笔个条](?!月|星期|季)|(?<![a-z])the (?:previous|latest)"
                    + " (?:one|payment|transfer|transaction)(?![a-z])");
    private static final Pattern SAME =
            Pattern.compile("同一个(?:人|账户|收款人)|跟上次一样|老样子|(?<![a-z])(?:the )?same (?:one|person|account|payee|as (?:last"
                    + " time|before))(?![a-z])");
    private static final Pattern FORMER = Pattern.compile("前者|(?<![a-z])the former(?![a-z])");
    private static final Pattern LATTER = Pattern.compile("后者|(?<![a-z])the latter(?![a-z])");
    private static final Pattern THAT =
            Pattern.compile("^(?:就?要?|选)?[那这](?:个|一个|笔|张)(?=$|[吧，。,. ])|(?<![a-z])(?:that|this) one(?![a-z])");

    private Positions() {}

    static void find(Reading reading) {
        Matcher m = ORDINAL.matcher(reading.open());
        while (m.find()) {
            String value = value(m);
            boolean english = m.group("en") != null || m.group("num") != null;
            boolean later = english
                    && (At.start(NONE_YET, reading.normal(), m.start(), 9) >= 0
                            || (m.group("en") != null && m.group("thing").isBlank() && isDay(reading, m)));
            if (!later && value != null) {
                reading.take(EntityType.ORDINAL, value, m.start(), m.end());
            }
        }
        refer(reading, OTHER, "other");
        refer(reading, LAST, "last");
        refer(reading, SAME, "same");
        refer(reading, FORMER, "former");
        refer(reading, LATTER, "latter");
        refer(reading, THAT, "that");
    }

    /** "on the third" is a day, "third" alone is a place only as an answer. */
    private static boolean isDay(Reading reading, Matcher m) {
        return m.group("art") == null ? m.start() > 0 : At.start(DAY_BEFORE, reading.normal(), m.start(), 8) >= 0;
    }

    private static void refer(Reading reading, Pattern words, String value) {
        Matcher m = words.matcher(reading.open());
        while (m.find()) {
            reading.add(EntityType.REFERENCE, value, m.start(), m.end(), false, List.of());
        }
    }

    private static @Nullable String value(Matcher m) {
        if (m.group("last") != null || m.group("lastone") != null) {
            return "-1";
        }
        if (m.group("first") != null) {
            return "1";
        }
        if (m.group("tail") != null) {
            return "-2";
        }
        if (m.group("fromend") != null) {
            String place = chinese(m.group("fromend"));
            return place == null ? null : "-" + place;
        }
        if (m.group("lastbut") != null) {
            return m.group("lastbut").endsWith("two") ? "-3" : "-2";
        }
        if (m.group("behind") != null) {
            return "-" + english(m.group("behind"));
        }
        if (m.group("edge") != null || m.group("edgeat") != null) {
            String edge = m.group("edge") != null ? m.group("edge") : m.group("edgeat");
            return edge.startsWith("bottom") || edge.equals("lowest") ? "-1" : "1";
        }
        if (m.group("two") != null || m.group("twond") != null) {
            return english(m.group("two") != null ? m.group("two") : m.group("twond"));
        }
        if (m.group("zh") != null) {
            return chinese(m.group("zh"));
        }
        if (m.group("num") != null) {
            return Decimals.plain(new BigDecimal(m.group("num")));
        }
        if (m.group("pickzh") != null) {
            return chinese(m.group("pickzh"));
        }
        String pick = m.group("pick");
        if (pick != null) {
            return EnglishNumber.parse(List.of(pick)).map(Decimals::plain).orElse(pick);
        }
        return english(m.group("en"));
    }

    private static String english(String words) {
        return At.isDigit(words.charAt(0))
                ? Decimals.plain(new BigDecimal(words.replaceAll("[a-z]", "")))
                : Integer.toString(EnglishOrdinals.number(words));
    }

    /** The place that a count says; null when it says none: 第十十个, 第0个. */
    private static @Nullable String chinese(String count) {
        return ChineseNumber.parse(count)
                .filter(place -> place.signum() > 0)
                .map(Decimals::plain)
                .orElse(null);
    }
}
