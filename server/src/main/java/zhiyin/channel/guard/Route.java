package zhiyin.channel.guard;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import zhiyin.identity.Role;

/**
 * One door.
 *
 * @param roles who may enter; empty when nobody has to say who they are
 * @param load which allowance an entry counts against
 */
public record Route(HttpMethod method, PathPattern pattern, Set<Role> roles, Load load) {

    /** Allowances are apart, so that reading cannot use up what speaking needs. */
    public enum Load {
        /** Free: files of the page, health. */
        NONE,
        /** Slow on purpose; counted by address, because nobody is known yet. */
        AUTH,
        /** Makes the bank work; counted by person. */
        MESSAGES,
        /** Everything else; counted by person, or by address while nobody is known. */
        REQUESTS
    }

    static Route open(HttpMethod method, String pattern, Load load) {
        return new Route(method, PathPatternParser.defaultInstance.parse(pattern), Set.of(), load);
    }

    static Route to(HttpMethod method, String pattern, Load load, Role first, Role... others) {
        return new Route(
                method, PathPatternParser.defaultInstance.parse(pattern), Set.copyOf(EnumSet.of(first, others)), load);
    }

    public boolean isOpen() {
        return roles.isEmpty();
    }
}
