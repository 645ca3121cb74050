package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedImport;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.internal.Counterparts;
import zhiyin.values.LegalEntity;

/** Loads a feed into the embedded bank, two parts at a time, as the role the platform works as. */
public final class BulkImport implements FeedImport {

    private final DataSource database;
    private final Clock clock;
    private final Counterparts counterparts;

    public BulkImport(DataSource database, Clock clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.counterparts = new Counterparts(JdbcClient.create(database), clock, random);
    }

    @Override
    public void load(LegalEntity entity, BankFeed feed, Consumer<String> progress) {
        try (Connection connection = database.getConnection()) {
            FirstLoad.whileAlone(connection, progress, () -> loadAlone(connection, entity, feed, progress));
        } catch (CopyFailedException e) {
            throw translated(e.refusal());
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(SQLException e) {
        return new UncategorizedSQLException("load the bank", null, e);
    }

    private void loadAlone(Connection connection, LegalEntity entity, BankFeed feed, Consumer<String> progress)
            throws SQLException {
        List<FeedPart> parts = feed.parts();
        Loaded before = loaded(connection, entity);
        List<FeedPart> missing =
                parts.stream().filter(part -> !before.has(part)).toList();
        if (missing.isEmpty()) {
            FirstLoad.finish(connection);
            return;
        }
        LoadProgress reached = new LoadProgress(parts, missing, before.entries(), clock, progress);
        FirstLoad.begin(connection);
        try {
            PartLoad load = new PartLoad(entity, otherSides(entity), clock);
            Lanes lanes = new Lanes(database, load, reached);
            if (missing.getFirst() == parts.getFirst()) {
                // All others refer to its rows.
                lanes.run(connection, missing.subList(0, 1), new Codes());
                missing = missing.subList(1, missing.size());
            }
            lanes.run(connection, missing, Codes.kept(connection, entity));
        } catch (RuntimeException e) {
            // The parts that were loaded stay, and a bank is never left without its indexes but by a dying process.
            try {
                FirstLoad.finish(connection);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        reached.says("proving and indexing all entries");
        FirstLoad.finish(connection);
        Proof.ofTheWholeLedger(connection);
        reached.says("done");
    }

    private java.util.function.Function<zhiyin.banking.feed.FeedRow.Entry, UUID> otherSides(LegalEntity entity) {
        Map<String, UUID> accounts = new HashMap<>();
        for (CounterpartKind kind : CounterpartKind.values()) {
            for (String currency : Texts.ACCOUNT_CURRENCIES) {
                accounts.put(kind + currency, counterparts.account(entity, kind, Currency.getInstance(currency)));
            }
        }
        return entry -> {
            UUID other = entry.otherAccount();
            return other != null ? other : Objects.requireNonNull(accounts.get(entry.counterpart() + entry.currency()));
        };
    }

    /** Parts loaded before: digests by name. */
    private record Loaded(Map<String, String> digests, long entries) {

        boolean has(FeedPart part) {
            String digest = digests.get(part.name());
            if (digest != null && !digest.equals(part.digest())) {
                throw new BrokenFeedException("Part " + part.name() + " was loaded before with other rows (digest "
                        + digest + ", now " + part.digest()
                        + "). Load the feed it was loaded from, or name the parts of another feed otherwise");
            }
            return digest != null;
        }
    }

    private static Loaded loaded(Connection connection, LegalEntity entity) throws SQLException {
        Map<String, String> digests = new HashMap<>();
        long entries = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name, digest, entries FROM banking.feed_part WHERE legal_entity = ?")) {
            select.setString(1, entity.code());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.put(row.getString(1), row.getString(2));
                    entries += row.getLong(3);
                }
            }
        }
        return new Loaded(digests, entries);
    }
}
