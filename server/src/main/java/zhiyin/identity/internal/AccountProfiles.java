package zhiyin.identity.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiyin.identity.Principal;
import zhiyin.identity.Profiles;
import zhiyin.identity.Role;

/** Profiles from the accounts. No way to choose a language exists yet, so none was ever chosen. */
@Component
final class AccountProfiles implements Profiles {

    private final AccountRows accounts;

    AccountProfiles(AccountRows accounts) {
        this.accounts = accounts;
    }

    @Override
    public Profile of(Principal person) {
        if (person.role() == Role.ANONYMOUS) {
            return new Profile("", Optional.empty());
        }
        String name = accounts.byId(person.id()).map(a -> a.name().disclose()).orElse("");
        return new Profile(name, Optional.empty());
    }
}
