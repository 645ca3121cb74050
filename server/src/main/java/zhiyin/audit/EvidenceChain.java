package zhiyin.audit;

import java.util.List;

/** The sealed log of all evidence. */
public interface EvidenceChain {

    /** Seals every committed entry that is not sealed yet, in bounded batches; returns how many. */
    int seal();

    /** Walks the whole chain. Cost: linear in its length. */
    Verification verify();

    /**
     * What a walk of the chain found.
     *
     * @param entries sealed entries walked
     * @param unsealed committed entries that wait for the next seal
     * @param defects each altered, missing or foreign entry in words an auditor understands; empty when all is well
     */
    record Verification(long entries, long unsealed, List<String> defects) {

        public Verification {
            defects = List.copyOf(defects);
        }

        public boolean intact() {
            return defects.isEmpty();
        }
    }
}
