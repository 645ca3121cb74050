package zhiyin.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import zhiyin.audit.EvidenceWatch;

/**
 * Looks at the evidence while the service runs: at the start and once a day at all of it, in between at what was sealed
 * since. While something is wrong every look is at all of it and says so again. The service goes on: customers are not
 * to suffer for what was done to the log, and its readers find what happened meanwhile.
 */
final class ChainWatch implements EvidenceWatch, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainWatch.class);
    private static final int NAMED_IN_THE_LOG = 10;
    private static final long LAST_CHECK_SECONDS = 5;

    private final ChainVerifier verifier;
    private final Clock clock;
    private final AuditSettings settings;
    private volatile Standing standing = Standing.UNCHECKED;
    private volatile @Nullable ScheduledExecutorService thread;
    private Optional<Verified> verified = Optional.empty();

    ChainWatch(ChainVerifier verifier, Clock clock, AuditSettings settings) {
        this.verifier = verifier;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where the evidence is known to be in order, and since when all of it is. */
    private record Verified(ChainPlace place, Instant allAt) {}

    @Override
    public Standing standing() {
        return standing;
    }

    /** One look; a failure must not end the schedule. */
    synchronized void check() {
        try {
            Instant now = clock.instant();
            Optional<Verified> known =
                    verified.filter(v -> now.isBefore(v.allAt().plus(settings.verifyAllEvery())));
            ChainVerifier.Walked walked =
                    known.map(Verified::place).map(verifier::after).orElseGet(verifier::all);
            List<String> defects = walked.found().defects();
            standing = new Standing(Optional.of(now), defects);
            if (defects.isEmpty()) {
                verified = Optional.of(
                        new Verified(walked.end(), known.map(Verified::allAt).orElse(now)));
                log.info(
                        "evidence is intact: {} entries walked, {} in all",
                        walked.found().entries(),
                        walked.end().seq());
            } else {
                verified = Optional.empty();
                log.error(
                        "EVIDENCE-BROKEN {} defects in the evidence, keep everything as it is: {}",
                        defects.size(),
                        String.join("; ", defects.subList(0, Math.min(NAMED_IN_THE_LOG, defects.size()))));
            }
        } catch (RuntimeException e) {
            if (isRunning() || settings.verifyEvery().isZero()) {
                log.error("EVIDENCE-UNCHECKED the evidence could not be checked and waits for the next time", e);
            }
        }
    }

    @Override
    public synchronized void start() {
        if (settings.verifyEvery().isZero() || thread != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("evidence-watch").factory());
        thread = started;
        long pause = settings.verifyEvery().toNanos();
        var unused = started.scheduleWithFixedDelay(this::check, 0, pause, TimeUnit.NANOSECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        if (stopping == null) {
            return;
        }
        thread = null;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(LAST_CHECK_SECONDS, TimeUnit.SECONDS)) {
                // A walk only reads: what is left of it ends with its connection.
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
