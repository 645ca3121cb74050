package zhiyin.understanding.pairs;

/**
 * One way to say what somebody in one situation wants; its other wordings ask the same.
 *
 * @param situation unique among those of the intent
 */
public record Wording(String text, String intent, String situation, String writer) {

    /** Names the situation among all. */
    String key() {
        return intent + "/" + situation;
    }
}
