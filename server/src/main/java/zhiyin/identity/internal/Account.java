package zhiyin.identity.internal;

import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** A person who may sign in, as stored; shows no secret. */
record Account(
        UUID id,
        LegalEntity entity,
        String username,
        Role role,
        Optional<CustomerId> customer,
        PersonName name,
        Locked locked) {

    Principal principal(UUID session) {
        return new Principal(id, session, entity, role, customer);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }

    /** The credentials as the database holds them: a hash and an encrypted secret. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Locked(String passwordHash, byte[] totpSecret) {

        @Override
        public String toString() {
            return "Locked";
        }
    }
}
