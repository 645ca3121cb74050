package zhiyin.banking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.SmallFeed;
import zhiyin.banking.feed.SmallFeed.Rows;
import zhiyin.database.TestDatabase;
import zhiyin.values.LegalEntity;

/** A bank is loaded whole, once, and only if it is right. */
class BulkImportModuleTests {

    private static final Clock CLOCK = Clock.fixed(SmallFeed.DAY, ZoneOffset.UTC);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<Rows> parts = SmallFeed.parts(1, 3, 4, 200);
    private final List<String> heard = new ArrayList<>();

    @Test
    void loadsEveryRowOfEveryTable() {
        List<String> before = structure();

        load(parts);

        for (String table : List.of(
                "branch",
                "product",
                "price",
                "exchange_rate",
                "term",
                "merchant",
                "bank_customer",
                "mandate",
                "card",
                "deposit",
                "loan",
                "instalment",
                "statement",
                "holding",
                "payee",
                "device",
                "sign_in")) {
            assertThat(count("SELECT count(*) FROM banking." + table)).as(table).isPositive();
        }
        assertThat(count("SELECT count(*) FROM banking.journal_entry")).isEqualTo(rows(FeedRow.Entry.class));
        assertThat(count("SELECT count(*) FROM banking.posting")).isEqualTo(2 * rows(FeedRow.Entry.class));
        assertThat(count("SELECT sum(customers) FROM banking.feed_part")).isEqualTo(rows(FeedRow.Customer.class));
        assertThat(defects()).isZero();
        assertThat(jdbc.sql("SELECT price::text FROM banking.price")
                        .query(String.class)
                        .single())
                .isEqualTo("1.0234");
        assertThat(jdbc.sql("SELECT bank_buys::text FROM banking.exchange_rate")
                        .query(String.class)
                        .single())
                .isEqualTo("709.1200");
        assertThat(structure()).isEqualTo(before);
        assertThat(heard).contains("15 of 15 customers, " + rows(FeedRow.Entry.class) + " entries, 0 s: done");
    }

    @Test
    void skipsWhatWasLoadedBefore() {
        load(parts.subList(0, 2));
        load(parts);
        long loaded = count("SELECT count(*) FROM banking.posting");

        load(parts);

        assertThat(count("SELECT count(*) FROM banking.posting")).isEqualTo(loaded);
        assertThat(count("SELECT count(*) FROM banking.feed_part")).isEqualTo(4);
        assertThat(defects()).isZero();
    }

    @Test
    void refusesAPartThatWasLoadedWithOtherRows() {
        load(parts);

        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> load(List.of(parts.get(0), parts.get(1).but(row -> row))))
                .withMessageContaining("part-00001 was loaded before with other rows");
    }

    @Test
    void goesOnAfterDyingBetweenPartsAndInsideOne() {
        List<String> before = structure();
        List<FeedPart> dying = new ArrayList<>(parts);
        dying.set(2, new DyingPart(parts.get(2), 600));

        assertThatThrownBy(() -> load(dying)).isInstanceOf(ProcessDied.class);

        assertThat(count("SELECT count(*) FROM banking.feed_part WHERE name = 'part-00002'"))
                .isZero();
        assertThat(structure()).isNotEqualTo(before);
        load(parts);
        assertThat(count("SELECT count(*) FROM banking.journal_entry")).isEqualTo(rows(FeedRow.Entry.class));
        assertThat(structure()).isEqualTo(before);
        assertThat(defects()).isZero();
    }

    @Test
    void aStartCompletesALoadThatDiedAndServesWithAllChecks() {
        List<String> before = structure();
        assertThatThrownBy(() -> load(List.of(parts.get(0), parts.get(1), new DyingPart(parts.get(2), 0))))
                .isInstanceOf(ProcessDied.class);

        new FirstLoad(database).run(new DefaultApplicationArguments());

        assertThat(structure()).isEqualTo(before);
        load(parts);
        assertThat(count("SELECT count(*) FROM banking.journal_entry")).isEqualTo(rows(FeedRow.Entry.class));
        assertThat(defects()).isZero();
    }

    @Test
    void twoLoadsAtOnceDoTheWorkOnce() {
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> importer().load(LegalEntity.DEFAULT, SmallFeed.of(parts), said -> {}));
        load(parts);
        other.join();

        assertThat(count("SELECT count(*) FROM banking.journal_entry")).isEqualTo(rows(FeedRow.Entry.class));
        assertThat(defects()).isZero();
    }

    @Test
    void addsToALedgerThatIsInUseWithAllItsIndexesInPlace() {
        load(parts.subList(0, 2));
        List<String> before = structure();
        List<FeedPart> watched = new ArrayList<>(parts);
        List<String> during = new ArrayList<>();
        watched.set(2, new WatchedPart(parts.get(2), () -> during.addAll(structure())));

        load(watched);

        assertThat(during).isEqualTo(before);
    }

    @Test
    void nothingIsTakenOffALedgerThatHoldsALine() {
        load(parts.subList(0, 2));
        List<String> before = structure();

        assertThat(jdbc.sql("SELECT banking.begin_first_load()")
                        .query(Boolean.class)
                        .single())
                .isFalse();

        assertThat(structure()).isEqualTo(before);
    }

    @Test
    void aLineThatDoesNotBalanceIsRefusedDuringTheFirstLoadToo() {
        jdbc.sql("SELECT banking.begin_first_load()").query(Boolean.class).single();

        assertThatThrownBy(() -> jdbc.sql("INSERT INTO banking.posting (id, entry, account, amount_minor, currency,"
                                + " counterparty, booked_at) VALUES (?, ?, ?, 1, 'CNY', 'x', now())")
                        .params(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not balance to zero");
    }

    private BulkImport importer() {
        return new BulkImport(database, CLOCK, new SecureRandom());
    }

    private void load(List<? extends FeedPart> feed) {
        importer().load(LegalEntity.DEFAULT, SmallFeed.of(feed), heard::add);
    }

    private long rows(Class<? extends FeedRow> kind) {
        return parts.stream()
                .flatMap(part -> part.all().stream())
                .filter(kind::isInstance)
                .count();
    }

    private long defects() {
        return count("SELECT (SELECT count(*) FROM (SELECT FROM banking.posting GROUP BY entry, currency"
                + " HAVING sum(amount_minor) <> 0) e) + (SELECT count(*) FROM banking.ledger_account a"
                + " WHERE a.owner IS NOT NULL AND a.balance_minor <>"
                + " (SELECT coalesce(sum(amount_minor), 0) FROM banking.posting p WHERE p.account = a.id))");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Indexes, constraints and triggers of the whole schema. */
    private List<String> structure() {
        return jdbc.sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'banking'"
                        + " UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
                        + " || convalidated::text FROM pg_constraint WHERE connamespace = 'banking'::regnamespace"
                        + " UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
                        + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The process dies in the midst of its rows. */
    private record DyingPart(Rows rows, int after) implements FeedPart {

        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public String digest() {
            return rows.digest();
        }

        @Override
        public int customers() {
            return rows.customers();
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            int given = 0;
            for (FeedRow row : rows.all()) {
                if (given++ == after) {
                    throw new ProcessDied();
                }
                taker.accept(row);
            }
            throw new ProcessDied();
        }
    }

    private record WatchedPart(Rows rows, Runnable watch) implements FeedPart {

        @Override
        public String name() {
            return rows.name();
        }

        @Override
        public String digest() {
            return rows.digest();
        }

        @Override
        public int customers() {
            return rows.customers();
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            watch.run();
            rows.rows(taker);
        }
    }
}
