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

    /** The customer refused what was read back: a changed value, or leaving it. */
    record Correction() implements Awaiting {}

    /** Yes or no to something that moves neither money nor data. */
    record Offer() implements Awaiting {}

    /** A proof on the step-up's own endpoint. */
    record StepUp(UUID stepUpId, String digest) implements Awaiting {}

    /** The outcome of an effect that the innermost flow planned. */
    record EffectOutcome(UUID effectId) implements Awaiting {}

    /**
     * An answer from knowledge.
     *
     * @param perhaps flows to offer if there is no answer
     * @param before what was waited for when the question came, to come back to
     */
    record KnowledgeAnswer(UUID effectId, List<String> perhaps, Awaiting before) implements Awaiting {
        public KnowledgeAnswer {
            perhaps = List.copyOf(perhaps);
        }
    }
}
