package zhiyin.banking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.SmallFeed;
import zhiyin.banking.feed.SmallFeed.Rows;
import zhiyin.database.TestDatabase;
import zhiyin.values.LegalEntity;

/** A part with a row that cannot be right is refused, naming the row and the mend, and nothing of it is kept. */
class BrokenRowModuleTests {

    private static final List<Rows> PARTS = SmallFeed.parts(5, 1, 2, 30);
    private static final UUID STRANGER = UUID.fromString("0190a6d2-6e4b-7c3d-8f00-1234567890ab");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(
                        FeedRow.Entry.class,
                        e -> entry(e, 0, e.currency(), e.account()),
                        "entries.csv, row 1, column amountMinor"),
                wrong(
                        FeedRow.Entry.class,
                        e -> entry(e, -60_000_000_00L, e.currency(), e.account()),
                        "below its limit of 0"),
                wrong(FeedRow.Entry.class, e -> entry(e, 1, "USD", e.account()), "is in CNY, the entry in USD"),
                wrong(FeedRow.Entry.class, e -> entry(e, 1, "CNY", STRANGER), "is not known. Give an account of this"),
                wrong(
                        FeedRow.Entry.class,
                        e -> new FeedRow.Entry(
                                e.id(),
                                e.at(),
                                e.category(),
                                e.account(),
                                1,
                                e.currency(),
                                "x",
                                null,
                                null,
                                e.account(),
                                e.counterpart(),
                                "y"),
                        "exactly one other side"),
                wrong(
                        FeedRow.Entry.class,
                        e -> new FeedRow.Entry(
                                e.id(),
                                e.at(),
                                e.category(),
                                e.account(),
                                1,
                                e.currency(),
                                "x",
                                null,
                                "M999",
                                null,
                                e.counterpart(),
                                "y"),
                        "'M999' is not known. Give a merchant"),
                wrong(
                        FeedRow.Entry.class,
                        e -> new FeedRow.Entry(
                                e.id(),
                                e.at(),
                                " ",
                                e.account(),
                                1,
                                e.currency(),
                                "x",
                                null,
                                null,
                                null,
                                e.counterpart(),
                                "y"),
                        "column category: it is empty"),
                wrong(
                        FeedRow.Entry.class,
                        e -> new FeedRow.Entry(
                                e.id(),
                                SmallFeed.DAY.plus(Duration.ofDays(1)),
                                "x",
                                e.account(),
                                1,
                                e.currency(),
                                "x",
                                null,
                                null,
                                null,
                                e.counterpart(),
                                "y"),
                        "in the future"),
                wrong(
                        FeedRow.Entry.class,
                        e -> new FeedRow.Entry(
                                UUID.randomUUID(),
                                e.at(),
                                "x",
                                e.account(),
                                1,
                                e.currency(),
                                "x",
                                null,
                                null,
                                null,
                                e.counterpart(),
                                "y"),
                        "no time-ordered UUID"),
                wrong(
                        FeedRow.Account.class,
                        a -> new FeedRow.Account(a.id(), a.owner(), a.kind(), a.number(), "JPY", 0, a.openedAt()),
                        "accounts.csv, row 1, column currency: there are no accounts in 'JPY'"),
                wrong(
                        FeedRow.Account.class,
                        a -> new FeedRow.Account(a.id(), a.owner(), a.kind(), a.number(), "CNY", 5_00, a.openedAt()),
                        "only credit cards and loans"),
                wrong(
                        FeedRow.Account.class,
                        a -> new FeedRow.Account(a.id(), STRANGER, a.kind(), a.number(), "CNY", 0, a.openedAt()),
                        "Give a customer of this part"),
                wrong(
                        FeedRow.Card.class,
                        c -> new FeedRow.Card(
                                c.id(), c.account(), "9999000000000001", c.issuedOn(), c.expiresOn(), c.status()),
                        "check digit"),
                wrong(
                        FeedRow.Card.class,
                        c -> new FeedRow.Card(c.id(), c.account(), c.number(), c.expiresOn(), c.issuedOn(), c.status()),
                        "Give a later day"),
                wrong(
                        FeedRow.Customer.class,
                        c -> new FeedRow.Customer(
                                c.id(),
                                c.kind(),
                                c.name(),
                                c.language(),
                                c.joinedAt(),
                                c.bornOn(),
                                c.city(),
                                c.occupation(),
                                "C9",
                                c.branch()),
                        "Give C1 to C5"),
                wrong(
                        FeedRow.Customer.class,
                        c -> new FeedRow.Customer(
                                c.id(),
                                c.kind(),
                                "a\nb",
                                c.language(),
                                c.joinedAt(),
                                c.bornOn(),
                                c.city(),
                                c.occupation(),
                                "C2",
                                c.branch()),
                        "control character"),
                wrong(
                        FeedRow.Deposit.class,
                        d -> new FeedRow.Deposit(
                                d.account(), "L36", 1, BigDecimal.ONE, d.startedOn(), d.maturesOn(), false),
                        "is of the kind LOAN"),
                wrong(
                        FeedRow.SignIn.class,
                        s -> new FeedRow.SignIn(s.id(), s.customer(), STRANGER, s.at(), s.outcome(), s.city()),
                        "Give a device of this customer"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongs")
    void refusesAndKeepsNothing(UnaryOperator<FeedRow> change, String message) {
        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> load(PARTS.get(0), PARTS.get(1).but(change)))
                .withMessageStartingWith("part-00001, ")
                .withMessageContaining(message);

        assertThat(count("SELECT count(*) FROM banking.bank_customer")).isZero();
        assertThat(count("SELECT count(*) FROM banking.journal_entry")).isZero();
        assertThat(count("SELECT count(*) FROM banking.feed_part")).isEqualTo(1);
        load(PARTS.get(0), PARTS.get(1));
        assertThat(count("SELECT count(*) FROM banking.feed_part")).isEqualTo(2);
    }

    @Test
    void refusesWhatAnotherPartBroughtBefore() {
        Rows again = new Rows("part-00002", "other", PARTS.get(1).all());

        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> load(PARTS.get(0), PARTS.get(1), again))
                .withMessageContaining("customers.csv, row 1: the bank's books refuse it")
                .withMessageContaining("bank_customer_pkey");
        assertThat(count("SELECT count(*) FROM banking.feed_part")).isEqualTo(2);
    }

    @Test
    void refusesTablesOutOfOrder() {
        Rows mixed = new Rows("part-00001", "x", PARTS.get(1).all().reversed());

        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> load(PARTS.get(0), mixed))
                .withMessageStartingWith("part-00001, entries.csv, row 1");
        assertThat(count("SELECT count(*) FROM banking.feed_part")).isEqualTo(1);
    }

    private static FeedRow entry(FeedRow.Entry e, long amount, String currency, UUID account) {
        return new FeedRow.Entry(
                e.id(),
                e.at(),
                e.category(),
                account,
                amount,
                currency,
                e.counterparty(),
                null,
                null,
                null,
                e.counterpart(),
                e.seenThere());
    }

    /** The first row of the kind, changed. */
    private static <R extends FeedRow> Arguments wrong(
            Class<R> kind, java.util.function.Function<R, FeedRow> change, String message) {
        FeedRow first =
                PARTS.get(1).all().stream().filter(kind::isInstance).findFirst().orElseThrow();
        UnaryOperator<FeedRow> changing = row -> row == first ? change.apply(kind.cast(row)) : row;
        return Arguments.of(changing, message);
    }

    private void load(Rows... parts) {
        new BulkImport(database, Clock.fixed(SmallFeed.DAY, ZoneOffset.UTC), new SecureRandom())
                .load(LegalEntity.DEFAULT, SmallFeed.of(List.of(parts)), said -> {});
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
