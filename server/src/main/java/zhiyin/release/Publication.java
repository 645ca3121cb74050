package zhiyin.release;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Content that somebody proposed to serve.
 *
 * @param part what kind of content it is, such as {@code models}
 * @param content hexadecimal SHA-256 of it
 * @param proposedBy empty for what the platform served by itself
 * @param decidedBy the second person, who approved or rejected it
 * @param beside what served when it was compared; empty for what the platform served by itself
 * @param authors whoever wrote something in it that did not serve then
 */
public record Publication(
        UUID id,
        String part,
        String content,
        State state,
        Optional<UUID> proposedBy,
        Instant proposedAt,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt,
        Optional<Beside> beside,
        Set<UUID> authors) {

    public Publication {
        authors = Set.copyOf(authors);
    }

    /**
     * What served at a moment.
     *
     * @param version 0 where nothing was published yet
     * @param content hexadecimal SHA-256 of it
     */
    public record Beside(long version, String content) {}

    /** Whether these are the two eyes too many: who proposed it or wrote a part of it cannot approve it. */
    public boolean isOf(UUID person) {
        return proposedBy.filter(person::equals).isPresent() || authors.contains(person);
    }

    /** Whether something else serves than what it was compared with. */
    public boolean isOvertaken(long servingVersion) {
        return proposedBy.isPresent()
                && beside.filter(then -> then.version() == servingVersion).isEmpty();
    }

    /** Where it stands; whether it serves is told by {@link Serving}. */
    public enum State {
        CANDIDATE,
        APPROVED,
        REJECTED
    }

    /**
     * That a publication serves, from a moment until the next version.
     *
     * @param version counts the changes of what serves of this part, from 1
     * @param deed {@code published} or {@code rolled-back}
     * @param chosenBy empty for what served before anything was published
     */
    public record Serving(long version, UUID publication, String deed, Optional<UUID> chosenBy, Instant since) {}
}
