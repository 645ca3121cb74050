package zhiyin.conversation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Step;
import zhiyin.values.Language;

/**
 * Takes steps and guards their bounds: whatever the dialogue does, a turn ends with a reply and a state that waits for
 * a person, and an effect planned past the bound is never carried out.
 */
public final class StepTaking {

    private static final Logger log = LoggerFactory.getLogger(StepTaking.class);

    private final Dialogue dialogue;
    private final int maxSteps;

    public StepTaking(Dialogue dialogue, int maxSteps) {
        this.dialogue = dialogue;
        this.maxSteps = maxSteps;
    }

    /** A step that was taken; {@code designed} when the kernel answered because the dialogue could not. */
    record Taken(Step step, boolean designed) {

        boolean endsTurn(boolean effectsUnderWay) {
            return step.effects().isEmpty() && !effectsUnderWay;
        }
    }

    DialogueState begin(UUID conversation, Language language, boolean settled) {
        return dialogue.begin(conversation, language, settled);
    }

    /**
     * The state as this release can go on with it. A conversation that was pinned to a release that is no longer served
     * starts over; its steps keep counting, so that no id is made twice.
     */
    DialogueState current(DialogueState state) {
        return isCurrent(state) ? state : afresh(state);
    }

    boolean isCurrent(DialogueState state) {
        return state.release().equals(dialogue.release());
    }

    /**
     * One step.
     *
     * @param taken steps of the turn so far
     * @param effectsUnderWay whether the turn has further effects without an outcome
     */
    Taken take(DialogueState state, Input input, Facts facts, int taken, boolean effectsUnderWay) {
        Optional<Step> step = tried(state, input, facts);
        if (step.isEmpty()) {
            return stopped(state);
        }
        Taken result = new Taken(step.get(), false);
        boolean ends = result.endsTurn(effectsUnderWay);
        if (!ends && taken + 1 >= maxSteps) {
            log.error("a turn of {} was stopped after {} steps", state.conversation(), maxSteps);
            return stopped(state);
        }
        if (ends && !step.get().state().waitsForPerson()) {
            log.error("the dialogue of {} waits for an effect that nobody planned", state.conversation());
            return stopped(state);
        }
        return result;
    }

    /** Ends what is under way with the designed reply. */
    Taken stopped(DialogueState state) {
        DialogueState fresh = afresh(state);
        return new Taken(new Step(fresh, List.of(), List.of(DesignedReplies.stopped(state.language()))), true);
    }

    /** The same step with the designed reply as well. */
    static Taken answered(Taken taken) {
        List<Reply> replies = new ArrayList<>(taken.step().replies());
        replies.add(DesignedReplies.stopped(taken.step().state().language()));
        return new Taken(new Step(taken.step().state(), taken.step().effects(), replies), true);
    }

    private Optional<Step> tried(DialogueState state, Input input, Facts facts) {
        try {
            return Optional.of(dialogue.step(state, input, facts));
        } catch (RuntimeException e) {
            log.error("the dialogue of {} broke at step {}: {}", state.conversation(), state.steps(), Unspoken.of(e));
            return Optional.empty();
        }
    }

    private DialogueState afresh(DialogueState state) {
        DialogueState begun = dialogue.begin(state.conversation(), state.language(), state.languageSettled());
        return new DialogueState(
                state.conversation(),
                begun.release(),
                state.language(),
                state.languageSettled(),
                state.steps() + 1,
                begun.frames(),
                begun.awaiting(),
                begun.lastReplies(),
                begun.prompt(),
                begun.misses());
    }
}
