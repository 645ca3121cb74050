package zhiyin.conversation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zhiyin.dialogue.Input;
import zhiyin.values.Language;

/**
 * Something that happened to a conversation and is to be answered.
 *
 * @param text the customer's words; empty exactly when {@code input} is present
 * @param input what happened instead of words
 */
public record Incoming(
        UUID conversation,
        Owner owner,
        UUID session,
        Origin origin,
        String clientMessageId,
        Optional<String> text,
        Optional<Language> hint,
        Optional<Input> input,
        Instant at) {

    public Incoming {
        if (text.isPresent() == input.isPresent()) {
            throw new IllegalArgumentException("a turn begins with words or with something else, never both");
        }
    }
}
