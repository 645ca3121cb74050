package zhiyin.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the customer is told.
 *
 * @param text a complete human sentence, also for the kinds that have a card
 * @param sources where an answer is from
 * @param values what a card shows: {@code fields}, {@code options}, {@code amount}, ...
 */
public record Reply(ReplyType type, String text, List<Source> sources, Optional<UUID> stepUpId, Value.Group values) {

    public Reply {
        sources = List.copyOf(sources);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a reply says something");
        }
    }

    public static Reply text(String text) {
        return new Reply(ReplyType.TEXT, text, List.of(), Optional.empty(), Value.Group.of());
    }

    public static Reply of(ReplyType type, String text, Value.Group values) {
        return new Reply(type, text, List.of(), Optional.empty(), values);
    }

    /** An article's exact revision. */
    public record Source(String articleId, String title, int revision) {}
}
