package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows the number of an amount: a currency, and dimes and cents, as in 三块二, 壹元伍角整, "thirty-five pounds
 * fifty".
 *
 * @param code the currency that is named, or null
 * @param movedLeft how many places the point of the number moves: two when it counts cents
 */
record MoneyTail(int end, @Nullable String code, BigDecimal added, int movedLeft) {

    private static final String DIGIT = "[0-9一二两三四五六七八九壹贰叁肆伍陆柒捌玖]";
    private static final String NOT_COUNTED =
            "(?![0-9/%零〇一二两三四五六七八九十百千万亿个位次笔天人张条年月日号遍下种家起点共些会样定直边kw]|(?<=[0-9])[.,][0-9])";
    private static final Pattern AFTER_YUAN = Pattern.compile("(?<half>半)(?![天年月个小])"
            + "|零?(?<jiao>" + DIGIT + ")[毛角](?:零?(?<fen>" + DIGIT + ")分?" + NOT_COUNTED + ")?(?:钱|整)?"
            + "|零?(?<fenonly>" + DIGIT + ")分(?!钟|之)(?:钱|整)?"
            + "|(?<short>[0-9一二两三四五六七八九])" + NOT_COUNTED + "(?![块元钱毛角])|(?<two>[0-9]{2})" + NOT_COUNTED
            + "(?![块元钱])|[整正]");
    private static final Pattern DIMES = Pattern.compile("(?: (?=[毛角](?:$|[钱给 ,.!?。，！？])))?[毛角](?!大楼|[落色度])(?:零?(?<fen>"
            + DIGIT + ")分?" + NOT_COUNTED + ")?(?:钱|整)?");
    private static final Pattern CENTS = Pattern.compile("分钱|分整|分(?=$)");
    private static final Pattern PENCE = Pattern.compile(" ?(?:(?<p>p|pence)|(?<cents>cents?))(?![a-z])");
    private static final Pattern CENTS_WORD = Pattern.compile(" (?:cents?|pence|p)(?![a-z])");
    /** 3 pounds 50, 63 dollars and 12 cents. */
    private static final Pattern CENTS_TYPED = Pattern.compile("(?<=[a-z])(?: (?<cents>[0-9]{2})(?=$|[,.;!?](?![0-9])|"
            + " (?:to|for|from|at|on|off|out|please|and|in|was|is|by|each|now|today|yesterday)(?![a-z]))| (?:and"
            + " )?(?<said>[0-9]{1,2}) ?(?:cents?|pence|p)(?![a-z]))");

    private static final Pattern SUM_ENDS = Pattern.compile(" ?(?:整|正(?![好在常]))");

    static MoneyTail read(CharSequence text, Numeral numeral) {
        int end = numeral.end();
        Matcher pence = numeral.script() == Numeral.Script.CHINESE ? null : At.match(PENCE, text, end);
        if (pence != null) {
            return new MoneyTail(pence.end(), pence.group("p") != null ? "GBP" : "USD", BigDecimal.ZERO, 2);
        }
        if (numeral.script() != Numeral.Script.ENGLISH) {
            Matcher dimes = At.match(DIMES, text, end);
            if (dimes != null) {
                return new MoneyTail(dimes.end(), Currencies.YUAN, digits(dimes.group("fen"), 1), 1);
            }
            if (At.end(CENTS, text, end) >= 0
                    && numeral.value() != null
                    && numeral.value().compareTo(BigDecimal.valueOf(100)) < 0) {
                return new MoneyTail(At.end(CENTS, text, end), Currencies.YUAN, BigDecimal.ZERO, 2);
            }
        }
        Currencies.After after = Currencies.after(text, end);
        if (after == null) {
            return new MoneyTail(end, null, BigDecimal.ZERO, 0);
        }
        return after.everyday() ? yuan(text, after) : words(text, numeral, after);
    }

    private static MoneyTail yuan(CharSequence text, Currencies.After after) {
        int end = after.end();
        BigDecimal added = BigDecimal.ZERO;
        Matcher m = At.match(AFTER_YUAN, text, end);
        if (m != null) {
            end = m.end();
            String two = m.group("two");
            added = m.group("half") != null
                    ? new BigDecimal("0.5")
                    : two != null
                            ? new BigDecimal(two).movePointLeft(2)
                            : digits(m.group("jiao") != null ? m.group("jiao") : m.group("short"), 1)
                                    .add(digits(m.group("fen") != null ? m.group("fen") : m.group("fenonly"), 2));
        }
        // 500块美金: 块 is a word for any money.
        Currencies.After foreign = Currencies.after(text, end);
        return foreign != null && !foreign.everyday()
                ? new MoneyTail(foreign.end(), foreign.code(), added, 0)
                : new MoneyTail(end, Currencies.YUAN, added, 0);
    }

    private static MoneyTail words(CharSequence text, Numeral numeral, Currencies.After after) {
        int end = after.end();
        int whole = At.end(SUM_ENDS, text, end);
        Matcher typed = numeral.script() == Numeral.Script.DIGITS ? At.match(CENTS_TYPED, text, end) : null;
        if (typed != null
                && numeral.value() != null
                && numeral.value().stripTrailingZeros().scale() <= 0) {
            String cents = typed.group("cents") != null ? typed.group("cents") : typed.group("said");
            return new MoneyTail(typed.end(), after.code(), new BigDecimal(cents).movePointLeft(2), 0);
        }
        if (numeral.script() != Numeral.Script.ENGLISH || At.charAt(text, end) != ' ') {
            return new MoneyTail(Math.max(whole, end), after.code(), BigDecimal.ZERO, 0);
        }
        int from = text.length() >= end + 5
                        && text.subSequence(end, end + 5).toString().equals(" and ")
                ? end + 5
                : end + 1;
        Numeral cents = EnglishNumerals.read(text, from);
        BigDecimal value = cents == null ? null : cents.value();
        boolean fits = value != null
                && value.compareTo(BigDecimal.valueOf(100)) < 0
                && value.stripTrailingZeros().scale() <= 0;
        if (cents == null
                || value == null
                || !fits
                || Currencies.after(text, cents.end()) != null
                || OtherNumbers.isCounted(text, cents.end())) {
            return new MoneyTail(end, after.code(), BigDecimal.ZERO, 0);
        }
        int said = At.end(CENTS_WORD, text, cents.end());
        // "five pounds fifty" is one amount, "five pounds and fifty" need not be.
        // "the forty five pound one" is one of several things.
        boolean one = said < 0 && value.compareTo(BigDecimal.TEN) < 0;
        boolean plainly = said >= 0 || (from == end + 1 && !one);
        return plainly
                ? new MoneyTail(Math.max(said, cents.end()), after.code(), value.movePointLeft(2), 0)
                : new MoneyTail(end, after.code(), BigDecimal.ZERO, 0);
    }

    private static BigDecimal digits(@Nullable String digits, int places) {
        return digits == null ? BigDecimal.ZERO : BigDecimal.valueOf(ChineseNumber.digit(digits.charAt(0)), places);
    }
}
