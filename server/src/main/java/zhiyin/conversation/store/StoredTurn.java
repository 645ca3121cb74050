package zhiyin.conversation.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;
import zhiyin.values.Language;

/** A turn as it is kept, queued ones included. */
public record StoredTurn(
        long sequence,
        Origin origin,
        String clientMessageId,
        UUID session,
        Instant at,
        Optional<String> text,
        Optional<Language> hint,
        Optional<Input> input,
        Progress progress) {

    /** A turn of which no step was taken yet. */
    static StoredTurn queued(long sequence, Incoming incoming) {
        return new StoredTurn(
                sequence,
                incoming.origin(),
                incoming.clientMessageId(),
                incoming.session(),
                incoming.at(),
                incoming.text(),
                incoming.hint(),
                incoming.input(),
                Progress.NONE);
    }

    public StoredTurn with(Progress next) {
        return new StoredTurn(sequence, origin, clientMessageId, session, at, text, hint, input, next);
    }

    public boolean isRedacted() {
        return input.filter(Input.Redacted.class::isInstance).isPresent();
    }

    /**
     * How far it came.
     *
     * @param flow the flow under way after the last step, if any
     * @param awaiting what the dialogue waits for after the last step
     */
    public record Progress(
            Stage stage,
            int steps,
            Optional<Interpretation> interpretation,
            List<Reply> replies,
            Optional<String> flow,
            String awaiting) {

        static final Progress NONE =
                new Progress(Stage.QUEUED, 0, Optional.empty(), List.of(), Optional.empty(), "effect");

        public Progress {
            replies = List.copyOf(replies);
        }

        public boolean isComplete() {
            return stage == Stage.COMPLETE;
        }
    }

    /** Where a turn stands: no step taken, between two steps, or answered. */
    public enum Stage {
        QUEUED,
        RUNNING,
        COMPLETE;

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
