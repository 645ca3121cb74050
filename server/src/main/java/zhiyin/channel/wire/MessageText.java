package zhiyin.channel.wire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.conversation.Conversations;
import zhiyin.values.TypedText;

/**
 * The rule for a customer's words.
 *
 * <p>Line ends become a line feed. Then the text is refused when it has a control character other than line feed and
 * tab, or half a surrogate pair; when nothing in it can be seen; or when it has more than
 * {@value zhiyin.conversation.Conversations.Message#LONGEST_TEXT} code points. Everything else is ordinary text and is
 * kept as it is: emoji, writing from right to left and its marks, HTML, SQL, orders to a language model.
 */
final class MessageText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private MessageText() {}

    static String accept(@Nullable String raw) {
        if (raw == null) {
            throw ChannelProblem.MISSING_FIELD.with("field", "text");
        }
        String text = LINE_END.matcher(raw).replaceAll("\n");
        if (text.codePointCount(0, text.length()) > Conversations.Message.LONGEST_TEXT) {
            throw ChannelProblem.TEXT_TOO_LONG.with("limit", Conversations.Message.LONGEST_TEXT);
        }
        if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && TypedText.isUnreadable(c))) {
            throw ChannelProblem.TEXT_NOT_READABLE.toException();
        }
        if (text.codePoints().noneMatch(MessageText::isVisible)) {
            throw ChannelProblem.TEXT_EMPTY.toException();
        }
        return text;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
