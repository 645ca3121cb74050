package zhiyin.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of one currency, counted in the currency's minor units (fen for CNY, cents for USD, yen for JPY).
 *
 * <p>Arithmetic never rounds and never overflows silently. Two currencies never mix.
 *
 * @param currency an ISO 4217 currency
 * @param minorUnits the amount in minor units; 12345 is 123.45 in CNY
 */
public record Money(Currency currency, long minorUnits) implements Comparable<Money> {

    public static Money ofMinor(String currency, long minorUnits) {
        return new Money(Currency.getInstance(currency), minorUnits);
    }

    /**
     * The amount written as a decimal, such as {@code of("CNY", "100.5")}.
     *
     * @throws IllegalArgumentException when the text is no number or has more decimals than the currency
     */
    public static Money of(String currency, String decimal) {
        return of(Currency.getInstance(currency), new BigDecimal(decimal));
    }

    /** As {@link #of(String, String)}; the value must fit the currency's decimals without rounding. */
    public static Money of(Currency currency, BigDecimal amount) {
        try {
            return new Money(
                    currency,
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s has %d decimals, %s does not fit"
                            .formatted(currency, currency.getDefaultFractionDigits(), amount.toPlainString()),
                    e);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /** The sum; throws {@link IllegalArgumentException} on two currencies, {@link ArithmeticException} on overflow. */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minorUnits, sameCurrency(other).minorUnits));
    }

    /** The difference, with the same refusals as {@link #plus}. */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minorUnits, sameCurrency(other).minorUnits));
    }

    public Money negated() {
        return new Money(currency, Math.negateExact(minorUnits));
    }

    /** The product rounded to whole minor units in the stated way. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                currency,
                BigDecimal.valueOf(minorUnits)
                        .multiply(factor)
                        .setScale(0, rounding)
                        .longValueExact());
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    /** The amount as a plain decimal with all of the currency's decimals, such as {@code 100.50}. */
    public String toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    /** Orders amounts of one currency; throws {@link IllegalArgumentException} on two. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    @Override
    public String toString() {
        return toDecimal() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies do not mix: " + this + " and " + other);
        }
        return other;
    }
}
