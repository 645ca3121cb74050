package zhiyin.channel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/** The demonstration people's credentials, where whoever started the bank asked for them to be shown. */
public interface DemonstrationLogins {

    /** Empty unless the bank was started with a file for them; the notes are in the reader's language. */
    Optional<List<Login>> shown(Language reader);

    /**
     * One person of the demonstration bank, in clear: they are nobody's.
     *
     * @param totpSecret Base32 (RFC 4648) without padding
     * @param customerId absent for staff
     */
    record Login(
            String username,
            String password,
            String totpSecret,
            String role,
            @Nullable String customerId,
            String language,
            String note) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
