package zhiyin.understanding;

/**
 * An intent and how likely it is meant.
 *
 * @param intent id of the intent, such as {@code balance}
 * @param probability in [0, 1], calibrated: of the sentences that score 0.9, nine in ten mean it
 */
public record IntentScore(String intent, double probability) {

    public IntentScore {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1], not " + probability);
        }
    }
}
