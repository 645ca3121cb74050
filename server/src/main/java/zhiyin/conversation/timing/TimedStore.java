package zhiyin.conversation.timing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.conversation.store.Accepted;
import zhiyin.conversation.store.Committed;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.Incoming;
import zhiyin.conversation.store.JournalEntry;
import zhiyin.conversation.store.LeaseWish;
import zhiyin.conversation.store.Opening;
import zhiyin.conversation.store.Origin;
import zhiyin.conversation.store.Owner;
import zhiyin.conversation.store.StepCommit;
import zhiyin.conversation.store.StoredConversation;
import zhiyin.conversation.store.StoredTurn;
import zhiyin.conversation.store.Work;
import zhiyin.dialogue.Awaiting;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Stores, and measures the two transactions every turn waits for. */
public record TimedStore(ConversationStore store, StageTimes times) implements ConversationStore {

    @Override
    public void open(Opening opening) {
        store.open(opening);
    }

    @Override
    public Accepted accept(Incoming incoming, LeaseWish wish) {
        long since = System.nanoTime();
        try {
            return store.accept(incoming, wish);
        } finally {
            times.took(StageTimes.Stage.ACCEPT, since);
        }
    }

    @Override
    public Optional<Work> acquire(UUID conversation, LeaseWish wish) {
        return store.acquire(conversation, wish);
    }

    @Override
    public Optional<Work> next(UUID conversation, long fence) {
        return store.next(conversation, fence);
    }

    @Override
    public Committed commit(StepCommit step) {
        long since = System.nanoTime();
        try {
            return store.commit(step);
        } finally {
            times.took(StageTimes.Stage.COMMIT, since);
        }
    }

    @Override
    public Optional<Language> language(UUID conversation, Owner owner) {
        return store.language(conversation, owner);
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, long sequence) {
        return store.turn(conversation, sequence);
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, Origin origin, String clientMessageId) {
        return store.turn(conversation, origin, clientMessageId);
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, Owner owner, Purpose purpose) {
        return store.read(conversation, owner, purpose);
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, LegalEntity entity, Purpose purpose) {
        return store.read(conversation, entity, purpose);
    }

    @Override
    public boolean challengePending(UUID conversation, Owner owner, Instant since) {
        return store.challengePending(conversation, owner, since);
    }

    @Override
    public Optional<Awaiting> awaiting(UUID conversation, Owner owner) {
        return store.awaiting(conversation, owner);
    }

    @Override
    public Optional<String> stepUpDigest(UUID conversation, UUID stepUpId) {
        return store.stepUpDigest(conversation, stepUpId);
    }

    @Override
    public List<UUID> unattended(Instant now, int limit) {
        return store.unattended(now, limit);
    }

    @Override
    public List<JournalEntry> journal(UUID conversation) {
        return store.journal(conversation);
    }
}
