package zhiyin.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds evidence again, for whoever runs the platform. Cost: linear in all evidence; not for the service itself. */
public final class EvidenceSearch {

    private final JdbcClient jdbc;

    public EvidenceSearch(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** An entry: when, and whom or what it concerns. */
    public record Found(Instant at, String subject) {}

    /** Entries of a kind since a moment, the latest first. */
    public List<Found> ofKind(String kind, Instant since, int most) {
        return jdbc.sql("select occurred_at, subject from audit.evidence where kind = ? and occurred_at >= ?"
                        + " order by occurred_at desc, id limit ?")
                .params(kind, OffsetDateTime.ofInstant(since, ZoneOffset.UTC), most)
                .query((row, number) ->
                        new Found(row.getTimestamp("occurred_at").toInstant(), row.getString("subject")))
                .list();
    }
}
