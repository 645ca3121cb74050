package zhiyin.conversation.store;

/**
 * Where trying and queueing end.
 *
 * @param mostAttempts how often a step that was not finished is taken up again; the take-up after that ends its turn,
 *     and if even this fails nobody takes it up any more
 * @param mostUnfinished how many messages of a conversation may wait for their answers
 */
public record Bounds(int mostAttempts, int mostUnfinished) {

    public Bounds {
        if (mostAttempts < 1 || mostUnfinished < 1) {
            throw new IllegalArgumentException(
                    "at least one further attempt and one message, not " + mostAttempts + " and " + mostUnfinished);
        }
    }

    /** As many as may wait where this came from; what the customer has proven is never turned away. */
    int room(Origin origin) {
        return origin == Origin.CLIENT ? mostUnfinished : Integer.MAX_VALUE;
    }
}
