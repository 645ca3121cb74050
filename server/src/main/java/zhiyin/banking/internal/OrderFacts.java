package zhiyin.banking.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreAccount;
import zhiyin.values.Money;

/**
 * What the gate knows when it judges an order.
 *
 * @param from the account, when the customer owns it and it pays out
 * @param payee the payee, when the customer saved it
 * @param usedToday what the customer's other transfers of the day carry
 * @param held what the account's transfers in their cooling time will take
 */
record OrderFacts(Optional<CoreAccount> from, Optional<Beneficiary> payee, Money usedToday, Money held) {

    /** All reasons against the order, in the order in which a person would hear them. Pure. */
    List<Refusal> refusals(TransferOrder order, Limits limits) {
        List<Refusal> refusals = new ArrayList<>();
        if (from.isEmpty()) {
            refusals.add(Refusal.of(Refusal.Kind.UNKNOWN_ACCOUNT));
        }
        if (payee.isEmpty()) {
            refusals.add(Refusal.of(Refusal.Kind.UNKNOWN_PAYEE));
        }
        boolean foreign = !order.amount().currency().equals(limits.single().currency());
        if (foreign || from.filter(account -> !holds(account, order)).isPresent()) {
            refusals.add(Refusal.of(Refusal.Kind.CURRENCY_NOT_HELD));
            return refusals;
        }
        if (order.amount().isGreaterThan(limits.single())) {
            refusals.add(Refusal.of(Refusal.Kind.OVER_SINGLE_LIMIT, limits.single()));
        }
        if (order.amount().isGreaterThan(limits.daily().minus(usedToday))) {
            refusals.add(Refusal.of(Refusal.Kind.OVER_DAILY_LIMIT, limits.daily()));
        }
        from.map(this::available)
                .filter(order.amount()::isGreaterThan)
                .ifPresent(available -> refusals.add(Refusal.of(Refusal.Kind.INSUFFICIENT_FUNDS, available)));
        return refusals;
    }

    private static boolean holds(CoreAccount account, TransferOrder order) {
        return account.booked().currency().equals(order.amount().currency());
    }

    private Money available(CoreAccount account) {
        return account.booked().plus(account.creditLimit()).minus(held);
    }
}
