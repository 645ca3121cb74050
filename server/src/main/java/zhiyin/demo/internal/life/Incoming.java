package zhiyin.demo.internal.life;

import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;

/**
 * What one customer paid another of the same block.
 *
 * @param sender number of who paid
 * @param receiver number of who was paid
 * @param outside what the other side is for the receiver where the sender is not among the bank's customers
 */
record Incoming(int sender, int receiver, FeedRow.Entry entry, CounterpartKind outside) {

    /** The same event where only the receiver is a customer. */
    FeedRow.Entry forReceiver(FeedRow.Account account) {
        return new FeedRow.Entry(
                entry.id(),
                entry.at(),
                entry.category(),
                account.id(),
                -entry.amountMinor(),
                entry.currency(),
                entry.seenThere(),
                null,
                null,
                null,
                outside,
                entry.counterparty());
    }

    /** The same event where only the sender is a customer. */
    FeedRow.Entry forSender() {
        return new FeedRow.Entry(
                entry.id(),
                entry.at(),
                entry.category(),
                entry.account(),
                entry.amountMinor(),
                entry.currency(),
                entry.counterparty(),
                entry.payee(),
                null,
                null,
                CounterpartKind.OTHER_BANKS,
                entry.seenThere());
    }
}
