package zhiyin.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
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
        /** Whoever proposed it cannot be the one who approves it. */
        OWN_WORK,
        /** It is not at the stage this deed needs. */
        NOT_NOW
    }

    /** Proposes content under an id of the caller's; runs in the caller's transaction where there is one. */
    void propose(Principal by, UUID id, String part, String content);

    /**
     * Notes what served before anything of this part was published, so that one can go back to it. Does nothing when
     * something was published already.
     */
    void noteBaseline(LegalEntity entity, UUID id, String part, String content);

    /** Approves a candidate of somebody else's. */
    Deed approve(Principal by, UUID id);

    /** Rejects a candidate; one's own too. */
    Deed reject(Principal by, UUID id);

    /** Makes an approved publication serve that never has. */
    Deed publish(Principal by, UUID id);

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
