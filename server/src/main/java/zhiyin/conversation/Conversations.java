package zhiyin.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.values.Language;

/** Conversations, each seen by its owner alone. */
public interface Conversations {

    /** Opens a conversation on the serving release. */
    ConversationView open(Principal owner, Optional<Language> language);

    /** Says something. The same {@code clientMessageId} again returns the first turn and does nothing else. */
    TurnResult say(Principal owner, UUID conversationId, Message message);

    /** Tries a code for a step-up of this conversation. The code goes nowhere else. */
    TurnResult stepUp(Principal owner, UUID conversationId, UUID stepUpId, String code);

    /** All turns so far; empty for another's or an unknown conversation. */
    Optional<ConversationView> read(Principal owner, UUID conversationId);

    /** The language it is held in now; empty for another's or an unknown conversation. */
    Optional<Language> language(Principal owner, UUID conversationId);

    /**
     * A message.
     *
     * @param clientMessageId chosen by the client, 1 to 100 characters; names the message in its conversation
     * @param text 1 to 4,000 code points
     * @param language what the client believes it to be written in
     */
    record Message(String clientMessageId, String text, Optional<Language> language) {

        public static final int LONGEST_TEXT = 4_000;
        public static final int LONGEST_ID = 100;
    }

    /** What saying something led to. */
    sealed interface TurnResult {
        /** The turn is complete. */
        record Answered(TurnView turn) implements TurnResult {}

        /** Accepted and being worked on; the turn appears under this sequence. */
        record Working(long sequence) implements TurnResult {}

        /** Nothing was taken in, because too many messages of this conversation wait for their answers. */
        record TooManyWaiting() implements TurnResult {}

        /** No such conversation of this person. */
        record NoConversation() implements TurnResult {}

        /** The code was wrong. */
        record CodeWrong(int attemptsLeft) implements TurnResult {}

        /** The code was not looked at, because of too many wrong ones lately; the step-up stays open. */
        record CodesTooOften(Duration retryAfter) implements TurnResult {}

        /** The step-up can no longer be used; the turn says so and what to do. */
        record StepUpClosed(Optional<TurnView> turn) implements TurnResult {}

        /** The client's message id was used before for another text. */
        record IdReused() implements TurnResult {}
    }
}
