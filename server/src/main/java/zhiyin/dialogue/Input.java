package zhiyin.dialogue;

import java.util.Optional;
import java.util.UUID;
import zhiyin.values.Language;

/** What can happen to a dialogue. */
public sealed interface Input {

    /** The customer said something. */
    record Said(Interpretation interpretation) implements Input {}

    record EffectDone(UUID effectId, Outcome outcome) implements Input {}

    /** The effect could not be carried out; {@code problem} is a stable slug such as {@code unavailable}. */
    record EffectFailed(UUID effectId, String problem) implements Input {}

    /** Nobody knows in time whether the effect was carried out. */
    record TimedOut(UUID effectId) implements Input {}

    /** The customer proved a step-up. */
    record SteppedUp(UUID stepUpId) implements Input {}

    /** The step-up can no longer be proven: too late or too many wrong codes. */
    record StepUpGone(UUID stepUpId) implements Input {}

    /** A member of staff did something the customer should know of. */
    record AgentActed(String action, Value.Group data) implements Input {}

    /** The customer or the operator stopped everything. */
    record Cancelled() implements Input {}

    /**
     * A message that held a code or password and was not kept.
     *
     * @param stated the language its client says it wants
     */
    record Redacted(Optional<Language> stated) implements Input {}
}
