package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where what went wrong becomes what the sender is told. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String URN = "urn:problem:";
    private static final int RETRY_SECONDS = 2;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ProblemException refusal, HttpServletRequest request) {
        return problems.answer(request, refusal.problem(), refusal.members());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notReadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        ProblemException refusal = UnreadableJson.refusal(e);
        return problems.answer(request, refusal.problem(), refusal.members());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongArgument(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return problems.answer(request, ChannelProblem.INVALID_FIELD, Map.of("field", e.getName()));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Map<String, Object>> exhausted(Exception e, HttpServletRequest request) {
        log.warn("Request {} found the database unavailable", Trace.of(request), e);
        return problems.answer(request, ChannelProblem.UNAVAILABLE, Map.of("retryAfterSeconds", RETRY_SECONDS));
    }

    /** Spring's own refusals, and those of other modules, which carry a type of their own. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> anyOther(Exception e, HttpServletRequest request) {
        if (!(e instanceof ErrorResponse response)) {
            log.error("Request {} failed", Trace.of(request), e);
            return problems.answer(request, ChannelProblem.INTERNAL_ERROR, Map.of());
        }
        URI type = response.getBody().getType();
        int status = response.getStatusCode().value();
        if (type != null && type.toString().startsWith(URN)) {
            Map<String, Object> members = new LinkedHashMap<>(
                    Optional.ofNullable(response.getBody().getProperties()).orElseGet(Map::of));
            return problems.answer(request, type.toString(), status, members, response.getHeaders());
        }
        ChannelProblem problem = ofStatus(status);
        if (problem == ChannelProblem.INTERNAL_ERROR) {
            log.error("Request {} failed", Trace.of(request), e);
        }
        HttpHeaders headers = new HttpHeaders();
        String allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            headers.set(HttpHeaders.ALLOW, allow);
        }
        return problems.answer(request, problem.type(), problem.status(), Map.of(), headers);
    }

    /** The problem that stands for a status which something other than our code chose. */
    static ChannelProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> ChannelProblem.SIGN_IN_REQUIRED;
            case 403 -> ChannelProblem.FORBIDDEN;
            case 404 -> ChannelProblem.NOT_FOUND;
            case 405 -> ChannelProblem.METHOD_NOT_ALLOWED;
            case 406 -> ChannelProblem.NOT_ACCEPTABLE;
            case 413 -> ChannelProblem.BODY_TOO_LARGE;
            case 415 -> ChannelProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ChannelProblem.UNAVAILABLE;
            // The container's words for a transfer coding and a version of HTTP that it does not know.
            case 501, 505 -> ChannelProblem.MALFORMED_REQUEST;
            default -> status >= 400 && status < 500 ? ChannelProblem.MALFORMED_REQUEST : ChannelProblem.INTERNAL_ERROR;
        };
    }
}
