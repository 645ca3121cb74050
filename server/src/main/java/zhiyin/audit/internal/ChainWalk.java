package zhiyin.audit.internal;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Checks the chain link by link, in the order of its places, and gathers what is wrong. Pure: it is handed every row.
 * Not thread-safe; one walk, one object.
 */
final class ChainWalk {

    /** More would help no auditor; the count goes on. */
    static final int MAX_DEFECTS = 1_000;

    private final PublicKey checkpointKey;
    private final SecretKey originKey;
    private final Optional<Checkpoint> remembered;
    private final ChainPlace from;
    private final List<String> defects = new ArrayList<>();
    private long defectsFound;
    private long links;
    private ChainPlace last;
    private boolean lastIsSigned = true;
    private boolean rememberedSeen;

    /**
     * @param remembered the newest checkpoint kept outside the database, if one was ever kept
     * @param from where an earlier walk ended; the first link handed over is the one after it
     */
    ChainWalk(PublicKey checkpointKey, SecretKey originKey, Optional<Checkpoint> remembered, ChainPlace from) {
        this.checkpointKey = checkpointKey;
        this.originKey = originKey;
        this.remembered = remembered;
        this.from = from;
        this.last = from;
        this.rememberedSeen = remembered.filter(r -> r.seq() > from.seq()).isEmpty() && !from.isStart();
    }

    /** The hash that stands where the earlier walk ended, if that link still exists; call it before everything else. */
    void verifiedBefore(Optional<byte[]> hash) {
        if (hash.isEmpty()) {
            defect("link %d was found in order before and is missing: the end of the chain was cut off"
                    .formatted(from.seq()));
        } else if (!Arrays.equals(hash.get(), from.hash())) {
            defect("link %d is not the one that was found in order before: the chain was rewritten"
                    .formatted(from.seq()));
        }
    }

    /** The file beside the database is there and cannot be read as what it is. */
    void headIsDamaged(String words) {
        defect(words + ": it was altered");
    }

    /** The next link, its entry if that still exists, and the checkpoint made there, if any. */
    void link(ChainLink link, Optional<EvidenceRow> row, Optional<Checkpoint> checkpoint) {
        links++;
        place(link);
        if (!link.hashIsRight()) {
            defect("link %d does not match its own hash: it was altered".formatted(link.seq()));
        }
        row.ifPresentOrElse(
                r -> sealedEntry(link, r),
                () -> defect(
                        "evidence %s of link %d is missing: it was deleted".formatted(link.evidenceId(), link.seq())));
        lastIsSigned = checkpoint.isPresent();
        checkpoint.ifPresent(c -> checkpoint(link, c));
        remembered.filter(r -> r.seq() == link.seq()).ifPresent(r -> {
            rememberedSeen = true;
            if (!Arrays.equals(r.hash(), link.hash())) {
                defect("link %d is not the one this installation remembers sealing: the chain was rewritten"
                        .formatted(link.seq()));
            }
        });
        last = new ChainPlace(link.seq(), link.hash());
    }

    /** An entry that no link seals. */
    void unsealed(EvidenceRow row, boolean waiting) {
        content(row);
        if (!waiting) {
            defect("evidence %s is neither sealed nor waiting for it: its link was deleted or it was slipped in"
                    .formatted(row.id()));
        }
    }

    /** An id that waits to be sealed although there is no such entry. */
    void waitingForNothing(UUID evidenceId) {
        defect("evidence %s waits to be sealed but is missing: it was deleted".formatted(evidenceId));
    }

    /** A checkpoint of a link that does not exist. */
    void checkpointWithoutLink(Checkpoint checkpoint) {
        defect("link %d was signed on %s and is missing: it was deleted"
                .formatted(checkpoint.seq(), checkpoint.signedAt()));
    }

    /** Ends the walk; call once, after everything else. */
    List<String> end() {
        if (!lastIsSigned) {
            defect("links up to %d carry no signature: they were not sealed here, or their checkpoint was deleted"
                    .formatted(last.seq()));
        }
        remembered
                .filter(r -> !rememberedSeen)
                .ifPresent(r -> defect(
                        "link %d was sealed on %s and is missing: the end of the chain was cut off, or an old copy restored"
                                .formatted(r.seq(), r.signedAt())));
        if (defectsFound > defects.size()) {
            defects.add("and %d more".formatted(defectsFound - defects.size()));
        }
        return defects;
    }

    long links() {
        return links;
    }

    /** How far the walk came. */
    ChainPlace place() {
        return last;
    }

    private void place(ChainLink link) {
        long expected = last.seq() + 1;
        if (link.seq() != expected) {
            defect("links %d to %d are missing: they were deleted".formatted(expected, link.seq() - 1));
            return;
        }
        if (!Arrays.equals(link.previousHash(), last.hash())) {
            defect("link %d does not follow from the link before it: replaced or reordered".formatted(link.seq()));
        }
    }

    private void sealedEntry(ChainLink link, EvidenceRow row) {
        if (!Arrays.equals(row.commitment(), link.commitment())) {
            defect("evidence %s is not what link %d sealed: it was altered".formatted(row.id(), link.seq()));
        }
        content(row);
    }

    private void content(EvidenceRow row) {
        if (!Arrays.equals(row.commitment(), Hashing.commitment(row.content(), row.salt()))) {
            defect("evidence %s does not match its commitment: it was altered".formatted(row.id()));
        }
        if (!MessageDigest.isEqual(row.origin(), Hashing.origin(originKey, row.commitment()))) {
            defect("evidence %s was not written by this installation: it was slipped in".formatted(row.id()));
        }
    }

    private void checkpoint(ChainLink link, Checkpoint checkpoint) {
        if (!Arrays.equals(checkpoint.hash(), link.hash())) {
            defect("link %d is not the one that was signed on %s: the chain was rewritten"
                    .formatted(link.seq(), checkpoint.signedAt()));
        }
        if (!checkpoint.isSignedBy(checkpointKey)) {
            defect("the signature at link %d is not this installation's: forged, or the key was replaced"
                    .formatted(link.seq()));
        }
    }

    private void defect(String words) {
        defectsFound++;
        if (defects.size() < MAX_DEFECTS) {
            defects.add(words);
        }
    }
}
