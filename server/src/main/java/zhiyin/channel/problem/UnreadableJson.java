package zhiyin.channel.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that is no JSON, or not the JSON that was asked for. */
final class UnreadableJson {

    private static final int LONGEST_FIELD = 100;
    private static final String WHOLE_BODY = "body";

    private UnreadableJson() {}

    static ProblemException refusal(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                ChannelProblem.UNKNOWN_FIELD.with("field", bounded(unknown.getPropertyName()));
            case MismatchedInputException mismatch
            when isTrailing(mismatch) -> ChannelProblem.MALFORMED_JSON.toException();
            case MismatchedInputException mismatch ->
                ChannelProblem.WRONG_TYPE.with("field", field(mismatch.getPath()));
            case null, default -> ChannelProblem.MALFORMED_JSON.toException();
        };
    }

    /** Jackson reports a second value after the body, and an empty body, as a mismatch of the whole. */
    private static boolean isTrailing(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message.startsWith("Trailing token") || message.startsWith("No content");
    }

    private static String field(List<JacksonException.Reference> path) {
        String name = path.isEmpty() ? null : path.getLast().getPropertyName();
        return name == null ? WHOLE_BODY : bounded(name);
    }

    /** The sender's own word, cut, and with half characters replaced, which could not be written back. */
    private static String bounded(String name) {
        String whole = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.codePointCount(0, whole.length()) <= LONGEST_FIELD
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_FIELD));
    }
}
