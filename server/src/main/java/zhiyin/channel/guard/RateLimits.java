package zhiyin.channel.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiyin.channel.guard.Route.Load;
import zhiyin.channel.guard.Routes.Door;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.Problems;

/**
 * Answers 429 to who asks too often, before the body is read. An answer, not a loss: nothing was taken in, and the same
 * {@code clientMessageId} may be sent again after the time stated.
 */
final class RateLimits extends OncePerRequestFilter {

    private final Map<Load, Allowances> allowances = new EnumMap<>(Load.class);
    private final Problems problems;

    RateLimits(ChannelSettings.RateLimit settings, Clock clock, Problems problems) {
        this.problems = problems;
        int most = settings.remembered();
        allowances.put(
                Load.MESSAGES,
                new Allowances(new Allowance(settings.messagesPerSecond(), settings.messagesBurst()), most, clock));
        allowances.put(
                Load.AUTH, new Allowances(new Allowance(settings.authPerSecond(), settings.authBurst()), most, clock));
        allowances.put(
                Load.REQUESTS,
                new Allowances(new Allowance(settings.requestsPerSecond(), settings.requestsBurst()), most, clock));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Load load = Routes.match(request) instanceof Door(Route route) ? route.load() : Load.REQUESTS;
        Allowances counted = allowances.get(load);
        Optional<Duration> wait = counted == null ? Optional.empty() : counted.use(user(request, load));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.get().plusNanos(999_999_999).toSeconds());
        problems.write(request, response, ChannelProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", seconds));
    }

    private static String user(HttpServletRequest request, Load load) {
        return Optional.of(load)
                .filter(kind -> kind != Load.AUTH)
                .flatMap(kind -> Caller.current())
                .map(principal -> principal
                        .customer()
                        .map(customer -> "customer " + principal.entity() + " " + customer)
                        .orElseGet(() -> "person " + principal.id()))
                .orElseGet(() -> "address " + ClientAddress.network(request.getRemoteAddr()));
    }
}
