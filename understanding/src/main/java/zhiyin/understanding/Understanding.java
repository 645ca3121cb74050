package zhiyin.understanding;

import java.util.List;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActScore;
import zhiyin.understanding.tone.Tone;
import zhiyin.values.Language;

/**
 * What one text may mean, without regard to any dialogue.
 *
 * @param language the language it is written in
 * @param intents at most five intents, the likeliest first; never empty
 * @param inScope whether the likeliest intent is sure enough to act on: false for a text the model was not made for
 * @param entities what it names, in order of appearance, spans not overlapping within a type
 * @param acts what it does in a dialogue, the likeliest first; empty where no model of acts serves
 * @param tone how it is said; {@link Tone#UNKNOWN} where no model of tone serves
 */
public record Understanding(
        Language language,
        List<IntentScore> intents,
        boolean inScope,
        List<Entity> entities,
        List<ActScore> acts,
        Tone tone) {

    /** The intent of a text that no known intent fits. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    public Understanding {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        acts = List.copyOf(acts);
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("an understanding has at least one intent");
        }
    }

    /** An understanding without acts and tone. */
    public Understanding(Language language, List<IntentScore> intents, boolean inScope, List<Entity> entities) {
        this(language, intents, inScope, entities, List.of(), Tone.UNKNOWN);
    }

    /** The same, told what it does and how it is said. */
    public Understanding saying(List<ActScore> told, Tone how) {
        return new Understanding(language, intents, inScope, entities, told, how);
    }

    /** The same, naming nothing but these of its entities. */
    public Understanding naming(List<Entity> some) {
        return new Understanding(language, intents, inScope, some, acts, tone);
    }

    /** Whether the sentence surely does this, and nothing else so much. */
    public boolean does(Act act) {
        return !acts.isEmpty()
                && acts.getFirst().act() == act
                && acts.getFirst().sure();
    }

    /** The likeliest intent, or {@link #OUT_OF_SCOPE} when it is not sure enough. */
    public String intent() {
        return inScope ? intents.getFirst().intent() : OUT_OF_SCOPE;
    }

    public double confidence() {
        return intents.getFirst().probability();
    }
}
