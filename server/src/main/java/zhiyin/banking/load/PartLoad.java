package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedTable;
import zhiyin.banking.feed.RefusedRowException;
import zhiyin.values.LegalEntity;

/** Loads one part in one transaction, at the end of which the part is remembered. */
final class PartLoad {

    private static final String INTEGRITY = "23";

    private final LegalEntity entity;
    private final TableRows tables;
    private final Function<FeedRow.Entry, UUID> otherSide;
    private final Clock clock;

    PartLoad(LegalEntity entity, Function<FeedRow.Entry, UUID> otherSide, Clock clock) {
        this.entity = entity;
        this.tables = new TableRows(entity);
        this.otherSide = otherSide;
        this.clock = clock;
    }

    /**
     * Gives the number of entries it brought.
     *
     * @throws BrokenFeedException when nothing of it was kept, because something is wrong with it
     */
    long load(Connection connection, FeedPart part, Codes codes) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return loadInTransaction(connection, part, codes);
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private long loadInTransaction(Connection connection, FeedPart part, Codes codes) throws SQLException {
        PartCheck check = new PartCheck(codes.copy(), clock.instant());
        try (PartRows rows = new PartRows(connection, tables, otherSide, check)) {
            try {
                // The lines of a part are looked at together, once they are all there.
                execute(connection, "SET LOCAL work_mem = '64MB'");
                part.rows(rows);
                Map<UUID, Long> expected = new HashMap<>();
                check.ledger().balances(expected::put);
                rows.finish();
                proveBalances(connection, expected);
            } catch (RefusedRowException e) {
                throw e.at(part.name() + ", " + rows.place());
            } catch (CopyFailedException e) {
                throw explained(part, rows, e.refusal());
            }
            remember(connection, part, rows.counts());
            connection.commit();
            return rows.counts().getOrDefault(FeedTable.ENTRIES, 0L);
        }
    }

    /** What the ledger's triggers made of the lines is what the rows said. */
    private static void proveBalances(Connection connection, Map<UUID, Long> expected) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, balance_minor FROM banking.ledger_account WHERE id = ANY (?)")) {
            select.setArray(
                    1, connection.createArrayOf("uuid", expected.keySet().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID account = row.getObject(1, UUID.class);
                    if (!Objects.equals(expected.remove(account), row.getLong(2))) {
                        throw new IllegalStateException(
                                "the ledger keeps another balance of " + account + " than its entries make");
                    }
                }
            }
        }
        if (!expected.isEmpty()) {
            throw new IllegalStateException("accounts are missing after their load: " + expected.keySet());
        }
    }

    private void remember(Connection connection, FeedPart part, Map<FeedTable, Long> counts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO banking.feed_part (legal_entity, name, digest, customers, entries, counts, loaded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)")) {
            insert.setString(1, entity.code());
            insert.setString(2, part.name());
            insert.setString(3, part.digest());
            insert.setLong(4, counts.getOrDefault(FeedTable.CUSTOMERS, 0L));
            insert.setLong(5, counts.getOrDefault(FeedTable.ENTRIES, 0L));
            insert.setString(
                    6,
                    counts.entrySet().stream()
                            .map(count ->
                                    "\"" + count.getKey().fileName().replace(".csv", "") + "\":" + count.getValue())
                            .collect(Collectors.joining(",", "{", "}")));
            insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** A row that the database refuses is the feed's fault; that the database is gone is not. */
    private static RuntimeException explained(FeedPart part, PartRows rows, SQLException refusal) {
        String state = refusal.getSQLState();
        if (state == null || !(state.startsWith(INTEGRITY) || state.startsWith("22"))) {
            return new CopyFailedException(refusal);
        }
        ServerErrorMessage said = refusal instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        String constraint = said == null || said.getConstraint() == null ? "" : " (" + said.getConstraint() + ")";
        String where = said == null || said.getWhere() == null ? "" : line(said.getWhere());
        FeedTable table = rows.table();
        return new BrokenFeedException(
                part.name() + ", " + (table == null ? "" : table.fileName()) + where
                        + ": the bank's books refuse it: " + firstLine(said == null ? "" : said.getMessage())
                        + constraint
                        + ". Give each row its own id and number, and let every entry balance",
                refusal);
    }

    /** {@code COPY card, line 3, column number}: which row it was, without its values. */
    private static String line(String where) {
        int from = where.indexOf(", line ");
        if (from < 0) {
            return "";
        }
        int to = from + ", line ".length();
        while (to < where.length() && Character.isDigit(where.charAt(to))) {
            to++;
        }
        return ", row " + where.substring(from + ", line ".length(), to);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
