package zhiyin.channel.guard;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static zhiyin.identity.Role.AGENT;
import static zhiyin.identity.Role.ANONYMOUS;
import static zhiyin.identity.Role.APPROVER;
import static zhiyin.identity.Role.CUSTOMER;
import static zhiyin.identity.Role.EDITOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import zhiyin.channel.guard.Route.Load;
import zhiyin.identity.Role;

/**
 * Every door there is and who may enter. What is not listed does not exist for anybody, whatever a controller maps;
 * a test compares this list with the controllers and with the OpenAPI document.
 */
public final class Routes {

    private static final String ATTRIBUTE = Routes.class.getName();

    private static final List<Route> ALL = List.of(
            Route.open(POST, "/api/v1/auth/login", Load.AUTH),
            Route.open(POST, "/api/v1/auth/verify", Load.AUTH),
            Route.open(POST, "/api/v1/auth/anonymous", Load.AUTH),
            Route.to(POST, "/api/v1/auth/logout", Load.REQUESTS, ANONYMOUS, CUSTOMER, AGENT, EDITOR, APPROVER),
            Route.to(GET, "/api/v1/auth/me", Load.REQUESTS, ANONYMOUS, CUSTOMER, AGENT, EDITOR, APPROVER),
            Route.to(POST, "/api/v1/conversations", Load.REQUESTS, ANONYMOUS, CUSTOMER),
            Route.to(GET, "/api/v1/conversations/{id}", Load.REQUESTS, ANONYMOUS, CUSTOMER),
            Route.to(POST, "/api/v1/conversations/{id}/messages", Load.MESSAGES, ANONYMOUS, CUSTOMER),
            Route.to(POST, "/api/v1/conversations/{id}/step-ups/{stepUpId}", Load.MESSAGES, CUSTOMER),
            Route.to(GET, "/api/v1/tickets", Load.REQUESTS, AGENT),
            Route.to(GET, "/api/v1/tickets/{id}", Load.REQUESTS, AGENT),
            Route.to(POST, "/api/v1/tickets/{id}/take", Load.REQUESTS, AGENT),
            Route.to(POST, "/api/v1/tickets/{id}/close", Load.REQUESTS, AGENT),
            editors(GET, "/api/v1/language/examples"),
            editors(POST, "/api/v1/language/examples"),
            editors(PUT, "/api/v1/language/examples/{id}"),
            editors(POST, "/api/v1/language/examples/{id}/withdraw"),
            editors(POST, "/api/v1/language/examples/move"),
            editors(POST, "/api/v1/language/examples/take-out"),
            editors(POST, "/api/v1/language/file-examples/mute"),
            editors(GET, "/api/v1/language/intents"),
            editors(POST, "/api/v1/language/explanations"),
            editors(GET, "/api/v1/language/trainings"),
            editors(POST, "/api/v1/language/trainings"),
            editors(GET, "/api/v1/language/trainings/{id}"),
            editors(POST, "/api/v1/language/trainings/{id}/cancel"),
            editors(GET, "/api/v1/language/models"),
            editors(GET, "/api/v1/language/models/{id}"),
            editors(GET, "/api/v1/language/models/{id}/card"),
            editors(GET, "/api/v1/language/models/{id}/comparison"),
            editors(GET, "/api/v1/language/models/{id}/changes"),
            editors(POST, "/api/v1/language/models/{id}/recent-messages"),
            editors(POST, "/api/v1/language/models/{id}/test"),
            editors(GET, "/api/v1/language/models/{id}/confusions"),
            editors(GET, "/api/v1/language/models/{id}/similar-intents"),
            editors(GET, "/api/v1/language/models/{id}/doubtful-examples"),
            editors(POST, "/api/v1/language/coverage"),
            editors(POST, "/api/v1/language/unknown-messages"),
            Route.to(POST, "/api/v1/language/models/{id}/approve", Load.REQUESTS, APPROVER),
            Route.to(POST, "/api/v1/language/models/{id}/reject", Load.REQUESTS, APPROVER),
            Route.to(POST, "/api/v1/language/models/{id}/publish", Load.REQUESTS, APPROVER),
            Route.to(POST, "/api/v1/language/models/{id}/roll-back", Load.REQUESTS, APPROVER),
            Route.open(GET, "/api/v1/demo/logins", Load.REQUESTS),
            Route.open(GET, "/api/v1/openapi.json", Load.REQUESTS),
            Route.open(GET, "/actuator/health", Load.NONE),
            Route.open(GET, "/", Load.NONE),
            Route.open(GET, "/index.html", Load.NONE),
            Route.open(GET, "/studio.html", Load.NONE),
            Route.open(GET, "/first-paint.js", Load.NONE),
            Route.open(GET, "/mark.svg", Load.NONE),
            Route.open(GET, "/licences.md", Load.NONE),
            Route.open(GET, "/assets/**", Load.NONE));

    private Routes() {}

    /** A door for those who teach the models. */
    private static Route editors(HttpMethod method, String pattern) {
        return Route.to(method, pattern, Load.REQUESTS, EDITOR, APPROVER);
    }

    public static List<Route> all() {
        return ALL;
    }

    /** The door a request stands before, found once and kept with it. */
    public static Match match(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Match known) {
            return known;
        }
        Match match = match(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
        request.setAttribute(ATTRIBUTE, match);
        return match;
    }

    /** As {@link #match(HttpServletRequest)}; whoever may GET may ask for the HEAD alone. */
    static Match match(HttpMethod method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        List<Route> there =
                ALL.stream().filter(route -> route.pattern().matches(container)).toList();
        if (there.isEmpty()) {
            return new Unknown();
        }
        HttpMethod asked = method.equals(HEAD) ? GET : method;
        Optional<Route> route =
                there.stream().filter(one -> one.method().equals(asked)).findFirst();
        return route.<Match>map(Door::new)
                .orElseGet(() -> new OtherMethod(
                        there.stream().map(one -> one.method().name()).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** What stands where a request wants to go. */
    public sealed interface Match {
        /** Whether somebody of this role, or nobody in particular, may enter. */
        default boolean admits(Optional<Role> role) {
            return switch (this) {
                case Door(Route route) ->
                    route.isOpen() || role.filter(route.roles()::contains).isPresent();
                case OtherMethod other -> false;
                case Unknown unknown -> false;
            };
        }

        /** How the log names it: the pattern, so that no id gets into it. */
        default String label() {
            return switch (this) {
                case Door(Route route) -> route.pattern().getPatternString();
                case OtherMethod other -> "(other method)";
                case Unknown unknown -> "(unknown)";
            };
        }
    }

    record Door(Route route) implements Match {}

    record OtherMethod(Set<String> allowed) implements Match {}

    record Unknown() implements Match {}
}
