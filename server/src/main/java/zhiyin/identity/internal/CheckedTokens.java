package zhiyin.identity.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhiyin.identity.Principal;

/**
 * Tokens that were looked up lately. Bounded: the one unused for longest goes first. An ended session stays here as
 * ended, so that a look-up which began before the sign-out cannot bring it back. Thread-safe.
 */
final class CheckedTokens {

    private final Map<Tokens.Digest, Checked> tokens;

    CheckedTokens(int size) {
        this.tokens = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Tokens.Digest, Checked> eldest) {
                return size() > size;
            }
        };
    }

    synchronized Optional<Checked> find(Tokens.Digest token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /** Remembers a session that is open, unless it was ended meanwhile; returns what counts. */
    synchronized Checked remember(Tokens.Digest token, Checked.Open open) {
        return tokens.merge(token, open, (known, fresh) -> known instanceof Checked.Ended ? known : fresh);
    }

    synchronized void ended(Tokens.Digest token) {
        tokens.put(token, new Checked.Ended());
    }

    synchronized int size() {
        return tokens.size();
    }

    /** What is known of a token. */
    sealed interface Checked {

        /**
         * A session nobody ended, as far as is known.
         *
         * @param expiresAt when it ends at the latest
         * @param usedAt last request seen
         * @param writtenAt last request written to the table
         * @param readAt when the table was last asked
         */
        record Open(Principal principal, Instant expiresAt, Instant usedAt, Instant writtenAt, Instant readAt)
                implements Checked {

            Open usedAt(Instant now) {
                return new Open(principal, expiresAt, now, writtenAt, readAt);
            }
        }

        /** A session that was ended here. */
        record Ended() implements Checked {}
    }
}
