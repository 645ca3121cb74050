package zhiyin.audit;

import java.util.UUID;

/** Where modules write down what they did and decided. */
public interface Evidence {

    /**
     * Records an entry in the caller's transaction, so that deed and evidence stand or fall together.
     *
     * @return the id under which the entry can be proven
     * @throws IllegalStateException when no transaction is running
     */
    UUID record(EvidenceEntry entry);
}
