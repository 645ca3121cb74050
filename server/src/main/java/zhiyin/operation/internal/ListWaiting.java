package zhiyin.operation.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.ReadingTool;

/**
 * {@code zhiyin waiting}: lists what has no outcome in an installation, whether its server runs or not.
 *
 * <p>Status 0: nothing needs a person. 1: something does. 2: the data could not be read. The last line is JSON.
 */
public final class ListWaiting {

    private static final int A_PERSON_IS_NEEDED = 1;

    private ListWaiting() {}

    public static void main(String[] settings) {
        System.exit(ReadingTool.run(settings, (kept, terminal) -> {
            // The database's clock is the one that all nodes share.
            Instant now = JdbcClient.create(kept.readOnly())
                    .sql("select now()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            Waiting waiting = Waiting.in(kept.readOnly(), now);
            waiting.lines().forEach(terminal::say);
            terminal.say(waiting.json());
            return waiting.needsAPerson() ? A_PERSON_IS_NEEDED : 0;
        }));
    }
}
