package zhiyin.understanding.entity;

import java.util.regex.Pattern;

/** Words that multiply an amount, as in 3个100 and "100 twice": the bank asks for the product instead of guessing. */
final class Factors {

    private static final String FEW_ZH = "(?:[2-9]|[0-9]{2,3}|[二两俩三四五六七八九十几]{1,3})";
    private static final String FEW_EN = "(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|[0-9]{2,3})";
    private static final String OFTEN_ZH = "(?<!每[天日周月年]|次|[0-9第])" + FEW_ZH + " ?(?:[次遍回份倍]|笔(?![交账流记])|张(?![卡银信存]))";
    private static final String OFTEN_EN =
            "(?<![a-z0-9])(?:twice|thrice|" + FEW_EN + " times|doubled|tripled)(?![a-z])";

    private static final Pattern BEFORE = Pattern.compile("(?<![0-9第近前后上一二两三四五六七八九十])" + FEW_ZH + " ?[个张笔次份沓倍] ?$"
            + "|" + FEW_ZH + "(?:次|笔|个?人),?(?:每(?:次|笔|个?人)|各)(?:转|付|给)? ?$"
            + "|(?<![a-z0-9])(?:" + FEW_EN + "(?: (?:x|times|lots? of|payments? of|transfers? of|notes? of|bills? of))?"
            + "|twice|thrice|double|triple) $");
    private static final Pattern AFTER =
            Pattern.compile(" ?(?:[*×]|(?<![a-z])x) ?[0-9]| (?:times|multiplied by) (?:[0-9]|[a-z]{3})" + "|乘以?|翻[倍番]|的"
                    + FEW_ZH + "倍| [0-9]{2,5}s(?![a-z])|, ?(?:转|打|付|来)?" + FEW_ZH + "(?:[次遍]|笔(?![交账流记]))");
    private static final Pattern LATER = Pattern.compile(OFTEN_ZH + "|" + OFTEN_EN);
    private static final Pattern EACH_MONTH = Pattern.compile("[a-z0-9]{0,5} (?:times )?(?:an?|per|each|every) ");
    private static final Pattern EVERY = Pattern.compile("每[天日周月年]|(?<![a-z])(?:every|monthly|weekly)(?![a-z])");
    /** Charged twice, a customer names one charge. */
    private static final Pattern CHARGED =
            Pattern.compile("扣了|扣[两三2]|吐|数出|剩下|发现|系统|被扣|收了|刷了|出了|出现|重复|(?<![a-z])(?:charged?|billed|debited|"
                    + "produced|counted|deducted|taken|took|same|shows?|appears?|went|gone)(?![a-z])");

    private Factors() {}

    /** Whether the amount between these places of {@code open} is multiplied; {@code whole} has the words others took. */
    static boolean multiply(CharSequence open, CharSequence whole, int from, int to) {
        boolean adjacent = At.start(BEFORE, open, from, 22) >= 0 || At.end(AFTER, open, to) >= 0;
        int later = adjacent ? -1 : At.startInRest(LATER, open, to);
        boolean often = later >= 0 && At.end(EACH_MONTH, whole, later) < 0 && At.startInClause(EVERY, whole, from) < 0;
        return (adjacent || often)
                && At.startInClause(CHARGED, whole, from) < 0
                && At.startInRest(CHARGED, whole, to) < 0;
    }
}
