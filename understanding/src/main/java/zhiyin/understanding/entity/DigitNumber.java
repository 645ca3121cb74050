package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in digits. Separators that people set in two ways, as in 1.000 or 10,00, make no number: asking is better
 * than a guess.
 */
final class DigitNumber {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    /** Lakhs and crores: 1,50,000. */
    private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?");

    private static final Pattern CONTINENTAL = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+,[0-9]{1,2}");

    private DigitNumber() {}

    /** Where the digits that begin at {@code from} end, with every separator that stands between two of them. */
    static int end(Reading reading, CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            if (At.isDigit(text.charAt(at))) {
                at++;
            } else if (at > from && separates(reading, text, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean separates(Reading reading, CharSequence text, int at) {
        if (!At.isDigit(At.charAt(text, at + 1)) || !At.isDigit(At.charAt(text, at - 1))) {
            return false;
        }
        return switch (text.charAt(at)) {
            // A wide comma between narrow digits ends a clause: 转500，300给爸爸.
            case ',' -> !reading.isWide(at) || reading.isWide(at - 1);
            case '.', '\'', '_', ' ' -> true;
            default -> false;
        };
    }

    /** Rupees, which are grouped by lakhs; elsewhere such commas are a slip. */
    static Optional<BigDecimal> parseRupees(String digits) {
        return INDIAN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits.replace(",", ""))) : parse(digits);
    }

    static Optional<BigDecimal> parse(String digits) {
        if (digits.length() > LONGEST || THOUSANDS_OR_DECIMALS.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        if (GROUPED.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(",", "")));
        }
        return CONTINENTAL.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
