package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number in whatever writing: 20k, 1.2w, 五个W, 两万五, "two and a half grand". */
final class AnyNumeral {

    private static final Pattern ATTACHED = Pattern.compile("(?<unit>[kwm])(?<tail>[0-9]{1,9})?(?![a-z0-9]|\\.[0-9])");
    private static final Pattern LETTER = Pattern.compile("个?(?<unit>[kw])(?![a-z0-9])");

    private AnyNumeral() {}

    /** The numeral that begins at {@code at}; null when none does. */
    static @Nullable Numeral read(Reading reading, CharSequence text, int at) {
        Numeral number = bare(reading, text, at);
        return number == null ? null : UnitWords.joined(text, number);
    }

    private static @Nullable Numeral bare(Reading reading, CharSequence text, int at) {
        char c = text.charAt(at);
        if (At.isSmallLetter(c)) {
            Numeral one = UnitWords.oneAndCents(text, at);
            return one != null ? one : EnglishNumerals.read(text, at);
        }
        Numeral chinese = ChineseNumerals.read(reading, text, at);
        if (chinese != null || !At.isDigit(c)) {
            Matcher letter = chinese == null || chinese.vague() ? null : At.match(LETTER, text, chinese.end());
            return letter == null || chinese == null ? chinese : counted(chinese, letter);
        }
        int end = DigitNumber.end(reading, text, at);
        String digits = text.subSequence(at, end).toString();
        Matcher attached = At.match(ATTACHED, text, end);
        if (attached != null) {
            return new Numeral(thousands(digits, attached), attached.end(), Numeral.Script.DIGITS, true, false);
        }
        Numeral withWords = EnglishNumerals.afterDigits(text, at, end);
        return withWords != null
                ? withWords
                : new Numeral(parsed(text, at, end, digits).orElse(null), end, Numeral.Script.DIGITS, true, false);
    }

    private static Optional<BigDecimal> parsed(CharSequence text, int at, int end, String digits) {
        Optional<BigDecimal> plain = DigitNumber.parse(digits);
        return plain.isEmpty() && isRupees(text, at, end) ? DigitNumber.parseRupees(digits) : plain;
    }

    private static boolean isRupees(CharSequence text, int at, int end) {
        Matcher sign = Currencies.before(text, at);
        Currencies.After after = Currencies.after(text, end);
        return (sign != null && Currencies.code(sign).equals("INR"))
                || (after != null && after.code().equals("INR"));
    }

    /** 20k, 1.2w, and 3k5 for 3500. */
    private static @Nullable BigDecimal thousands(String digits, Matcher attached) {
        BigDecimal unit = BigDecimal.valueOf(
                switch (attached.group("unit")) {
                    case "k" -> 1_000;
                    case "w" -> ChineseNumber.TEN_THOUSAND;
                    default -> 1_000_000;
                });
        String tail = attached.group("tail");
        BigDecimal value = DigitNumber.parse(digits).orElse(null);
        if (value == null || (tail != null && (value.scale() > 0 || tail.equals("0") || tail.length() > 1))) {
            return null;
        }
        BigDecimal whole = value.multiply(unit);
        return tail == null
                ? whole
                : whole.add(new BigDecimal(tail).multiply(unit).movePointLeft(1));
    }

    /** 五个W, 三k. */
    private static Numeral counted(Numeral count, Matcher letter) {
        long unit = letter.group("unit").equals("k") ? 1_000 : ChineseNumber.TEN_THOUSAND;
        boolean small = count.value() != null && count.value().compareTo(BigDecimal.valueOf(100)) < 0;
        BigDecimal value =
                count.value() == null || !small ? null : count.value().multiply(BigDecimal.valueOf(unit));
        return new Numeral(value, letter.end(), count.script(), true, false);
    }
}
