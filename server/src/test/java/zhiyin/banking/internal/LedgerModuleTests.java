package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zhiyin.banking.internal.BankWorld.cny;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import zhiyin.banking.internal.BankWorld.Person;

/** The database keeps the ledger's promises against whoever writes to it. */
class LedgerModuleTests {

    private final BankWorld world = new BankWorld();
    private Person person = world.customer("100.00", "妈妈");

    @BeforeEach
    void bookATransfer() {
        world.pay(person, person.payee(), "10.00", "key");
    }

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Journal.Entry(
                        UUID.randomUUID(),
                        Optional.empty(),
                        "transfer",
                        Optional.empty(),
                        Instant.EPOCH,
                        List.of(
                                new Journal.Line(UUID.randomUUID(), person.account(), cny("1.00"), "a"),
                                new Journal.Line(UUID.randomUUID(), person.account(), cny("-0.99"), "b"))))
                .withMessageContaining("0.01 CNY");
        refuses(
                "does not balance to zero",
                () -> world.transaction.executeWithoutResult(status -> {
                    UUID entry = UUID.randomUUID();
                    world.jdbc
                            .sql(
                                    "INSERT INTO banking.journal_entry (id, category, booked_at) VALUES (?, 'theft', now())")
                            .param(entry)
                            .update();
                    addPosting(entry, 1);
                }));
        assertThat(world.ledgerDefects()).isEmpty();
    }

    @Test
    void refusesALineAddedToAnOldEntry() {
        UUID old = world.jdbc
                .sql("SELECT id FROM banking.journal_entry WHERE idempotency_key IS NOT NULL")
                .query(UUID.class)
                .single();

        refuses("does not balance to zero", () -> addPosting(old, 500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE banking.posting SET amount_minor = amount_minor * 2",
                "UPDATE banking.posting SET counterparty = 'x'",
                "DELETE FROM banking.posting",
                "TRUNCATE banking.posting",
                "UPDATE banking.journal_entry SET category = 'x'",
                "DELETE FROM banking.journal_entry",
                "UPDATE banking.ledger_account SET balance_minor = balance_minor + 1 WHERE owner IS NOT NULL"
            })
    void refusesToChangeWhatWasBooked(String sql) {
        refuses("append-only", () -> world.owner().sql(sql).update());
    }

    @Test
    void refusesToOverdrawWhoeverAsks() {
        UUID merchants = world.jdbc
                .sql("SELECT id FROM banking.ledger_account WHERE owner IS NULL LIMIT 1")
                .query(UUID.class)
                .single();
        Journal.Entry overdraft = new Journal.Entry(
                UUID.randomUUID(),
                Optional.empty(),
                "transfer",
                Optional.empty(),
                Instant.EPOCH,
                List.of(
                        new Journal.Line(UUID.randomUUID(), person.account(), cny("-90.01"), "a"),
                        new Journal.Line(UUID.randomUUID(), merchants, cny("90.01"), "b")));

        refuses(
                "never_overdrawn",
                () -> world.transaction.executeWithoutResult(
                        status -> new Journal(new org.springframework.jdbc.core.JdbcTemplate(world.database))
                                .write(person.principal().entity(), List.of(overdraft))));
        assertThat(world.balance(person)).isEqualTo(cny("90.00"));
    }

    private void addPosting(UUID entry, long minorUnits) {
        world.jdbc
                .sql("INSERT INTO banking.posting (id, entry, account, amount_minor, currency, counterparty, booked_at)"
                        + " VALUES (?, ?, ?, ?, 'CNY', 'x', now())")
                .params(UUID.randomUUID(), entry, person.account(), minorUnits)
                .update();
    }

    private static void refuses(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.getMostSpecificCause()).hasMessageContaining(message));
    }
}
