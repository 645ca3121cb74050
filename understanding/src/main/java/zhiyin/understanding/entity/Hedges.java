package zhiyin.understanding.entity;

import java.util.regex.Pattern;

/** Words that make an amount inexact, or a change of another amount. */
final class Hedges {

    /** Spares most characters the long lists: no digit and nothing within a Latin word begins one of them. */
    private static final String WORD = "(?![0-9 $.,-])(?![a-z](?<=[a-z]{2}))";

    private static final Pattern RIGHT_BEFORE =
            Pattern.compile(WORD + HedgeWords.any(HedgeWords.Side.BEFORE) + "(?: an?(?= ))? ?$");
    private static final Pattern LITTLE = Pattern.compile("(?<![大老])小$");
    private static final Pattern IN_CLAUSE = Pattern.compile(WORD + HedgeWords.any(HedgeWords.Side.IN_CLAUSE));
    private static final Pattern RIGHT_AFTER = Pattern.compile(HedgeWords.any(HedgeWords.Side.AFTER));
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("[多来余几](?=块|元|蚊|[美欧英港日澳加]|人民币)|出头|把(?=块|元|[美欧英港日澳加]|$|[ ,.!?。，！？])");
    private static final Pattern IN_REST = Pattern.compile(HedgeWords.any(HedgeWords.Side.IN_REST));

    /** "500 to Anna, no more than that". */
    private static final Pattern AFTERTHOUGHT = Pattern.compile("[,，] ?" + HedgeWords.any(HedgeWords.Side.IN_REST));

    private static final Pattern MORE =
            Pattern.compile("(?:加|增加|追加|多转|多付|多给|多打|多汇|添|补)(?:上|了|个)? ?$|(?<![a-z])(?:add|plus|(?:an )?extra|(?:an"
                    + " )?additional|(?:increase|raise|up|bump|top)(?: [a-z]{1,9}){0,3}? by) ?$|\\+ ?$");
    private static final Pattern LESS =
            Pattern.compile("(?:减|(?<=^|[ ,，。;；]|再|请|帮我|给我|里)扣|少转|少付|少给|少打|少汇|(?<![至最不])少|减少)(?:掉|去|了)?"
                    + " ?$|(?<![a-z])(?:subtract|deduct|minus|(?<!more or )less|take off|knock"
                    + " off|(?:reduce|lower|decrease|cut|drop)(?: [a-z]{1,9}){0,3}? by) ?$");
    private static final Pattern MORE_AFTER = Pattern.compile(" (?:more|extra|on top|higher)(?![a-z])(?! than)");
    private static final Pattern LESS_AFTER =
            Pattern.compile(" (?:less|lower|off(?! (?:me|us|him|her|them)(?![a-z]))|fewer)(?![a-z])(?! than)");
    /** "add 50 to my savings" pays 50 in, "add 50 to it" changes an amount. */
    private static final Pattern PAID_IN = Pattern.compile(
            "[^,;.!?]{0,20}? (?:to|into|onto) (?!it\\b|that|this|the (?:amount|transfer|payment|total|sum))");

    private Hedges() {}

    /** Where the words begin that make the amount between these places inexact; -1 when it is exact. */
    static int start(CharSequence text, int from, int to, Numeral numeral) {
        int adjacent = At.start(RIGHT_BEFORE, text, from, 22);
        if (adjacent >= 0) {
            return adjacent;
        }
        if (numeral.script() != Numeral.Script.ENGLISH && numeral.sure() && At.start(LITTLE, text, from, 2) >= 0) {
            return from - 1;
        }
        return At.startInClause(IN_CLAUSE, text, from);
    }

    /** Where words right after {@code to} end that make the amount before them inexact; -1 when none stand there. */
    static int end(CharSequence text, int to) {
        return At.end(RIGHT_AFTER, text, to);
    }

    /** The like between a number and its unit, as in 一千多块. */
    static int beforeUnit(CharSequence text, int to) {
        return At.end(BEFORE_UNIT, text, to);
    }

    /** Whether the amount is made inexact later in the clause, as in "500 to Anna at most". */
    static boolean later(CharSequence text, int to) {
        return At.startInRest(IN_REST, text, to) >= 0 || At.end(AFTERTHOUGHT, text, At.restEnd(text, to)) >= 0;
    }

    /** Where the hedges begin that end right before {@code to}; {@code to} itself when none do. */
    static int cut(CharSequence text, int from, int to) {
        int end = to;
        int start = At.start(RIGHT_BEFORE, text, end, Math.min(22, end - from));
        while (end > from && start >= 0) {
            end = start;
            start = At.start(RIGHT_BEFORE, text, end, Math.min(22, end - from));
        }
        return end;
    }

    /** The direction and the extent of words that change another amount by this one. */
    record Change(int sign, int from, int to) {}

    static Change change(CharSequence text, int from, int to) {
        // "increase the amount by" reaches further back than "add".
        boolean wide = At.charAt(text, from - 1) == ' ' && At.charAt(text, from - 2) == 'y';
        int more = At.start(MORE, text, from, wide ? 44 : 14);
        int less = more >= 0 ? -1 : At.start(LESS, text, from, wide ? 44 : 14);
        if (more >= 0 || less >= 0) {
            boolean paidIn = At.end(PAID_IN, text, to) >= 0;
            return new Change(paidIn ? 0 : more >= 0 ? 1 : -1, paidIn ? from : Math.max(more, less), to);
        }
        int moreEnd = At.end(MORE_AFTER, text, to);
        int lessEnd = moreEnd >= 0 ? -1 : At.end(LESS_AFTER, text, to);
        if (moreEnd >= 0 || lessEnd >= 0) {
            return new Change(moreEnd >= 0 ? 1 : -1, from, Math.max(moreEnd, lessEnd));
        }
        return new Change(0, from, to);
    }
}
