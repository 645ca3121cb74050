package zhiyin.banking.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;

/** Evidence in memory that, like the real one, stands only when its transaction does. */
final class RecordedEvidence implements Evidence {

    private final List<EvidenceEntry> standing = new ArrayList<>();

    @Override
    public UUID record(EvidenceEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("evidence is recorded in the caller's transaction");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                synchronized (standing) {
                    standing.add(entry);
                }
            }
        });
        return UUID.randomUUID();
    }

    List<String> kinds() {
        synchronized (standing) {
            return standing.stream().map(EvidenceEntry::kind).toList();
        }
    }

    List<EvidenceEntry> all() {
        synchronized (standing) {
            return List.copyOf(standing);
        }
    }
}
