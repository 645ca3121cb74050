package zhiyin.demo.internal.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.world.Dice;

/** A customer's entries, in the order of their moments; no account ever stands below what it may. */
final class Books {

    private final Plan plan;
    private final String masked;
    private final Dice dice;
    private final List<FeedRow.Entry> entries = new ArrayList<>();
    private final List<Incoming> sent = new ArrayList<>();

    Books(Plan plan, Dice dice) {
        this.plan = plan;
        this.masked = plan.masked();
        this.dice = dice;
    }

    List<FeedRow.Entry> entries() {
        return entries;
    }

    /** What was paid to others of the block; none of it is among {@link #entries}. */
    List<Incoming> sent() {
        return sent;
    }

    /** Into the account, or out of it where the amount is below zero. */
    UUID move(Instant at, String category, Book book, long amount, Other other) {
        book.add(amount);
        FeedRow.Account row = book.row();
        FeedRow.Entry entry = new FeedRow.Entry(
                dice.idAt(at),
                at,
                category,
                row.id(),
                amount,
                row.currency(),
                other.name(),
                other.payee(),
                other.merchant(),
                null,
                other.kind(),
                masked);
        entries.add(entry);
        return entry.id();
    }

    /** What an own transfer is called, on either account. */
    record Seen(String here, String there) {}

    /** From one account of the customer to another of the same currency. */
    void shift(Instant at, String category, Book from, Book to, long amount, Seen seen) {
        from.add(-amount);
        to.add(amount);
        entries.add(new FeedRow.Entry(
                dice.idAt(at),
                at,
                category,
                from.row().id(),
                -amount,
                from.row().currency(),
                seen.here(),
                null,
                null,
                to.row().id(),
                null,
                seen.there()));
    }

    /** To another customer of the block. */
    UUID send(Instant at, String category, Book from, long amount, Plan receiver, CounterpartKind outside) {
        from.add(-amount);
        boolean isBusiness = plan.row().kind() == FeedRow.CustomerKind.BUSINESS;
        FeedRow.Entry entry = new FeedRow.Entry(
                dice.idAt(at),
                at,
                category,
                from.row().id(),
                -amount,
                from.row().currency(),
                // A business wrote its payroll itself.
                isBusiness ? receiver.row().name() : receiver.masked(),
                null,
                null,
                receiver.current().id(),
                null,
                isBusiness ? plan.row().name() : masked);
        sent.add(new Incoming(plan.number(), receiver.number(), entry, outside));
        return entry.id();
    }
}
