package zhiyin.risk;

import java.util.List;
import zhiyin.values.Money;

/**
 * What risk needs to know about an order to pay.
 *
 * @param firstPayment whether this payee was never paid by this customer
 * @param amount what is to be paid
 * @param pastTransfers how many past transfers the habit was read from
 * @param habit 95th percentile of those transfers (nearest rank); zero when there were none
 */
public record TransferFeatures(boolean firstPayment, Money amount, int pastTransfers, Money habit) {

    private static final int PERCENTILE = 95;

    public TransferFeatures {
        if (!amount.isPositive() || habit.isNegative() || pastTransfers < 0) {
            throw new IllegalArgumentException("an amount above zero, and no negative habit or count: " + amount + ", "
                    + habit + ", " + pastTransfers);
        }
    }

    /**
     * The features of an order against the customer's past transfers, in any order; those of another currency are left
     * out. Cost: a sort of the past.
     */
    public static TransferFeatures of(boolean firstPayment, Money amount, List<Money> past) {
        List<Money> sorted = past.stream()
                .filter(money -> money.currency().equals(amount.currency()))
                .sorted()
                .toList();
        return new TransferFeatures(firstPayment, amount, sorted.size(), percentile(sorted, amount));
    }

    /** Nearest rank: the smallest value that at least 95 % of all values do not exceed. */
    private static Money percentile(List<Money> sorted, Money amount) {
        if (sorted.isEmpty()) {
            return Money.zero(amount.currency());
        }
        int rank = Math.ceilDiv(sorted.size() * PERCENTILE, 100);
        return sorted.get(rank - 1);
    }
}
