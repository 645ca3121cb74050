package zhiyin.banking.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Wakes the relay at intervals, for what fell due or was left behind by a thread or process that died. */
final class RelayThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);

    private final Relay relay;
    private final Duration interval;
    private volatile @Nullable Run run;

    RelayThread(Relay relay, Duration interval) {
        this.relay = relay;
        this.interval = interval;
    }

    private record Run(Thread thread, CountDownLatch stop) {}

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        run = new Run(Thread.ofVirtual().name("banking-relay").start(() -> relayUntil(stop)), stop);
    }

    /** Returns once the transfer being sent, if any, is recorded. */
    @Override
    public void stop() {
        Run current = run;
        run = null;
        if (current == null) {
            return;
        }
        current.stop().countDown();
        try {
            current.thread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private void relayUntil(CountDownLatch stop) {
        try {
            while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                relayOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayOnce() {
        try {
            relay.drainDue();
        } catch (RuntimeException e) {
            log.error("the relay could not look for transfers; it will try again", e);
        }
    }
}
