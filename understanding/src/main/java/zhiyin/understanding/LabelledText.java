package zhiyin.understanding;

/**
 * A sentence and what it means.
 *
 * @param intent id of the intent, {@link Understanding#OUT_OF_SCOPE} for none
 */
public record LabelledText(String text, String intent) {

    public LabelledText {
        if (text.isBlank() || intent.isBlank()) {
            throw new IllegalArgumentException("an example has a text and an intent");
        }
    }
}
