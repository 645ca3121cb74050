package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The id under which one request is found in the log; random, so that it says nothing of anybody. */
public final class Trace {

    /** The response header that carries it. */
    public static final String HEADER = "X-Trace-Id";

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final String NONE = "0".repeat(32);

    private Trace() {}

    /** Names the request; a name the client sends is ignored, because it would enter our log. */
    public static String begin(HttpServletRequest request, RandomGenerator random) {
        HexFormat hex = HexFormat.of();
        String trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** The request's name: 32 lower-case hexadecimal digits, all zero where it has none. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String trace ? trace : NONE;
    }
}
