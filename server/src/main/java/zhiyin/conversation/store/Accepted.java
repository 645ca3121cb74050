package zhiyin.conversation.store;

import java.util.Optional;

/** What became of a message. */
public sealed interface Accepted {

    /** In the inbox; with {@code work} the caller holds the lease and must go on with it. */
    record Queued(long sequence, Optional<Work> work) implements Accepted {}

    /** The id was used before, for this turn. */
    record Known(StoredTurn turn) implements Accepted {}

    /** Not in the inbox, because too many messages wait there already. */
    record Full() implements Accepted {}

    /** No such conversation of this owner. */
    record NoSuchConversation() implements Accepted {}
}
