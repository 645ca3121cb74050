package zhiyin.banking.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which lines: of one account or of all, from a moment on or from the beginning, the latest {@code limit}. */
public record EntryQuery(Optional<UUID> account, Optional<Instant> from, int limit) {

    public EntryQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("1 to 100 entries at a time, not " + limit);
        }
    }
}
