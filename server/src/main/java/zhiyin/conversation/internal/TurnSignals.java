package zhiyin.conversation.internal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zhiyin.conversation.store.StoredTurn;

/** Wakes those who wait in this process for a turn. A signal that comes too early is lost, so waiters look first. */
final class TurnSignals {

    private record Turn(UUID conversation, long sequence) {}

    private final Map<Turn, Waiting> waiting = new ConcurrentHashMap<>();

    /** Begins to wait; close it when done. */
    Waiting expect(UUID conversation, long sequence) {
        Turn turn = new Turn(conversation, sequence);
        Waiting joined = waiting.compute(turn, (key, others) -> {
            Waiting one = others == null ? new Waiting(key) : others;
            one.waiters++;
            return one;
        });
        return joined;
    }

    void complete(UUID conversation, StoredTurn turn) {
        Waiting waiters = waiting.get(new Turn(conversation, turn.sequence()));
        if (waiters != null) {
            waiters.done.set(turn);
            waiters.latch.countDown();
        }
    }

    /** One or several callers that wait for the same turn. */
    final class Waiting implements AutoCloseable {

        private final Turn turn;
        private final CountDownLatch latch = new CountDownLatch(1);
        private final AtomicReference<@Nullable StoredTurn> done = new AtomicReference<>();
        /** Changed only inside {@code compute} of its key. */
        private int waiters;

        private Waiting(Turn turn) {
            this.turn = turn;
        }

        /** The completed turn, or null when it did not come in time. */
        @Nullable
        StoredTurn await(Duration longest) throws InterruptedException {
            boolean told = latch.await(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
            return told ? done.get() : null;
        }

        @Override
        public void close() {
            waiting.computeIfPresent(turn, (key, one) -> {
                one.waiters--;
                return one.waiters == 0 ? null : one;
            });
        }
    }
}
