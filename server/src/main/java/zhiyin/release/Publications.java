package zhiyin.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.release.Publication.Beside;
import zhiyin.release.Publication.Serving;
import zhiyin.values.LegalEntity;

/**
 * Content that changes behaviour while the platform runs: proposed by one person, approved by another, then published,
 * and taken back by serving an earlier one again. Every deed leaves evidence in its own transaction.
 */
public interface Publications {

    /** How a deed ended. */
    enum Deed {
        DONE,
        /** There is no such publication in this legal entity. */
        UNKNOWN,
        /** Whoever proposed it or wrote a part of it cannot be the one who approves it. */
        OWN_WORK,
        /** Something else serves by now than what it was compared with. */
        OVERTAKEN,
        /** It is not at the stage this deed needs. */
        NOT_NOW
    }

    /**
     * Content to serve.
     *
     * @param id given by the module whose content it is
     * @param authors whoever wrote something in it that does not serve yet
     * @param beside what it was compared with
     */
    record Proposal(UUID id, String part, String content, Set<UUID> authors, Beside beside) {

        public Proposal {
            authors = Set.copyOf(authors);
        }
    }

    /**
     * What serves where nothing was published yet, so that one can go back to it.
     *
     * @param id under which it is noted; empty where it cannot be gone back to
     */
    record Baseline(Optional<UUID> id, String content) {}

    /** Proposes content; runs in the caller's transaction where there is one. */
    void propose(Principal by, Proposal proposal);

    /** Approves a candidate in which nothing is one's own, while that serves what it was compared with. */
    Deed approve(Principal by, UUID id);

    /** Rejects a candidate; one's own too. */
    Deed reject(Principal by, UUID id);

    /**
     * Makes an approved publication serve that never has, while that serves what it was compared with. The first of a
     * part notes what served before it, in the same transaction.
     */
    Deed publish(Principal by, UUID id, Baseline before);

    /** Makes a publication serve again that has served before. */
    Deed rollBack(Principal by, UUID id);

    Optional<Publication> find(LegalEntity entity, UUID id);

    /** The newest first. */
    List<Publication> of(LegalEntity entity, String part, int limit);

    /** What serves now; empty where nothing was ever published. Cost: one look-up by key. */
    Optional<Serving> serving(LegalEntity entity, String part);

    /** Everything that ever served, the newest first. */
    List<Serving> history(LegalEntity entity, String part);
}
