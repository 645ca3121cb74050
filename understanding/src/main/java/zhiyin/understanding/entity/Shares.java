package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Sums that are named without a number: a share of something (工资的20%, "half of my balance"), everything (全部, "all of
 * it") and something (点钱, "some money"). The bank asks which sum is meant, and never keeps an older one.
 */
final class Shares {

    private static final String OWNED_ZH =
            "(?:工资|薪水|余额|存款|积蓄|储蓄|收入|奖金|资金|(?:卡里|卡上|账上|账户里?|户头里?|手里|剩下|剩余)的?钱|卡里|账上|账户|剩下|剩余|我的钱)";
    private static final String PART_ZH = "(?:[一二两三四五六七八九十0-9]{1,3}分之[一二两三四五六七八九十0-9]{1,3}|[一二两三四五六七八九0-9]成半?|[一大小]半)";
    private static final String FRACTION_ZH =
            "(?:(?:百分之|千分之)[0-9零一二两三四五六七八九十百点.]{1,7}|[0-9]{1,3}(?:\\.[0-9]{1,4})? ?%|" + PART_ZH + ")";
    private static final String SUMS_ZH = "(?:钱|余额|存款|积蓄|储蓄|工资|薪水|资金)";
    private static final String PAID_ZH = "(?:转|付|汇|打|改成|改为|换成|把|将|要|借|送)(?:[他她]|给|个|了|账|过去)?";
    private static final String ENDS_ZH = "(?=(?:都|全)?(?:转|打(?![印开包电])|汇|付|给(?!我))|[吧的了啊呢]?(?:$|[ ,.!。，！]))";

    private static final String OWNED_EN =
            "(?:my|our|the|his|her|what(?:'s| is) (?:left|in)) ?(?:[a-z]{1,12} )?(?:balance|savings?|salary|wages?|pay(?:check|cheque)?|income|money|account|funds|cash|deposit|bonus|pension|pot)";
    private static final String FRACTION_EN =
            "(?:[0-9]{1,3}(?:\\.[0-9]{1,4})? ?(?:%|percent|per cent)|[0-9]{1,2}/[0-9]{1,3}"
                    + "|(?:an? |one |two |three )?(?:half|third|quarter|fifth|tenth)s?|[a-z]{3,7}(?:[ -][a-z]{3,5})? (?:percent|per cent))";
    private static final String ALL_EN =
            "(?:all of it|it all|as much as (?:i can|you can|possible)|all (?:of )?(?:the|my|our) (?:money|cash|funds|savings|balance|salary)|all i(?:'ve got| have| own)"
                    + "|everything(?: (?:that )?i(?:'ve got| have| own))?|the lot|the rest(?: of (?:it|my [a-z]{3,8}))?|whatever(?: i have|'s left| is left)"
                    + "|(?:my|the) (?:whole|entire|full) (?:balance|savings|salary|account|lot)|most of (?:it|my [a-z]{3,8}))";
    private static final String SOME_EN =
            "(?:(?:some|a bit of|a little|a little bit of|lots of|loads of|plenty of|a lot of) (?:money|cash|dough|funds))";
    private static final String PAID_EN =
            "(?<![a-z])(?:send|sending|pay|transfer|give(?! (?:me|us)(?![a-z]))|wire|move|lend|make it|make that|change (?:it|that) to)(?: (?!the |to |for )[a-z']{1,14}){0,2}? ";

    /** A share of something that is owned is a sum wherever it stands. */
    private static final Pattern OF_SOMETHING = Pattern.compile("(?<sum>" + OWNED_ZH + "(?:里|中)?的?" + FRACTION_ZH + "|"
            + FRACTION_ZH + "的" + OWNED_ZH + "|(?<![a-z0-9/.])" + FRACTION_EN + " (?:of )?" + OWNED_EN + "(?![a-z]))");
    /** The whole message, or after a word that pays. */
    private static final String ALL_ZH = "(?:(?:全部|所有|全|剩下|剩余|余下|卡里|账上|账户里?)的?" + SUMS_ZH + "|(?:" + SUMS_ZH
            + "|剩下的?|剩余的?)?(?:全部|全都|所有)|(?:剩下|剩余|余下)的?钱?(?:全|都)?|(?:(?:我|卡里|账上|手里)的?)?钱(?:全|都)"
            + "|全额|(?:能|有|可以)转?多少(?:就)?转多少)";

    private static final String SOME_ZH = "(?:[俩两仨]个?钱|几个钱|一?点儿?钱|一?些钱)";
    private static final Pattern PAID = Pattern.compile("(?:^ ?" + "(?<alone>" + PART_ZH + ")|" + PAID_ZH + "(?<share>"
            + FRACTION_ZH
            + "))" + ENDS_ZH
            + "|(?:^ ?(?:那就|那|就|嗯|要)?|" + PAID_ZH + "|(?:转|付|汇|打|给|借|送)[^,.!?。，！？]{0,5}?)(?<sum>" + SOME_ZH + "|"
            + ALL_ZH
            + ")" + ENDS_ZH + "|^(?<all>全)转|" + PAID_EN
            + "(?<part>(?:[0-9]{1,3}(?:\\.[0-9]{1,4})? ?(?:%|percent|per cent)|half|an? (?:third|quarter)(?! part|-part| person))"
            + "(?![a-z])(?! an? | of the bill)|" + ALL_EN + "(?![a-z])|" + SOME_EN + "(?![a-z]))"
            + "|^ ?(?:(?:just|well|ok|okay|no|yes|um|er|only|then)[, ]+){0,3}(?<answer>" + ALL_EN + "|" + SOME_EN
            + "|half|an? (?:half|third|quarter))(?: please|, please)?[ .!]*$");

    private Shares() {}

    /** Before the amounts: what names a share of something is no sum of its own. */
    static void find(Reading reading) {
        each(reading, OF_SOMETHING, true);
    }

    /** After the amounts: who names a number names the sum. */
    static void findUnnumbered(Reading reading) {
        each(reading, PAID, false);
    }

    private static void each(Reading reading, Pattern pattern, boolean always) {
        if (!always && reading.names(EntityType.AMOUNT)) {
            return;
        }
        Matcher m = pattern.matcher(reading.normal());
        while (m.find()) {
            String group = always ? "sum" : group(m);
            reading.takeAmount(EntityType.AMOUNT, null, m.start(group), m.start(group), m.end(group), true, null);
        }
    }

    private static String group(Matcher m) {
        for (String group : new String[] {"alone", "share", "sum", "all", "part"}) {
            if (m.group(group) != null) {
                return group;
            }
        }
        return "answer";
    }
}
