package zhiyin.conversation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.LeaseWish;
import zhiyin.conversation.store.StoredTurn;
import zhiyin.conversation.store.Work;
import zhiyin.values.TimeOrderedId;

/** Waits for a turn, whoever works on it, and takes it over when nobody does. */
final class TurnWaiting {

    private final Kernel kernel;
    private final ConversationStore store;
    private final Clock clock;
    private final TurnSignals signals;
    private final TurnDriver driver;

    TurnWaiting(Kernel kernel, TurnSignals signals, TurnDriver driver) {
        this.kernel = kernel;
        this.store = kernel.store();
        this.clock = kernel.clock();
        this.signals = signals;
        this.driver = driver;
    }

    /** The answered turn; empty when it takes longer than callers wait. The work goes on all the same. */
    Optional<StoredTurn> answer(UUID conversation, long sequence, Optional<Work> mine) {
        long deadline = System.nanoTime() + kernel.settings().answerWithin().toNanos();
        Duration pause = kernel.settings().recheck();
        try (TurnSignals.Waiting waiting = signals.expect(conversation, sequence)) {
            mine.ifPresent(driver::driveInBackground);
            Optional<StoredTurn> found = mine.isPresent() ? Optional.empty() : lookUp(conversation, sequence);
            while (found.isEmpty()) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative() || left.isZero()) {
                    return Optional.empty();
                }
                @Nullable StoredTurn told = waiting.await(left.compareTo(pause) < 0 ? left : pause);
                found = told == null ? lookUp(conversation, sequence) : Optional.of(told);
                pause = pause.multipliedBy(2);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Looks whether another node has answered; where nobody works, works. */
    private Optional<StoredTurn> lookUp(UUID conversation, long sequence) {
        Optional<StoredTurn> answered = store.turn(conversation, sequence)
                .filter(turn -> turn.progress().isComplete());
        if (answered.isEmpty()) {
            store.acquire(conversation, wish()).ifPresent(driver::driveInBackground);
        }
        return answered;
    }

    LeaseWish wish() {
        Instant now = TurnDriver.now(clock);
        return new LeaseWish(
                TimeOrderedId.at(now, kernel.random()),
                now,
                now.plus(kernel.settings().lease()));
    }
}
