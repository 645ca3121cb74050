package zhiyin.conversation.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.dialogue.Awaiting;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/**
 * Conversations with their inbox, turns, effects and journal. Every method is one short transaction of its own.
 *
 * <p>Times come from the caller's clock. The clocks of several nodes may differ: a lease that is judged expired too
 * early costs a repeated effect, never a wrong commit, because {@link #commit} demands the newest fence.
 */
public interface ConversationStore {

    void open(Opening opening);

    /** Puts a message into its conversation's inbox and, when nobody works on the conversation, takes the lease. */
    Accepted accept(Incoming incoming, LeaseWish wish);

    /** The oldest unfinished turn with the lease; empty when nothing is unfinished or somebody works on it. */
    Optional<Work> acquire(UUID conversation, LeaseWish wish);

    /** The oldest unfinished turn under a lease that is held; empty when nothing is unfinished or the lease is lost. */
    Optional<Work> next(UUID conversation, long fence);

    /** Commits a step, whole or not at all. */
    Committed commit(StepCommit step);

    /** The language a conversation of this owner is held in; empty when there is no such one. */
    Optional<Language> language(UUID conversation, Owner owner);

    Optional<StoredTurn> turn(UUID conversation, long sequence);

    Optional<StoredTurn> turn(UUID conversation, Origin origin, String clientMessageId);

    /** The conversation with its turns, if it is this owner's. */
    Optional<StoredConversation> read(UUID conversation, Owner owner, Purpose purpose);

    /** The conversation with its turns, if it belongs to this legal entity: for staff, who record why they look. */
    Optional<StoredConversation> read(UUID conversation, LegalEntity entity, Purpose purpose);

    /**
     * Whether a code may be awaited: the dialogue waits for a step-up, a turn is under way, or a step-up was asked for
     * after {@code since} and has not been answered. False for a conversation that is not this owner's.
     */
    boolean challengePending(UUID conversation, Owner owner, Instant since);

    /** What the dialogue waited for after its last step; empty for a conversation that is not this owner's. */
    Optional<Awaiting> awaiting(UUID conversation, Owner owner);

    /** The digest a step-up of this conversation is bound to; empty where it asked for no such step-up. */
    Optional<String> stepUpDigest(UUID conversation, UUID stepUpId);

    /** Conversations with unfinished turns on which nobody works, at most {@code limit}. */
    List<UUID> unattended(Instant now, int limit);

    /** Every step of a conversation in order, the opening first. */
    List<JournalEntry> journal(UUID conversation);
}
