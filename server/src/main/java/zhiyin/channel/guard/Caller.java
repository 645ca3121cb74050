package zhiyin.channel.guard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import zhiyin.identity.Principal;

/** Whose token came with the request, in the words of Spring Security. Holds no token. */
final class Caller extends AbstractAuthenticationToken {

    private final transient Principal principal;

    Caller(Principal principal) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + principal.role().name())));
        this.principal = principal;
        setAuthenticated(true);
    }

    /** Who the current request is from, if that is known. */
    static Optional<Principal> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<Principal> of(@Nullable Authentication authentication) {
        return authentication instanceof Caller caller ? Optional.of(caller.principal) : Optional.empty();
    }

    @Override
    public Principal getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
