package zhiyin.channel.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.Problems;

/**
 * Lets only small bodies of JSON in UTF-8 through (RFC 8259, section 8.1). Stands behind the doorkeeper, so that
 * nobody who may not enter makes us read.
 */
final class BodyGuard extends OncePerRequestFilter {

    private final int largest;
    private final Problems problems;

    BodyGuard(long largest, Problems problems) {
        this.largest = Math.toIntExact(largest);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(request, response, ChannelProblem.BODY_TOO_LARGE);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(largest + 1);
        } catch (IOException e) {
            refuse(request, response, ChannelProblem.MALFORMED_REQUEST);
            return;
        }
        Optional<ChannelProblem> problem = body.length == 0 ? Optional.empty() : check(request, body);
        if (problem.isPresent()) {
            refuse(request, response, problem.get());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private Optional<ChannelProblem> check(HttpServletRequest request, byte[] body) {
        if (body.length > largest) {
            return Optional.of(ChannelProblem.BODY_TOO_LARGE);
        }
        if (!isJson(request.getContentType())) {
            return Optional.of(ChannelProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // A bare NUL is never JSON in UTF-8, but would make the parser take the body for UTF-16 or UTF-32.
            return text.indexOf('\0') < 0 ? Optional.empty() : Optional.of(ChannelProblem.MALFORMED_JSON);
        } catch (CharacterCodingException e) {
            return Optional.of(ChannelProblem.MALFORMED_UTF8);
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ChannelProblem problem)
            throws IOException {
        problems.write(
                request,
                response,
                problem,
                problem == ChannelProblem.BODY_TOO_LARGE ? Map.of("limitBytes", largest) : Map.of());
    }
}
