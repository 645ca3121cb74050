package zhiyin.dialogue;

import java.util.UUID;
import zhiyin.values.Language;

/**
 * Something to be done outside, planned by a step and carried out after the step is committed. The id names it for
 * ever: carrying it out again must do nothing new.
 */
public sealed interface Effect {

    UUID id();

    /** Reads something from the bank or the desk; may be repeated freely. */
    record Query(UUID id, String operation, Value.Group arguments) implements Effect {}

    /**
     * Makes the bank do something.
     *
     * @param idempotencyKey flow instance and read-back number: two devices saying yes make one payment
     * @param stepUpId the step-up that proved the values; the zero UUID where none is needed
     */
    record Command(UUID id, String operation, Value.Group arguments, String idempotencyKey, UUID stepUpId)
            implements Effect {}

    /** Looks for an answer in approved knowledge. */
    record SearchKnowledge(UUID id, String question, Language language) implements Effect {}

    /** Opens a step-up bound to {@code digest}, the digest of the values that were read back. */
    record RequestStepUp(UUID id, UUID stepUpId, String digest) implements Effect {}

    /** Hands the customer's matter to people. */
    record OpenTicket(UUID id, String reason, Value.Group context) implements Effect {}
}
