package zhiyin.audit.internal;

import java.security.PublicKey;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.EvidenceChain.Verification;
import zhiyin.keys.Keys;

/** Reads the chain and tells what is wrong with it. Changes nothing, waits for nobody. */
final class ChainVerifier {

    private final ChainRows rows;
    private final HeadFile headFile;
    private final PublicKey checkpointKey;
    private final SecretKey originKey;
    private final TransactionTemplate walking;

    ChainVerifier(ChainRows rows, HeadFile headFile, Keys keys, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.headFile = headFile;
        this.checkpointKey = keys.signing(SealedChain.CHECKPOINT_KEY).getPublic();
        this.originKey = keys.secret(RecordedEvidence.ORIGIN_KEY, "HmacSHA256");
        this.walking = new TransactionTemplate(transactions);
        walking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // One snapshot: entries sealed while the walk goes on must not look half sealed.
        walking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        walking.setReadOnly(true);
    }

    /** What a walk found, and how far it came. */
    record Walked(Verification found, ChainPlace end) {}

    /** Walks everything. Cost: linear in the length of the chain. */
    Walked all() {
        return after(ChainPlace.START);
    }

    /**
     * Walks what was sealed after a place that an earlier walk reached and found in order, and what waits. Cost: linear
     * in that. What was altered, removed or slipped in before that place is for {@link #all()} to find.
     */
    Walked after(ChainPlace verified) {
        // Read before the snapshot is taken: the file then never knows more than the snapshot holds.
        Remembered remembered = remembered();
        return Objects.requireNonNull(walking.execute(status -> {
            ChainWalk walk = new ChainWalk(checkpointKey, originKey, remembered.checkpoint(), verified);
            remembered.damage().ifPresent(walk::headIsDamaged);
            rows.walk(walk, verified.seq());
            Verification found = new Verification(walk.links(), rows.unsealed(), walk.end());
            return new Walked(found, walk.place());
        }));
    }

    private Remembered remembered() {
        try {
            return new Remembered(headFile.remembered(), Optional.empty());
        } catch (IllegalStateException damaged) {
            return new Remembered(Optional.empty(), Optional.ofNullable(damaged.getMessage()));
        }
    }

    private record Remembered(Optional<Checkpoint> checkpoint, Optional<String> damage) {}
}
