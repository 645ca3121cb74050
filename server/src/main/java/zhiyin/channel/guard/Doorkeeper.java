package zhiyin.channel.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import zhiyin.channel.guard.Routes.Door;
import zhiyin.channel.guard.Routes.OtherMethod;
import zhiyin.channel.guard.Routes.Unknown;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.Problems;

/** Decides by {@link Routes} who may enter, and tells who may not why. */
final class Doorkeeper
        implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Doorkeeper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(Routes.match(context.getRequest())
                .admits(Caller.of(authentication.get()).map(principal -> principal.role())));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        refuse(request, response, ChannelProblem.SIGN_IN_REQUIRED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        refuse(request, response, ChannelProblem.FORBIDDEN);
    }

    /** A door that is not there is reported as such even to strangers: the list of doors is public. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, ChannelProblem reason)
            throws IOException {
        ChannelProblem problem = switch (Routes.match(request)) {
            case Unknown unknown -> ChannelProblem.NOT_FOUND;
            case OtherMethod other -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", other.allowed()));
                yield ChannelProblem.METHOD_NOT_ALLOWED;
            }
            case Door door -> reason;
        };
        if (problem == ChannelProblem.SIGN_IN_REQUIRED) {
            boolean presented = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, presented ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        problems.write(request, response, problem, Map.of());
    }
}
