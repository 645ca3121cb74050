package zhiyin.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the service knows of its own evidence, without looking anew. */
public interface EvidenceWatch {

    Standing standing();

    /**
     * How the evidence stood when it was looked at last.
     *
     * @param checkedAt end of the latest check that could be made; empty before the first
     * @param defects what that check found, in words an auditor understands; empty when all was well
     */
    record Standing(Optional<Instant> checkedAt, List<String> defects) {

        /** Nobody has looked yet. */
        public static final Standing UNCHECKED = new Standing(Optional.empty(), List.of());

        public Standing {
            defects = List.copyOf(defects);
        }

        public boolean broken() {
            return !defects.isEmpty();
        }
    }
}
