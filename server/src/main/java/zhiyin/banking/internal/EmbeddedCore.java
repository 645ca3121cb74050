package zhiyin.banking.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CoreOutcome;
import zhiyin.banking.core.CoreOutcome.Booked;
import zhiyin.banking.core.CoreOutcome.Declined;
import zhiyin.banking.core.CoreOutcome.Reason;
import zhiyin.banking.core.CoreSilent;
import zhiyin.banking.core.CoreTransfer;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.values.Money;
import zhiyin.values.TimeOrderedId;

/**
 * Books transfers in the demonstration bank's ledger, each in a transaction of its own that also remembers the order's
 * key.
 */
final class EmbeddedCore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Counterparts counterparts;
    private final FaultPoint faults;
    private final Clock clock;
    private final RandomGenerator random;

    EmbeddedCore(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Journal journal,
            FaultPoint faults,
            Clock clock,
            RandomGenerator random) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.counterparts = new Counterparts(jdbc, clock, random);
        this.faults = faults;
        this.clock = clock;
        this.random = random;
    }

    CoreOutcome post(CoreTransfer order) {
        try {
            return transaction.execute(status -> {
                CoreOutcome outcome = book(order);
                faults.reached(FaultPoint.Line.INSIDE_CORE);
                return outcome;
            });
        } catch (DataAccessException e) {
            throw new CoreSilent("the ledger did not answer to " + order.key(), e);
        }
    }

    Optional<Booked> find(String key) {
        try {
            return booked(key).map(BookedRow::outcome);
        } catch (DataAccessException e) {
            throw new CoreSilent("the ledger did not answer about " + key, e);
        }
    }

    private CoreOutcome book(CoreTransfer order) {
        List<LockedAccount> locked = lock(order);
        // Asked under the lock: whoever booked this key before us has committed by now.
        Optional<BookedRow> before = booked(order.key());
        if (before.isPresent()) {
            return before.get().sameAs(order);
        }
        Optional<LockedAccount> debit =
                locked.stream().filter(account -> account.canPay(order)).findFirst();
        if (debit.isEmpty()) {
            return new Declined(
                    Reason.NO_SUCH_ACCOUNT, Money.zero(order.amount().currency()));
        }
        Money available = debit.get().balance().minus(order.reserved());
        if (order.amount().isGreaterThan(available)) {
            return new Declined(Reason.INSUFFICIENT_FUNDS, available);
        }
        return write(order, debit.get(), locked);
    }

    private Booked write(CoreTransfer order, LockedAccount debit, List<LockedAccount> locked) {
        Instant now = clock.instant();
        UUID entry = TimeOrderedId.at(now, random);
        Optional<LockedAccount> ours =
                locked.stream().filter(account -> account.receives(order)).findFirst();
        UUID credit = ours.map(LockedAccount::id)
                .orElseGet(() -> counterparts.account(
                        order.owner().entity(),
                        CounterpartKind.OTHER_BANKS,
                        order.amount().currency()));
        journal.write(
                order.owner().entity(),
                List.of(new Journal.Entry(
                        entry,
                        Optional.of(order.key()),
                        "transfer",
                        Optional.of(order.beneficiary().payee()),
                        now,
                        List.of(
                                new Journal.Line(
                                        TimeOrderedId.at(now, random),
                                        debit.id(),
                                        order.amount().negated(),
                                        order.beneficiary().alias()),
                                new Journal.Line(
                                        TimeOrderedId.at(now, random), credit, order.amount(), debit.ownerName())))));
        boolean toItself = credit.equals(debit.id());
        return new Booked(
                entry, now, toItself ? debit.balance() : debit.balance().minus(order.amount()));
    }

    /** The debited account, and the credited one where it is kept here, locked in the order of their ids. */
    private List<LockedAccount> lock(CoreTransfer order) {
        return jdbc.sql("SELECT a.id, a.owner, a.kind, a.number, a.currency, a.balance_minor, a.legal_entity,"
                        + " (SELECT c.full_name FROM banking.bank_customer c WHERE c.id = a.owner) AS owner_name"
                        + " FROM banking.ledger_account a"
                        + " WHERE a.owner IS NOT NULL AND a.legal_entity = ? AND (a.id = ? OR a.number = ?)"
                        + " ORDER BY a.id FOR UPDATE OF a")
                .params(
                        order.owner().entity().code(),
                        order.debit(),
                        order.beneficiary().account().disclose())
                .query((row, number) -> new LockedAccount(
                        row.getObject("id", UUID.class),
                        row.getObject("owner", UUID.class),
                        AccountKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("number"),
                        new Money(Currency.getInstance(row.getString("currency")), row.getLong("balance_minor")),
                        row.getString("owner_name")))
                .list();
    }

    private Optional<BookedRow> booked(String key) {
        return jdbc.sql("SELECT e.id, e.booked_at, e.payee, p.account, p.amount_minor, p.currency, a.balance_minor"
                        + " FROM banking.journal_entry e"
                        + " JOIN banking.posting p ON p.entry = e.id AND p.amount_minor < 0"
                        + " JOIN banking.ledger_account a ON a.id = p.account WHERE e.idempotency_key = ?")
                .param(key)
                .query((row, number) -> {
                    Currency currency = Currency.getInstance(row.getString("currency"));
                    return new BookedRow(
                            row.getObject("account", UUID.class),
                            row.getObject("payee", UUID.class),
                            new Money(currency, -row.getLong("amount_minor")),
                            new Booked(
                                    row.getObject("id", UUID.class),
                                    row.getTimestamp("booked_at").toInstant(),
                                    new Money(currency, row.getLong("balance_minor"))));
                })
                .optional();
    }

    private record BookedRow(UUID debit, UUID payee, Money amount, Booked outcome) {

        Booked sameAs(CoreTransfer order) {
            if (!debit.equals(order.debit())
                    || !payee.equals(order.beneficiary().payee())
                    || !amount.equals(order.amount())) {
                throw new IllegalArgumentException("order " + order.key() + " was booked with other values");
            }
            return outcome;
        }
    }

    private record LockedAccount(
            UUID id, UUID owner, AccountKind kind, String number, Money balance, String ownerName) {

        boolean canPay(CoreTransfer order) {
            return id.equals(order.debit())
                    && owner.equals(order.owner().customer().value())
                    && kind.paysOut()
                    && balance.currency().equals(order.amount().currency());
        }

        boolean receives(CoreTransfer order) {
            return number.equals(order.beneficiary().account().disclose())
                    && balance.currency().equals(order.amount().currency());
        }
    }
}
