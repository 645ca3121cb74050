package zhiyin.audit.internal;

import java.security.KeyPair;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.EvidenceChain;
import zhiyin.keys.Keys;

/**
 * The chain over committed evidence. Writers of evidence never wait for it: it only reads what they committed, and
 * only sealers wait for each other.
 */
final class SealedChain implements EvidenceChain {

    static final String CHECKPOINT_KEY = "evidence-checkpoint";

    private final ChainRows rows;
    private final HeadFile headFile;
    private final Clock clock;
    private final KeyPair checkpointKey;
    private final int batch;
    private final TransactionTemplate sealing;
    private final ChainVerifier verifier;

    SealedChain(
            ChainRows rows,
            HeadFile headFile,
            Clock clock,
            Keys keys,
            PlatformTransactionManager transactions,
            AuditSettings settings) {
        this.rows = rows;
        this.headFile = headFile;
        this.clock = clock;
        this.checkpointKey = keys.signing(CHECKPOINT_KEY);
        this.batch = settings.sealBatch();
        this.sealing = new TransactionTemplate(transactions);
        sealing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.verifier = new ChainVerifier(rows, headFile, keys, transactions);
    }

    @Override
    public int seal() {
        int total = 0;
        int sealed;
        do {
            sealed = sealBatch();
            total += sealed;
        } while (sealed == batch);
        return total;
    }

    @Override
    public Verification verify() {
        return verifier.all().found();
    }

    private synchronized int sealBatch() {
        List<ChainLink> links = new ArrayList<>();
        Checkpoint made = sealing.execute(status -> {
            rows.lockSealing();
            long seq = 0;
            byte[] hash = ChainLink.GENESIS;
            Optional<ChainLink> head = rows.head();
            if (head.isPresent()) {
                seq = head.get().seq();
                hash = head.get().hash();
            }
            for (ChainRows.Waiting entry : rows.waiting(batch)) {
                ChainLink link = ChainLink.after(seq, hash, entry.id(), entry.commitment());
                links.add(link);
                seq = link.seq();
                hash = link.hash();
            }
            if (links.isEmpty()) {
                return null;
            }
            Checkpoint checkpoint = Checkpoint.sign(
                    seq, hash, clock.instant().truncatedTo(ChronoUnit.MICROS), checkpointKey.getPrivate());
            rows.append(links, checkpoint);
            return checkpoint;
        });
        if (made != null) {
            headFile.remember(made);
        }
        return links.size();
    }
}
