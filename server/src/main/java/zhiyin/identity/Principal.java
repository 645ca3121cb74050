package zhiyin.identity;

import java.util.Optional;
import java.util.UUID;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;

/**
 * Someone whose token was checked.
 *
 * @param id the account, or the visitor's random id
 * @param session the session the token belongs to
 * @param customer present exactly for customers
 */
public record Principal(UUID id, UUID session, LegalEntity entity, Role role, Optional<CustomerId> customer) {

    public Principal {
        if (customer.isPresent() != (role == Role.CUSTOMER)) {
            throw new IllegalArgumentException("a customer id belongs to customers, and to them alone: " + role);
        }
    }
}
