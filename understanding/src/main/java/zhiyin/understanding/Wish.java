package zhiyin.understanding;

/**
 * One thing a customer wants, and where they said it.
 *
 * @param intent what is wanted, or {@link Understanding#OUT_OF_SCOPE} where that is nothing of ours
 * @param probability how likely it is, calibrated as an {@link IntentScore}'s; of what is out of scope, how likely it is
 *     that no known intent is meant
 * @param answer what the model says of these words
 * @param start where the words begin, counted in Unicode code points
 * @param end where they end, behind the last
 */
public record Wish(String intent, double probability, IntentModel.Answer answer, int start, int end) {

    public Wish {
        if (intent.isBlank() || start < 0 || end < start) {
            throw new IllegalArgumentException("no wish: '" + intent + "' from " + start + " to " + end);
        }
    }
}
