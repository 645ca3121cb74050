package zhiyin.banking.internal;

import zhiyin.banking.core.Owner;
import zhiyin.identity.Principal;

/** Whose data a signed-in person may reach: their own. */
final class Owners {

    private Owners() {}

    /** Throws {@link IllegalArgumentException} for staff and visitors, who own no accounts. */
    static Owner of(Principal principal) {
        return principal
                .customer()
                .map(customer -> new Owner(principal.entity(), customer))
                .orElseThrow(
                        () -> new IllegalArgumentException("only a customer has accounts, not " + principal.role()));
    }
}
