package zhiyin.banking.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;

/**
 * Writes to the double-entry ledger of the demonstration bank. Whoever writes runs a transaction and has locked the
 * customers' accounts in the order of their ids, so that two writers never wait for each other in a circle.
 */
final class Journal {

    private final JdbcOperations jdbc;

    Journal(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A business event.
     *
     * @param key of the order that made it, where an order did
     * @param lines at least two, summing to zero in every currency
     */
    record Entry(UUID id, Optional<String> key, String category, Optional<UUID> payee, Instant at, List<Line> lines) {

        Entry {
            lines = List.copyOf(lines);
            Map<Currency, Money> sums = new HashMap<>();
            lines.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
            if (lines.size() < 2 || sums.values().stream().anyMatch(sum -> sum.minorUnits() != 0)) {
                throw new IllegalArgumentException(
                        "a journal entry has two lines or more that sum to zero, not " + sums.values());
            }
        }
    }

    /** One posting; {@code amount} is positive into the account. */
    record Line(UUID id, UUID account, Money amount, String counterparty) {}

    private record Posting(Entry entry, Line line) {}

    private interface Column<T> {
        @Nullable
        Object of(T row);
    }

    /** Writes the entries in two statements, so that triggers on statements run once. */
    void write(LegalEntity entity, List<Entry> entries) {
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO banking.journal_entry (id, legal_entity, idempotency_key, category, payee, booked_at)"
                            + " SELECT id, ?, key, category, payee, at FROM unnest(?, ?, ?, ?, ?)"
                            + " AS entry (id, key, category, payee, at)");
            insert.setString(1, entity.code());
            bind(connection, insert, 2, "uuid", entries, Entry::id);
            bind(connection, insert, 3, "text", entries, entry -> entry.key().orElse(null));
            bind(connection, insert, 4, "text", entries, Entry::category);
            bind(connection, insert, 5, "uuid", entries, entry -> entry.payee().orElse(null));
            bind(connection, insert, 6, "timestamptz", entries, entry -> Transfers.utc(entry.at()));
            return insert;
        });
        List<Posting> postings = entries.stream()
                .flatMap(entry -> entry.lines().stream().map(line -> new Posting(entry, line)))
                .toList();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO banking.posting (id, legal_entity, entry, account, amount_minor, currency,"
                            + " counterparty, booked_at)"
                            + " SELECT id, ?, entry, account, amount, currency, counterparty, at"
                            + " FROM unnest(?, ?, ?, ?, ?, ?, ?)"
                            + " AS line (id, entry, account, amount, currency, counterparty, at)");
            insert.setString(1, entity.code());
            bind(connection, insert, 2, "uuid", postings, p -> p.line().id());
            bind(connection, insert, 3, "uuid", postings, p -> p.entry().id());
            bind(connection, insert, 4, "uuid", postings, p -> p.line().account());
            bind(
                    connection,
                    insert,
                    5,
                    "bigint",
                    postings,
                    p -> p.line().amount().minorUnits());
            bind(
                    connection,
                    insert,
                    6,
                    "text",
                    postings,
                    p -> p.line().amount().currency().getCurrencyCode());
            bind(connection, insert, 7, "text", postings, p -> p.line().counterparty());
            bind(
                    connection,
                    insert,
                    8,
                    "timestamptz",
                    postings,
                    p -> Transfers.utc(p.entry().at()));
            return insert;
        });
    }

    private static <T> void bind(
            Connection connection,
            PreparedStatement statement,
            int position,
            String type,
            List<T> rows,
            Column<T> column)
            throws SQLException {
        statement.setArray(
                position,
                connection.createArrayOf(type, rows.stream().map(column::of).toArray()));
    }
}
