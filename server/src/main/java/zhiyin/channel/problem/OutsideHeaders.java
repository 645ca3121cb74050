package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;

/** What every answer carries, for one that ends before the guards who add it: it is kept by nobody and shows nothing. */
final class OutsideHeaders {

    private OutsideHeaders() {}

    static void add(HttpServletRequest request, HttpServletResponse response, RandomGenerator random) {
        if (response.getHeader(Trace.HEADER) == null) {
            response.setHeader(Trace.HEADER, Trace.begin(request, random));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
