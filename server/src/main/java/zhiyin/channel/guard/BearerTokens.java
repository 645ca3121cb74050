package zhiyin.channel.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiyin.identity.Sessions;

/**
 * Finds out who sends a request by its bearer token (RFC 6750, section 2.1: the header alone, never a query or form).
 * A token that is no good leaves the sender nobody in particular; the doors then decide.
 */
public final class BearerTokens extends OncePerRequestFilter {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,512})", Pattern.CASE_INSENSITIVE);

    private final Sessions sessions;

    BearerTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The token of a request, if it carries one, and only one, that is well-formed: of two, who knows which was checked. */
    public static Optional<String> token(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(headers.getFirst());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request).flatMap(sessions::authenticate).ifPresent(principal -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Caller(principal));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
