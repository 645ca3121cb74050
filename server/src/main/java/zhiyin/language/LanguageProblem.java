package zhiyin.language;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import zhiyin.values.Problem;

/** Every problem of this module. Texts are in {@code messages/problems_*.properties}; the channel's advice tells them. */
public enum LanguageProblem implements Problem {
    NO_SUCH_EXAMPLE(404),
    INVALID_EXAMPLE(400),
    UNKNOWN_INTENT(400),
    PERSONAL_NUMBER(400),
    OTHER_LANGUAGE(400),
    EXAMPLE_TWICE(409),
    NEARLY_ANOTHER(409),
    CUSTOMERS_WORDS(409),
    EXAMPLE_CHANGED(409),
    NO_SUCH_TRAINING(404),
    TRAINING_RUNS(409),
    NOTHING_NEW(409),
    INTENT_EMPTIED(409),
    TRAINING_ENDED(409),
    NO_SUCH_MODEL(404),
    MODEL_NOT_KEPT(409),
    MODEL_NOT_READY(409),
    OWN_CANDIDATE(403),
    OVERTAKEN(409),
    NOT_COMPARED(409),
    TOOLS_BUSY(429),
    OTHER_ENTITY(403),
    NOTHING_MEASURED(409),
    INVALID_TEST(400),
    INVALID_LANGUAGE(400);

    private final int status;

    LanguageProblem(int status) {
        this.status = status;
    }

    @Override
    public String type() {
        return "urn:problem:language:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return Category.USER;
    }

    public ErrorResponseException toException() {
        return with(Map.of());
    }

    /** With members a client can act on. */
    public ErrorResponseException with(Map<String, Object> members) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(type()));
        members.forEach(detail::setProperty);
        return new ErrorResponseException(HttpStatusCode.valueOf(status), detail, null);
    }
}
