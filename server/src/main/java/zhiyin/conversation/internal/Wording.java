package zhiyin.conversation.internal;

import zhiyin.conversation.Conversations.Message;

/** What a message may consist of. */
final class Wording {

    private static final char REPLACEMENT = '\uFFFD';

    private Wording() {}

    /**
     * The text as it can be kept: NUL and halves of characters are replaced one for one, so that positions stay.
     *
     * @throws IllegalArgumentException when id or text is empty or too long; neither is repeated
     */
    static String checked(Message message) {
        String id = message.clientMessageId();
        if (id.isEmpty() || id.length() > Message.LONGEST_ID || !id.equals(whole(id))) {
            throw new IllegalArgumentException("a message id has 1 to " + Message.LONGEST_ID + " characters");
        }
        int length = message.text().codePointCount(0, message.text().length());
        if (length < 1 || length > Message.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a message has 1 to " + Message.LONGEST_TEXT + " code points, not " + length);
        }
        return whole(message.text());
    }

    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? REPLACEMENT
                        : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
