package zhiyin.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Conversations whose customer has waited too long, for whoever runs the platform. Tells no words of anybody. Changes
 * nothing.
 */
@Component
public final class UnansweredConversations {

    private static final String WAITING = """
            select c.id, w.since, c.attempts
              from (select conversation_id, min(accepted_at) as since from conversation.turn where stage <> 'complete'
                     group by conversation_id) w
              join conversation.conversation c on c.id = w.conversation_id
             where w.since < ?
             order by w.since, c.id
             limit ?
            """;

    private final JdbcClient jdbc;

    public UnansweredConversations(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A conversation that owes an answer.
     *
     * @param since when its oldest unanswered message was accepted
     * @param attempts how often in a row its next step was taken up
     */
    public record Unanswered(UUID id, Instant since, int attempts) {}

    /** Those whose oldest message was accepted before a moment, the longest waiting first. */
    public List<Unanswered> before(Instant moment, int most) {
        return jdbc.sql(WAITING)
                .params(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), most)
                .query((row, number) -> new Unanswered(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("attempts")))
                .list();
    }
}
