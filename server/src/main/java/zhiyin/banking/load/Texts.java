package zhiyin.banking.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.RefusedRowException;

/** Checks of single values. */
final class Texts {

    /** In which the bank keeps accounts. */
    static final Set<String> ACCOUNT_CURRENCIES = Set.of("CNY", "USD", "EUR");

    /** Far above any balance, and far enough from overflow that sums of a part stay exact. */
    static final long MOST_MINOR = 10_000_000_000_000L;

    private static final int LONGEST = 200;
    private static final Pattern RISK_GRADE = Pattern.compile("R[1-5]");
    private static final Pattern RISK_PROFILE = Pattern.compile("C[1-5]");
    private static final Pattern CATEGORY_CODE = Pattern.compile("[0-9]{4}");

    private Texts() {}

    static void text(String column, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RefusedRowException(column, "it is empty. Give a text");
        }
        if (value.length() > LONGEST) {
            throw new RefusedRowException(
                    column, "it has " + value.length() + " characters. Give " + LONGEST + " at most");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || Character.isISOControl(value.charAt(i))) {
                throw new RefusedRowException(column, "it holds a control character. Remove it");
            }
        }
    }

    static void optionalText(String column, @Nullable String value) {
        if (value != null) {
            text(column, value);
        }
    }

    static void currency(String column, String value) {
        text(column, value);
        try {
            Currency.getInstance(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedRowException(column, "'" + value + "' is no currency. Give a code of ISO 4217");
        }
    }

    static void accountCurrency(String column, String value) {
        if (!ACCOUNT_CURRENCIES.contains(value)) {
            throw new RefusedRowException(column, "there are no accounts in '" + value + "'. Give CNY, USD or EUR");
        }
    }

    static void riskGrade(@Nullable String value) {
        pattern("riskGrade", value, RISK_GRADE, "R1 to R5");
    }

    static void riskProfile(@Nullable String value) {
        pattern("riskProfile", value, RISK_PROFILE, "C1 to C5");
    }

    static void categoryCode(String value) {
        pattern("categoryCode", value, CATEGORY_CODE, "four digits");
    }

    private static void pattern(String column, @Nullable String value, Pattern pattern, String wanted) {
        if (value != null && !pattern.matcher(value).matches()) {
            throw new RefusedRowException(column, "'" + value + "' is not known. Give " + wanted);
        }
    }

    /** From nought up to {@link #MOST_MINOR}. */
    static void amount(String column, long minor) {
        if (minor < 0 || minor > MOST_MINOR) {
            throw new RefusedRowException(
                    column, minor + " is out of bounds. Give minor units from 0 to " + MOST_MINOR);
        }
    }

    static void positive(String column, long value) {
        if (value <= 0 || value > MOST_MINOR) {
            throw new RefusedRowException(column, value + " is out of bounds. Give a number above 0");
        }
    }

    static void positive(String column, BigDecimal value) {
        bounded(column, value);
        if (value.signum() <= 0) {
            throw new RefusedRowException(column, value + " is out of bounds. Give a number above 0");
        }
    }

    /** A rate in percent a year. */
    static void rate(@Nullable BigDecimal value) {
        if (value != null) {
            bounded("rate", value);
            if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new RefusedRowException("rate", value + " is out of bounds. Give percent a year, from 0 to 100");
            }
        }
    }

    static void bounded(String column, BigDecimal value) {
        if (value.precision() > 30 || Math.abs(value.scale()) > 12) {
            throw new RefusedRowException(
                    column, "it has too many digits. Give 30 at most, 12 of them behind the point");
        }
    }

    /** {@code later} is a day after {@code earlier}. */
    static void inOrder(String column, LocalDate earlier, LocalDate later) {
        if (!later.isAfter(earlier)) {
            throw new RefusedRowException(column, later + " is not after " + earlier + ". Give a later day");
        }
    }
}
