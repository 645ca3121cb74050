package zhiyin.conversation.store;

import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;

/** Whose a conversation is, whatever session they come with. */
public record Owner(UUID id, LegalEntity entity, Role role, Optional<CustomerId> customer) {

    public static Owner of(Principal principal) {
        return new Owner(principal.id(), principal.entity(), principal.role(), principal.customer());
    }

    public Principal in(UUID session) {
        return new Principal(id, session, entity, role, customer);
    }
}
