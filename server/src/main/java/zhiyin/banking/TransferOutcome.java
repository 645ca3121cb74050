package zhiyin.banking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiyin.risk.RiskReason;
import zhiyin.values.Money;

/** How an order ended, or stands. */
public sealed interface TransferOutcome {

    /**
     * The money moved, once.
     *
     * @param reference what the customer quotes
     * @param evidence id of the evidence entry
     * @param balance available afterwards
     */
    record Posted(UUID transferId, String reference, Instant at, Money balance, UUID evidence)
            implements TransferOutcome {}

    /** Waits until {@code until}, then moves by itself unless the customer stops it. */
    record Held(UUID transferId, String reference, Instant until, List<RiskReason> reasons, UUID evidence)
            implements TransferOutcome {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing moved and nothing will. */
    record Refused(List<Refusal> refusals) implements TransferOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** The core did not say; it is being found out. */
    record Unknown(UUID transferId, String reference) implements TransferOutcome {}
}
