package zhiyin.desk;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import zhiyin.values.Problem;

/** Every problem of the desk. Texts are in {@code messages/problems_*.properties}; the channel's advice tells them. */
enum DeskProblem implements Problem {
    NO_SUCH_TICKET(404),
    TICKET_NOT_OPEN(409),
    TICKET_NOT_YOURS(409),
    TICKET_CLOSED(409),
    INVALID_NOTE(400),
    INVALID_STATE(400);

    private final int status;

    DeskProblem(int status) {
        this.status = status;
    }

    @Override
    public String type() {
        return "urn:problem:desk:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return Category.USER;
    }

    ErrorResponseException toException() {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(type()));
        return new ErrorResponseException(HttpStatusCode.valueOf(status), detail, null);
    }
}
