package zhiyin.banking.core;

import java.util.UUID;
import zhiyin.values.Money;

/**
 * An order to the core.
 *
 * @param key names the order for ever; unique over the whole core
 * @param reserved what must stay on the account besides: money of orders that wait out a cooling time
 */
public record CoreTransfer(String key, Owner owner, UUID debit, Beneficiary beneficiary, Money amount, Money reserved) {

    public CoreTransfer {
        if (!amount.isPositive() || reserved.isNegative()) {
            throw new IllegalArgumentException(
                    "an amount above zero and no negative reserve: " + amount + ", " + reserved);
        }
    }
}
