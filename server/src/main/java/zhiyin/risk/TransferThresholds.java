package zhiyin.risk;

import java.time.Duration;
import zhiyin.values.Money;

/**
 * Where ordinary ends.
 *
 * @param multipleOfHabit a first payment above this many times the habit is far above it; at least 1
 * @param minimumAmount below this no payment is delayed
 * @param cooling how long a delayed payment can still be stopped
 */
public record TransferThresholds(int multipleOfHabit, Money minimumAmount, Duration cooling) {

    public TransferThresholds {
        if (multipleOfHabit < 1 || minimumAmount.isNegative() || !cooling.isPositive()) {
            throw new IllegalArgumentException("a multiple from 1, no negative minimum, a cooling time above zero: "
                    + multipleOfHabit + ", " + minimumAmount + ", " + cooling);
        }
    }
}
