package zhiyin.conversation.internal;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes up conversations that a stopped process left: at start, and then at a steady pace. */
public final class Recovery implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final int MOST_AT_ONCE = 100;

    private final Kernel kernel;
    private final TurnDriver driver;
    private final TurnWaiting waiting;
    private final Semaphore places;
    private volatile @Nullable CountDownLatch stopped;

    Recovery(Kernel kernel, TurnDriver driver, TurnWaiting waiting) {
        this.kernel = kernel;
        this.driver = driver;
        this.waiting = waiting;
        this.places = new Semaphore(kernel.settings().maxRecoveries());
    }

    /** Begins work on every conversation that waits for somebody; returns how many. */
    public int sweep() throws InterruptedException {
        int taken = 0;
        for (UUID conversation : kernel.store().unattended(TurnDriver.now(kernel.clock()), MOST_AT_ONCE)) {
            places.acquire();
            taken++;
            kernel.threads().execute(() -> {
                try {
                    kernel.store().acquire(conversation, waiting.wish()).ifPresent(driver::drive);
                } finally {
                    places.release();
                }
            });
        }
        return taken;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("conversation-recovery").start(() -> sweepUntil(stop));
    }

    private void sweepUntil(CountDownLatch stop) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                int taken = sweep();
                if (taken > 0) {
                    log.info("took up {} conversations that nobody worked on", taken);
                }
                goesOn = !stop.await(kernel.settings().sweep().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                goesOn = false;
            } catch (RuntimeException e) {
                log.error("a sweep broke and will be tried again: {}", Unspoken.of(e));
                goesOn = stop.getCount() > 0;
            }
        }
    }

    @Override
    public void stop() {
        CountDownLatch stop = stopped;
        if (stop != null) {
            stop.countDown();
        }
        stopped = null;
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
