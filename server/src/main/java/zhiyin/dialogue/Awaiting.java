package zhiyin.dialogue;

import java.util.List;
import java.util.UUID;

/** What a dialogue waits for. */
public sealed interface Awaiting {

    /** Whatever the customer says next. */
    record Anything() implements Awaiting {}

    /** A value for a slot of the innermost flow; {@code candidates} when it is to be one of these. */
    record SlotValue(String slot, List<Value.Ref> candidates) implements Awaiting {
        public SlotValue {
            candidates = List.copyOf(candidates);
        }
    }

    /** Yes or no to what was read back. */
    record Confirmation(String digest) implements Awaiting {}

    /** A proof on the step-up's own endpoint. */
    record StepUp(UUID stepUpId, String digest) implements Awaiting {}

    /**
     * The outcome of an effect; the customer waits too.
     *
     * @param purpose {@code flow}, {@code knowledge} or {@code ticket}
     * @param before what was waited for when the effect was planned, to come back to after a digression
     */
    record EffectOutcome(UUID effectId, String purpose, Awaiting before) implements Awaiting {}

    /** Yes or no to an offer, such as leaving a flow. */
    record OfferAnswer(List<String> flows) implements Awaiting {
        public OfferAnswer {
            flows = List.copyOf(flows);
        }
    }
}
