package zhiyin.identity;

import java.time.Duration;
import java.time.Instant;
import zhiyin.identity.internal.Base32;
import zhiyin.identity.internal.OneTimeCodes;

/** Shows what a person's authenticator would, for whoever has its secret. Pure and thread-safe. */
public final class Authenticator {

    private static final OneTimeCodes CODES = new OneTimeCodes();

    private Authenticator() {}

    /**
     * What the display says.
     *
     * @param left until it says something else
     */
    public record Display(String code, Duration left) {

        @Override
        public String toString() {
            return "Display[" + left + "]";
        }
    }

    /**
     * The display at a moment.
     *
     * @param totpSecret Base32 (RFC 4648) without padding, as {@link Accounts.Enrolled} gives it
     * @throws IllegalArgumentException when the secret is none
     */
    public static Display at(String totpSecret, Instant now) {
        long seconds = now.getEpochSecond();
        long length = OneTimeCodes.STEP.toSeconds();
        return new Display(
                CODES.code(Base32.decode(totpSecret), Math.floorDiv(seconds, length)),
                Duration.ofSeconds(length - Math.floorMod(seconds, length)));
    }
}
