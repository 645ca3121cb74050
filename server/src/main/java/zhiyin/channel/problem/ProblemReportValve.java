package zhiyin.channel.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Tells a request that the container refused before any of our filters saw it, such as a broken address, why. */
final class ProblemReportValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final Problems problems;
    private final RandomGenerator random;

    ProblemReportValve(Problems problems, RandomGenerator random) {
        this.problems = problems;
        this.random = random;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ChannelProblem problem = ProblemAdvice.ofStatus(status);
        response.setStatus(problem.status());
        OutsideHeaders.add(request, response, random);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            Writer reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(problems.json(request, problem, Map.of()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever sent this has gone: there is nobody to tell, and nothing of ours that failed.
            container.getLogger().debug("A refusal found no listener", e);
        }
    }
}
