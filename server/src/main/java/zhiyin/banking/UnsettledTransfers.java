package zhiyin.banking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders that have no outcome yet, for whoever runs the platform: what to ask the core about, and what to wait for.
 * Tells of nobody's money and no names. Changes nothing.
 */
@Component
public final class UnsettledTransfers {

    private static final String UNSETTLED = """
            select t.id, t.ordered_at, t.held_until, o.parked_at, o.attempts,
                   case when o.parked_at is not null then 'PARKED' when t.state = 'HELD' then 'HELD' else 'UNANSWERED' end
                       as situation
              from banking.outbox o join banking.transfer_command t on t.id = o.transfer
             where o.settled_at is null and (o.parked_at is not null or t.state = 'HELD' or o.attempts > 1)
             order by o.parked_at is null, t.ordered_at, t.id
             limit ?
            """;

    private final JdbcClient jdbc;

    public UnsettledTransfers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Why there is no outcome. */
    public enum Situation {
        /** The core never said what became of it; it is no longer tried until a person has asked the core. */
        PARKED,
        /** In the cooling time that risk asked for; it is sent when that is over, unless the customer stops it. */
        HELD,
        /** The core did not answer and is asked again. */
        UNANSWERED
    }

    /**
     * An order without an outcome.
     *
     * @param coreKey its name towards the core
     * @param since when it was parked, or else ordered
     * @param until end of its cooling time, where risk asked for one
     * @param attempts how often the core was told
     */
    public record Unsettled(
            UUID id, String coreKey, Situation situation, Instant since, Optional<Instant> until, int attempts) {}

    /** Parked ones first, then the oldest first. */
    public List<Unsettled> list(int most) {
        return jdbc.sql(UNSETTLED)
                .param(most)
                .query(UnsettledTransfers::unsettled)
                .list();
    }

    /** How many wait for a person. */
    public long parked() {
        return jdbc.sql("select count(*) from banking.outbox where settled_at is null and parked_at is not null")
                .query(Long.class)
                .single();
    }

    private static Unsettled unsettled(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp parked = row.getTimestamp("parked_at");
        return new Unsettled(
                id,
                "transfer:" + id,
                Situation.valueOf(row.getString("situation")),
                (parked == null ? row.getTimestamp("ordered_at") : parked).toInstant(),
                Optional.ofNullable(row.getTimestamp("held_until")).map(Timestamp::toInstant),
                row.getInt("attempts"));
    }
}
