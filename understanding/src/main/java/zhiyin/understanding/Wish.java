package zhiyin.understanding;

/**
 * One thing a customer wants, and where they said it.
 *
 * @param intent what is wanted, or {@link Understanding#OUT_OF_SCOPE} where that is not sure enough
 * @param probability how likely it is, calibrated as an {@link IntentScore}'s
 * @param start where the words begin, counted in Unicode code points
 * @param end where they end, behind the last
 */
public record Wish(String intent, double probability, int start, int end) {

    public Wish {
        if (intent.isBlank() || start < 0 || end < start) {
            throw new IllegalArgumentException("no wish: '" + intent + "' from " + start + " to " + end);
        }
    }
}
