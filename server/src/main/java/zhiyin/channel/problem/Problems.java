package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.values.Language;
import zhiyin.values.Problem;

/** Gives every problem its one form on the wire. */
@Component
public class Problems {

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "traceId");

    private static final int TOO_MANY = 429;
    private static final int FIRST_OF_OURS = 500;

    private final ProblemTexts texts = new ProblemTexts();
    private final JsonMapper mapper = JsonMapper.shared();
    private final ObjectProvider<SpokenLanguage> spoken;
    private final SecureRandom random;

    /** The languages are asked for late: the container wants its problems before there is anybody to ask. */
    Problems(ObjectProvider<SpokenLanguage> spoken, SecureRandom random) {
        this.spoken = spoken;
        this.random = random;
    }

    /** The answer that tells the problem. */
    public ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, Problem problem, Map<String, Object> members) {
        return answer(request, problem.type(), problem.status(), members, HttpHeaders.EMPTY);
    }

    /** As {@link #answer(HttpServletRequest, Problem, Map)} for a problem of another module, known by its type. */
    public ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, String type, int status, Map<String, Object> members, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (members.get("retryAfterSeconds") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(body(request, type, status, members));
    }

    /** Writes the problem where no controller is involved. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, Object> members)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (members.get("retryAfterSeconds") instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        byte[] body = mapper.writeValueAsBytes(body(request, problem.type(), problem.status(), members));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** As {@link #write}, for a request that no guard of ours has seen or will see. */
    public void writeOutside(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        OutsideHeaders.add(request, response, random);
        write(request, response, problem, Map.of());
    }

    /** The problem as JSON, where not even a response of ours is at hand. */
    String json(HttpServletRequest request, Problem problem, Map<String, Object> members) {
        return mapper.writeValueAsString(body(request, problem.type(), problem.status(), members));
    }

    private Map<String, Object> body(HttpServletRequest request, String type, int status, Map<String, Object> members) {
        Language language = language(request, status);
        String trace = Trace.of(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", texts.title(type, language));
        body.put("status", status);
        body.put("detail", texts.detail(type, language, members));
        body.put("instance", "urn:trace:" + trace);
        body.put("traceId", trace);
        members.forEach((name, value) -> {
            if (RESERVED.contains(name) || !name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException("not a name for a member of a problem: " + name);
            }
            body.put(name, value);
        });
        return body;
    }

    /** Who floods us must not make us look anything up, and what has failed must not be asked again. */
    private Language language(HttpServletRequest request, int status) {
        return Optional.of(status)
                .filter(known -> known != TOO_MANY && known < FIRST_OF_OURS)
                .flatMap(known -> spoken.getObject().of(request))
                .orElseGet(() -> ProblemTexts.language(request));
    }
}
