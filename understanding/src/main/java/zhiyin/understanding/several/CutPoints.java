package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.several.Part.Joint;
import zhiyin.values.Language;

/** Where a text may be cut into wishes. Pure; linear in the text's length. */
final class CutPoints {

    /** What stands behind the fourth cut stays with the fourth part. */
    static final int MOST_PARTS = 4;

    /** "check balance pay water bill": a thing that was asked for, and at once another order. */
    private static final String ENGLISH_UNJOINED =
            "(?<=\\b(?:check|show|see|view|get|send|print|pay|freeze|block|tell me|show me|send me)"
                    + "\\s(?:[a-z']{1,9}\\s)?(?:[a-z']{1,9}\\s)?(?:balance|balances|statement|statements|transactions|bill|card|rates?|limits?|payees))\\s+"
                    + "(?=(?:(?:check|show|print|pay|freeze|block|unblock|order|open|cancel|raise|increase|tell|activate)"
                    + "\\s(?:me\\s|my\\s|the\\s|a\\s)?(?!for\\b|to\\b|in\\b|on\\b|with\\b)[a-z]|(?:send|move|transfer|pay)\\s(?:[a-z]{1,12}\\s)?\\d))";

    private static final Pattern ENGLISH_CUT = Pattern.compile(
            "\\s*(?:"
                    + "(?<new>[,.;!?]?\\s*\\b(?:and then|and also|and after that|and while (?:you'?re|you are|we'?re) at it,?"
                    + "|while (?:you'?re|you are) at it,?|as well as|after that|afterwards|and finally|finally|additionally|in addition"
                    + "|besides that|on top of that|another thing|secondly|(?:[,.;]|\\band)\\s*second(?!\\s+(?:card|account|one))|oh and|also|plus|then)\\b,?|\\s\\+\\s)"
                    + "|(?<clause>" + ENGLISH_UNJOINED
                    + "|[.;!?]+(?=\\s|$)|,?\\s*\\bso(?=\\s+(?:please|can|could|i|update|send|un))|,\\s*(?:and|but)\\b|,(?!\\d)|\\s&\\s|\\s(?:-|–|—)\\s|\\b(?:but|and)\\b))\\s*",
            Pattern.CASE_INSENSITIVE);

    /** 查余额交水费, 看看流水查下汇率: the same. */
    private static final String CHINESE_UNJOINED = "(?<=(?:查|看|打|印|缴|交)(?:一下|下|看|询)?(?:我的|我|卡里的?|卡上的?|这个月的?|上个月的?)?"
            + "(?:余额|流水|明细|账单|汇率|利率|额度|限额|水费|电费|话费|燃气费))"
            + "(?=(?:查|看|看看|打印?|交|缴)(?:一下|下|询)?(?:\\p{IsHan}{0,6})(?:余额|流水|明细|账单|汇率|利率|额度|限额|费)"
            + "|还(?:一下|下)?(?:信用卡|房贷|贷款)|转(?:账)?(?:给|[0-9０-９一二两三四五六七八九十百千万])|给\\p{IsHan}{1,6}转|(?:冻结|挂失|激活)(?:我的)?\\p{IsHan}{0,3}卡)";

    private static final Pattern CHINESE_CUT = Pattern.compile("\\s*(?:"
            + "(?<new>(?<=.{2})(?:之前|以前)[，,]?先(?:帮我)?|[，,。；;！!？?、~～]?\\s*(?:(?<=[^人])我?还[要想](?!多|等|几|不|交|还|是)|顺便|顺带|顺手|另外|此外|还有(?!多少|几|没|什么|哪|多久|啥)|然后呢?|并且|接着|接下来|随后|其次"
            + "|完了(?:之后|以后|再)?|之后(?:再)?|以后再|完再|同时(?:再|也|还)?|以及|对了|外加|(?<!别|不要|不想|不会)再(?!见|说一|次|讲一|重复|来一)(?:帮我|给我)?(?:顺便)?))"
            + "|(?<clause>" + CHINESE_UNJOINED
            + "|[。；;！!？?~～]+|[，,](?!\\d)|(?<=.{3})(?<!再|请|后|就|先|便|要|能|以|烦)(?=告诉我)|(?<=.{4})(?<=[^请先再能烦你快以想让就把会要的、，,])(?=你?帮我|我想(?!问|要|知)|麻烦)|(?<=.{4})(?=赶紧把|赶紧给|(?<!赶)快把|直接给我)|(?<=^[你您]好)(?=[^，,啊呀吗。])|(?<=.{3}了)(?=转到|转给|还信用卡|换成)|\\s+|[+＋]|并(?!且|不|没|非)(?=[一-龥]{3})|而且)"
            + "|(?<nouns>、|和(?!谐|解)|跟|与))\\s*");

    private static final Pattern ENGLISH_CLAUSE = Pattern.compile(
            "^(?:(?:please|kindly|just|now|i'?d|i|we|my|you|can|could|would|will|what|where|when|why|how|who|which|is|are"
                    + "|am|do|does|did|has|have|should|let|tell|show|give|send|get|got|transfer|move|pay|check|freeze|block|unblock"
                    + "|unfreeze|lock|unlock|order|cancel|stop|close|open|raise|increase|lower|change|update|add|set|remove|delete|book"
                    + "|buy|sell|exchange|convert|split|top|apply|activate|find|see|list|email|mail|print|put|make|report|replace|turn"
                    + "|switch|connect|speak|talk|complain|redeem|withdraw|deposit|invest|repay|settle|compare|explain|want|need"
                    + "|like|there|the|it|they|someone|help|issue|download|register|save|schedule|reset|look|confirm|call|ask|refund"
                    + "|enable|disable|link|bind|increase|start|renew|dispute|request|wire|clear|put|if|whether|any|does|don'?t|didn'?t)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** "a hundred and five", "between 5 and 10". */
    private static final Pattern NUMBER_END = Pattern.compile(
            "(?:\\d|\\b(?:hundred|thousand|million|grand|k|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty"
                    + "|forty|fifty|sixty|seventy|eighty|ninety))\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_START = Pattern.compile(
            "^(?:\\d|(?:a half|half|a quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
                    + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME_END = Pattern.compile("\\b[A-Z][a-z]+$");
    private static final Pattern NAME_START = Pattern.compile("^[A-Z][a-z]+\\b");
    private static final Pattern VERB_BEFORE = Pattern.compile("\\b(?:go|try|come|wait)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{1,200}\"|“[^”]{1,200}”|「[^」]{1,200}」|『[^』]{1,200}』|《[^》]{1,200}》");

    private CutPoints() {}

    /** One to {@value #MOST_PARTS} parts that cover the text's words in their order. */
    static List<Part> parts(String text, Language language) {
        Matcher cut = (language == Language.ZH ? CHINESE_CUT : ENGLISH_CUT).matcher(text);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Joint joint = Joint.NONE;
        BitSet quoted = quoted(text);
        while (parts.size() < MOST_PARTS - 1 && cut.find()) {
            Joint next = quoted.get(cut.start()) ? Joint.NONE : joint(cut, text, from, language);
            String words = text.substring(from, cut.start()).strip();
            if (next == Joint.NONE) {
                continue;
            }
            if (words.isEmpty()) {
                from = cut.end();
                joint = next.compareTo(joint) > 0 && !parts.isEmpty() ? next : joint;
                continue;
            }
            parts.add(new Part(from, cut.start(), words, joint));
            from = cut.end();
            joint = next;
        }
        String rest = trimmed(text.substring(from));
        if (!rest.isEmpty()) {
            parts.add(new Part(from, from + text.substring(from).stripTrailing().length(), rest, joint));
        }
        return parts;
    }

    /** What somebody else said or wrote is not cut. */
    private static BitSet quoted(String text) {
        BitSet quoted = new BitSet();
        QUOTED.matcher(text).results().forEach(quote -> quoted.set(quote.start(), quote.end()));
        return quoted;
    }

    private static Joint joint(Matcher cut, String text, int from, Language language) {
        String before = text.substring(from, cut.start()).strip();
        String after = text.substring(cut.end());
        if (after.isBlank()) {
            return Joint.NONE;
        }
        if (cut.group("new") != null) {
            return Joint.NEW;
        }
        if (language == Language.ZH) {
            if (cut.group("nouns") == null) {
                return Joint.CLAUSE;
            }
            // 活期和定期各有多少钱: what is said of both stands behind the second.
            boolean listed = cut.group("nouns").equals("、");
            return listed || before.codePointCount(0, before.length()) > 4 ? Joint.NOUNS : Joint.NONE;
        }
        String mark = cut.group("clause").strip();
        boolean and = mark.toLowerCase(Locale.ROOT).endsWith("and") || mark.equals("&");
        if (!and) {
            return Joint.CLAUSE;
        }
        if (VERB_BEFORE.matcher(before).find()
                || (NUMBER_END.matcher(before).find()
                        && NUMBER_START.matcher(after).find())
                || (NAME_END.matcher(before).find()
                        && NAME_START.matcher(after).find()
                        && !ENGLISH_CLAUSE.matcher(after).find())) {
            return Joint.NONE;
        }
        return ENGLISH_CLAUSE.matcher(after).find() ? Joint.CLAUSE : Joint.NOUNS;
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("[。.!！?？,，;；\\s]+$", "").strip();
    }
}
