package zhiyin.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes challenges, used time-steps and sessions when their retention is over; the columns' comments state it. */
@Component
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration SHORT_LIVED = Duration.ofDays(1);
    private static final Duration SESSIONS = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    Housekeeping(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Removes what is over now; returns the number of rows. */
    int clean() {
        Instant now = clock.instant();
        Timestamp shortLived = Timestamp.from(now.minus(SHORT_LIVED));
        return jdbc.update("delete from identity.challenge where expires_at < ?", shortLived)
                + jdbc.update("delete from identity.used_step where used_at < ?", shortLived)
                + jdbc.update("delete from identity.session where expires_at < ?", Timestamp.from(now.minus(SESSIONS)));
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("identity-housekeeping").factory());
        var unused = thread.scheduleWithFixedDelay(this::cleanUnlessDown, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void cleanUnlessDown() {
        try {
            clean();
        } catch (RuntimeException e) {
            log.warn("Ended sessions could not be removed and wait for the next try", e);
        }
    }
}
