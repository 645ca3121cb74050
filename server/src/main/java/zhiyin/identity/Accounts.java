package zhiyin.identity;

import java.util.UUID;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** Enrols people; used by the demonstration bank's first start and by operators. */
public interface Accounts {

    /**
     * Enrols a customer or a member of staff with a random password and a random TOTP secret, which are returned once.
     * Enrolling a user name again returns the account without credentials.
     */
    Enrolled enrolCustomer(LegalEntity entity, String username, CustomerId customer, PersonName name);

    /** As {@link #enrolCustomer} for staff. */
    Enrolled enrolStaff(LegalEntity entity, String username, Role role, PersonName name);

    /**
     * Gives an account a new random password and a new random TOTP secret, returned once, and ends its sessions. For a
     * person who lost them, and for the demonstration bank's list of logins.
     *
     * @throws IllegalArgumentException when no account has this user name
     */
    Enrolled resetCredentials(String username);

    /** Whether any account exists: false only before the very first start. */
    boolean isEmpty();

    /**
     * A new account.
     *
     * @param password in clear, this once; empty when the account existed already
     * @param totpSecret Base32 (RFC 4648) without padding, this once; empty likewise
     */
    record Enrolled(UUID accountId, String username, String password, String totpSecret) {

        @Override
        public String toString() {
            return "Enrolled[" + accountId + "]";
        }
    }
}
