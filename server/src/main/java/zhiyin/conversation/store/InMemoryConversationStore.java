package zhiyin.conversation.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import zhiyin.audit.EvidenceEntry;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Effect;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Conversations in memory, for benchmarks and simulators. Nothing outlives the process. */
public final class InMemoryConversationStore implements ConversationStore {

    private final Map<UUID, RememberedConversation> conversations = new ConcurrentHashMap<>();
    private final Consumer<EvidenceEntry> evidence;
    private final Bounds bounds;

    public InMemoryConversationStore(Consumer<EvidenceEntry> evidence, Bounds bounds) {
        this.evidence = evidence;
        this.bounds = bounds;
    }

    @Override
    public void open(Opening opening) {
        conversations.put(opening.conversation(), new RememberedConversation(opening, bounds));
    }

    @Override
    public Accepted accept(Incoming incoming, LeaseWish wish) {
        return owned(incoming.conversation(), incoming.owner())
                .map(conversation -> conversation.accept(incoming, wish))
                .orElseGet(Accepted.NoSuchConversation::new);
    }

    @Override
    public Optional<Work> acquire(UUID conversation, LeaseWish wish) {
        return found(conversation).flatMap(remembered -> remembered.acquire(wish));
    }

    @Override
    public Optional<Work> next(UUID conversation, long fence) {
        return found(conversation).flatMap(remembered -> remembered.next(fence));
    }

    @Override
    public Committed commit(StepCommit step) {
        return found(step.conversation())
                .map(remembered -> remembered.commit(step, evidence))
                .orElse(Committed.LEASE_LOST);
    }

    @Override
    public Optional<Language> language(UUID conversation, Owner owner) {
        return owned(conversation, owner).map(remembered -> remembered.read().language());
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, long sequence) {
        return found(conversation).flatMap(remembered -> remembered.turn(sequence));
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, Origin origin, String clientMessageId) {
        return found(conversation).flatMap(remembered -> remembered.turn(origin, clientMessageId));
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, Owner owner, Purpose purpose) {
        return owned(conversation, owner).map(RememberedConversation::read);
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, LegalEntity entity, Purpose purpose) {
        return found(conversation).filter(remembered -> remembered.isOf(entity)).map(RememberedConversation::read);
    }

    @Override
    public boolean challengePending(UUID conversation, Owner owner, Instant since) {
        return owned(conversation, owner)
                .map(remembered -> remembered.challengePending(since))
                .orElse(false);
    }

    @Override
    public Optional<Awaiting> awaiting(UUID conversation, Owner owner) {
        return owned(conversation, owner).map(RememberedConversation::awaiting);
    }

    @Override
    public Optional<String> stepUpDigest(UUID conversation, UUID stepUpId) {
        return found(conversation)
                .flatMap(remembered -> remembered.stepUp(stepUpId))
                .map(Effect.RequestStepUp::digest);
    }

    @Override
    public List<UUID> unattended(Instant now, int limit) {
        return conversations.entrySet().stream()
                .filter(entry -> entry.getValue().isUnattended(now))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<JournalEntry> journal(UUID conversation) {
        return found(conversation).map(RememberedConversation::journal).orElse(List.of());
    }

    private Optional<RememberedConversation> found(UUID conversation) {
        return Optional.ofNullable(conversations.get(conversation));
    }

    private Optional<RememberedConversation> owned(UUID conversation, Owner owner) {
        return found(conversation).filter(remembered -> remembered.isOwnedBy(owner));
    }
}
