package zhiyin.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How to sign in as one of the demonstration's people.
 *
 * @param totpSecret Base32 (RFC 4648) without padding
 * @param role what they are: customer, agent, editor or approver
 * @param customerId of customers
 * @param language BCP 47 primary subtag
 * @param note what is special about this person, in their own language unless it was asked for in another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemoLogin(
        String username,
        String password,
        String totpSecret,
        String role,
        @Nullable String customerId,
        String language,
        String note) {

    /** The same login with another note. */
    public DemoLogin noted(String other) {
        return new DemoLogin(username, password, totpSecret, role, customerId, language, other);
    }

    @Override
    public String toString() {
        return "DemoLogin[" + username + "]";
    }
}
