package zhiyin.channel.problem;

import static zhiyin.values.Problem.Category.INTERNAL;
import static zhiyin.values.Problem.Category.RESOURCES;
import static zhiyin.values.Problem.Category.USER;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import zhiyin.values.Problem;

/** Every problem the doors report themselves. Texts are in {@code messages/problems_*.properties}. */
public enum ChannelProblem implements Problem {
    MALFORMED_REQUEST(400, USER),
    MALFORMED_UTF8(400, USER),
    MALFORMED_JSON(400, USER),
    UNKNOWN_FIELD(400, USER),
    WRONG_TYPE(400, USER),
    MISSING_FIELD(400, USER),
    INVALID_FIELD(400, USER),
    TEXT_EMPTY(400, USER),
    TEXT_TOO_LONG(400, USER),
    TEXT_NOT_READABLE(400, USER),
    SIGN_IN_REQUIRED(401, USER),
    SIGN_IN_REFUSED(401, USER),
    FORBIDDEN(403, USER),
    NOT_FOUND(404, USER),
    NO_SUCH_CONVERSATION(404, USER),
    METHOD_NOT_ALLOWED(405, USER),
    NOT_ACCEPTABLE(406, USER),
    MESSAGE_ID_REUSED(409, USER),
    STEP_UP_CLOSED(410, USER),
    BODY_TOO_LARGE(413, USER),
    UNSUPPORTED_MEDIA_TYPE(415, USER),
    CODE_WRONG(422, USER),
    TOO_MANY_REQUESTS(429, RESOURCES),
    TOO_MANY_ATTEMPTS(429, USER),
    INTERNAL_ERROR(500, INTERNAL),
    UNAVAILABLE(503, RESOURCES);

    private final int status;
    private final Category category;

    ChannelProblem(int status, Category category) {
        this.status = status;
        this.category = category;
    }

    @Override
    public String type() {
        return "urn:problem:channel:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return category;
    }

    public ProblemException toException() {
        return new ProblemException(this, Map.of());
    }

    /** With members a client can act on; a name is letters and digits, a value becomes JSON. */
    public ProblemException with(String member, Object value) {
        return new ProblemException(this, Map.of(member, value));
    }

    /** As {@link #with(String, Object)} with two members. */
    public ProblemException with(String member, Object value, String other, Object otherValue) {
        return new ProblemException(this, new TreeMap<>(Map.of(member, value, other, otherValue)));
    }
}
