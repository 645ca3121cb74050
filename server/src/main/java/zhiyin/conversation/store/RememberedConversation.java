package zhiyin.conversation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhiyin.audit.EvidenceEntry;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.values.LegalEntity;

/** One conversation of {@link InMemoryConversationStore}; its lock stands for the row lock of a database. */
final class RememberedConversation {

    private record PlannedEffect(Effect effect, Instant at) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final UUID id;
    private final Owner owner;
    private final Bounds bounds;
    private final List<StoredTurn> turns = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Effect> planned = new ArrayList<>();
    private final List<PlannedEffect> effects = new ArrayList<>();
    private DialogueState state;
    private int answered;
    private long fence;
    private int attempts;
    private @Nullable Instant leaseUntil;

    RememberedConversation(Opening opening, Bounds bounds) {
        this.bounds = bounds;
        id = opening.conversation();
        owner = opening.owner();
        state = opening.state();
        journal.add(new JournalEntry(
                0, 0, Optional.empty(), opening.facts(), opening.state(), List.of(), List.of(), false));
    }

    boolean isOf(LegalEntity entity) {
        return owner.entity().equals(entity);
    }

    boolean isOwnedBy(Owner other) {
        return owner.id().equals(other.id()) && owner.entity().equals(other.entity());
    }

    Accepted accept(Incoming incoming, LeaseWish wish) {
        return locked(() -> {
            Optional<StoredTurn> known = turn(incoming.origin(), incoming.clientMessageId());
            if (known.isPresent()) {
                return new Accepted.Known(known.get());
            }
            if (turns.size() - answered >= bounds.room(incoming.origin())) {
                return new Accepted.Full();
            }
            long sequence = turns.size() + 1L;
            turns.add(StoredTurn.queued(sequence, incoming));
            return new Accepted.Queued(sequence, acquire(wish));
        });
    }

    Optional<Work> acquire(LeaseWish wish) {
        return locked(() -> {
            if (!isUnattended(wish.now())) {
                return Optional.empty();
            }
            fence++;
            attempts += leaseUntil == null ? 0 : 1;
            leaseUntil = wish.until();
            return next(fence);
        });
    }

    Optional<Work> next(long heldFence) {
        return locked(() -> heldFence == fence && answered < turns.size()
                ? Optional.of(new Work(
                        id,
                        owner,
                        fence,
                        version(),
                        state,
                        turns.get(answered),
                        planned,
                        attempts > bounds.mostAttempts()))
                : Optional.empty());
    }

    Committed commit(StepCommit step, Consumer<EvidenceEntry> evidence) {
        return locked(() -> {
            if (step.fence() != fence || step.version() != version()) {
                return Committed.LEASE_LOST;
            }
            // First, because it may refuse: a step is committed whole or not at all.
            step.evidence().ifPresent(evidence);
            state = step.entry().state();
            attempts = 0;
            journal.add(step.entry());
            int index = Math.toIntExact(step.sequence() - 1);
            turns.set(index, turns.get(index).with(step.progress()));
            step.ended()
                    .ifPresent(ended -> planned.removeIf(effect -> effect.id().equals(ended.id())));
            for (Effect effect : step.entry().effects()) {
                planned.add(effect);
                effects.add(new PlannedEffect(effect, step.entry().facts().now()));
            }
            if (step.progress().isComplete()) {
                answered++;
            }
            boolean allAnswered = step.progress().isComplete() && answered == turns.size();
            leaseUntil = allAnswered ? null : step.leaseUntil();
            return allAnswered ? Committed.ALL_ANSWERED : Committed.LEASE_GOES_ON;
        });
    }

    boolean isUnattended(Instant now) {
        return locked(() -> answered < turns.size()
                && (leaseUntil == null || !leaseUntil.isAfter(now))
                && attempts <= bounds.mostAttempts());
    }

    Optional<StoredTurn> turn(long sequence) {
        return locked(() -> sequence >= 1 && sequence <= turns.size()
                ? Optional.of(turns.get(Math.toIntExact(sequence - 1)))
                : Optional.empty());
    }

    Optional<StoredTurn> turn(Origin origin, String clientMessageId) {
        return locked(() -> turns.stream()
                .filter(turn ->
                        turn.origin() == origin && turn.clientMessageId().equals(clientMessageId))
                .findFirst());
    }

    StoredConversation read() {
        return locked(() -> new StoredConversation(id, state.language(), turns));
    }

    boolean challengePending(Instant since) {
        return locked(() -> answered < turns.size()
                || state.awaiting() instanceof Awaiting.StepUp
                || effects.stream()
                        .anyMatch(effect -> effect.at().isAfter(since)
                                && effect.effect() instanceof Effect.RequestStepUp request
                                && isOpen(request.stepUpId())));
    }

    Awaiting awaiting() {
        return locked(state::awaiting);
    }

    private boolean isOpen(UUID stepUpId) {
        return turn(Origin.KERNEL, "step-up:" + stepUpId).isEmpty()
                && turn(Origin.KERNEL, "step-up-gone:" + stepUpId).isEmpty();
    }

    Optional<Effect.RequestStepUp> stepUp(UUID stepUpId) {
        return locked(() -> effects.stream()
                .map(PlannedEffect::effect)
                .filter(Effect.RequestStepUp.class::isInstance)
                .map(Effect.RequestStepUp.class::cast)
                .filter(request -> request.stepUpId().equals(stepUpId))
                .findFirst());
    }

    List<JournalEntry> journal() {
        return locked(() -> List.copyOf(journal));
    }

    private long version() {
        return journal.size() - 1L;
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
