package zhiyin.language.learning;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A training that somebody started.
 *
 * @param part what it does now, or did last
 * @param secondsLeft how long it takes yet, as it was told last; empty where nothing tells
 * @param modelSet what it led to, when it is done
 */
public record Training(
        UUID id,
        State state,
        String part,
        int percent,
        Optional<Integer> secondsLeft,
        UUID startedBy,
        Instant startedAt,
        Instant seenAt,
        Optional<Instant> endedAt,
        Optional<UUID> cancelledBy,
        Optional<UUID> modelSet) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** Its process stopped or died before it ended; nothing of it is left. */
        INTERRUPTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
