package zhiyin.audit.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import zhiyin.audit.EvidenceChain;

/** Seals on one virtual thread, again and again, from the start of the server to its stop. */
@Component
final class Sealer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final long LAST_SEAL_SECONDS = 10;

    private final EvidenceChain chain;
    private final AuditSettings settings;
    private @Nullable ScheduledExecutorService thread;

    Sealer(EvidenceChain chain, AuditSettings settings) {
        this.chain = chain;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.sealEvery().isZero() || thread != null) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("evidence-sealer").factory());
        long pause = settings.sealEvery().toNanos();
        var unused = thread.scheduleWithFixedDelay(this::sealUnlessDown, pause, pause, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = thread;
        if (stopping == null) {
            return;
        }
        thread = null;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(LAST_SEAL_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
            return;
        }
        sealUnlessDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** What cannot be sealed now waits in its table; a failure must not end the schedule. */
    private void sealUnlessDown() {
        try {
            chain.seal();
        } catch (RuntimeException e) {
            log.warn("Evidence could not be sealed and waits for the next try", e);
        }
    }
}
