package zhiyin.channel.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiyin.channel.problem.Trace;

/**
 * Names every request and writes one line on it: method, pattern of the path, status, time, trace. No query, header,
 * id, address or body, because each of them can be about a person.
 */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("zhiyin.channel.access");
    /** A method is the sender's own word too. */
    private static final Set<String> METHODS =
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    private static final String MDC_KEY = "trace";

    private final RandomGenerator random;

    RequestLog(RandomGenerator random) {
        this.random = random;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = Trace.begin(request, random);
        response.setHeader(Trace.HEADER, trace);
        long begun = System.nanoTime();
        MDC.put(MDC_KEY, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            log.info(
                    "{} {} {} {} ms {}",
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "(other method)",
                    Routes.match(request).label(),
                    response.getStatus(),
                    (System.nanoTime() - begun) / 1_000_000,
                    trace);
            MDC.remove(MDC_KEY);
        }
    }
}
