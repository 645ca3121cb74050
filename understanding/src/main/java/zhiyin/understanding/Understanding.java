package zhiyin.understanding;

import java.util.List;
import zhiyin.values.Language;

/**
 * What one text may mean, without regard to any dialogue.
 *
 * @param language the language it is written in
 * @param intents at most five intents, the likeliest first; never empty
 * @param inScope whether the likeliest intent is sure enough to act on: false for a text the model was not made for
 * @param entities what it names, in order of appearance, spans not overlapping within a type
 */
public record Understanding(Language language, List<IntentScore> intents, boolean inScope, List<Entity> entities) {

    /** The intent of a text that no known intent fits. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    public Understanding {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("an understanding has at least one intent");
        }
    }

    /** The likeliest intent, or {@link #OUT_OF_SCOPE} when it is not sure enough. */
    public String intent() {
        return inScope ? intents.getFirst().intent() : OUT_OF_SCOPE;
    }

    public double confidence() {
        return intents.getFirst().probability();
    }
}
