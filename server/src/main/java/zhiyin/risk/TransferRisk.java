package zhiyin.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import zhiyin.values.Money;

/**
 * Decides on orders to pay. Pure: the same features always give the same decision.
 *
 * <p>One rule: a first payment to a payee that is not small and lies far above what this customer usually pays is the
 * shape of most scams, and is delayed so that it can still be stopped. A customer without past transfers has no habit,
 * so that any first payment from the minimum amount up is delayed. A payment in another currency than the thresholds'
 * is not judged.
 */
public final class TransferRisk {

    private final TransferThresholds thresholds;

    public TransferRisk(TransferThresholds thresholds) {
        this.thresholds = thresholds;
    }

    public RiskDecision decide(TransferFeatures features) {
        if (features.firstPayment() && isLarge(features.amount()) && isFarAbove(features.amount(), features.habit())) {
            return new RiskDecision.Delay(thresholds.cooling(), List.of(RiskReason.FIRST_PAYMENT_FAR_ABOVE_HABIT));
        }
        return new RiskDecision.Allow();
    }

    private boolean isLarge(Money amount) {
        return amount.currency().equals(thresholds.minimumAmount().currency())
                && !thresholds.minimumAmount().isGreaterThan(amount);
    }

    private boolean isFarAbove(Money amount, Money habit) {
        return amount.isGreaterThan(
                habit.times(BigDecimal.valueOf(thresholds.multipleOfHabit()), RoundingMode.UNNECESSARY));
    }
}
