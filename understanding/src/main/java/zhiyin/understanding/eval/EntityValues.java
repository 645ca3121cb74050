package zhiyin.understanding.eval;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value told is the one marked: numbers by what they count, durations by how long they are (P12M is P1Y),
 * accounts by what they name, everything else letter by letter.
 */
final class EntityValues {

    private static final Set<String> NUMBERS = Set.of("amount", "percent", "ordinal");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    private static final String COUNT = "([0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern DURATION = Pattern.compile("P(?:" + COUNT + "Y)?(?:" + COUNT + "M)?(?:" + COUNT
            + "W)?(?:" + COUNT + "D)?(?:T(?:" + COUNT + "H)?(?:" + COUNT + "M)?(?:" + COUNT + "S)?)?");
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal SECONDS_OF_MINUTE = BigDecimal.valueOf(60);
    private static final int LAST_DIGITS = 4;

    private EntityValues() {}

    /**
     * Whether {@code told} is as good as {@code marked}. Where no single value can be right, or acting on an amount would
     * be a guess, it must not be told as certain; where it is told as uncertain without a value, that is right.
     */
    static boolean isRight(MarkedEntity marked, MarkedEntity told) {
        String value = told.value();
        boolean mustAsk =
                marked.value() == null || (marked.ambiguous() && marked.type().equals("amount"));
        if (mustAsk) {
            return told.ambiguous() && (value == null || marked.value() == null || names(marked, value));
        }
        return value == null ? marked.ambiguous() && told.ambiguous() : names(marked, value);
    }

    private static boolean names(MarkedEntity marked, String told) {
        return same(marked.type(), marked.value(), told)
                || marked.alternatives().stream().anyMatch(other -> same(marked.type(), other, told));
    }

    static boolean same(String type, @Nullable String marked, String told) {
        if (marked == null) {
            return false;
        }
        if (NUMBERS.contains(type)
                && DECIMAL.matcher(marked).matches()
                && DECIMAL.matcher(told).matches()) {
            return new BigDecimal(marked).compareTo(new BigDecimal(told)) == 0;
        }
        return switch (type) {
            case "duration" -> length(marked).equals(length(told));
            case "account_ref" -> account(marked).equals(account(told));
            case "payee" ->
                marked.strip().toLowerCase(Locale.ROOT).equals(told.strip().toLowerCase(Locale.ROOT));
            default -> marked.equals(told);
        };
    }

    /** Months and seconds, since no number of days makes a month; the text itself when it is no duration. */
    private static String length(String duration) {
        Matcher m = DURATION.matcher(duration);
        if (!m.matches()) {
            return duration;
        }
        BigDecimal months = count(m, 1).multiply(MONTHS_OF_YEAR).add(count(m, 2));
        BigDecimal days = count(m, 3).multiply(DAYS_OF_WEEK).add(count(m, 4));
        BigDecimal seconds = days.multiply(SECONDS_OF_DAY)
                .add(count(m, 5).multiply(SECONDS_OF_HOUR))
                .add(count(m, 6).multiply(SECONDS_OF_MINUTE))
                .add(count(m, 7));
        return plain(months) + "M" + plain(seconds) + "S";
    }

    private static BigDecimal count(Matcher m, int group) {
        return m.group(group) == null ? BigDecimal.ZERO : new BigDecimal(m.group(group));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** An account is as well named by its last digits as by all of them. */
    private static String account(String value) {
        String bare = value.replace(" ", "");
        boolean number = bare.chars().anyMatch(c -> c >= '0' && c <= '9') && bare.length() > LAST_DIGITS;
        return number ? bare.substring(bare.length() - LAST_DIGITS) : bare;
    }
}
