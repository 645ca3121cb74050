package zhiyin.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of RFC 6238 as the usual authenticator apps make them: six digits, half a minute, HMAC-SHA-1. The clocks of
 * phone and server may differ by one step (RFC 6238, section 5.2). Pure and thread-safe.
 */
public final class OneTimeCodes {

    static final int SECRET_BYTES = 20;
    public static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int[] STEPS_EITHER_SIDE = {0, -1, 1};

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    /**
     * The time-step the code belongs to; empty when it is none of the three that count now. Takes the same time for
     * every wrong code.
     */
    OptionalLong matchingStep(byte[] secret, String code, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong match = OptionalLong.empty();
        for (int offset : STEPS_EITHER_SIDE) {
            byte[] right = code(secret, current + offset).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given) && match.isEmpty()) {
                match = OptionalLong.of(current + offset);
            }
        }
        return match;
    }

    /** The code of a time-step. */
    public String code(byte[] secret, long step) {
        Key key = new SecretKeySpec(secret, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
        try {
            int number = generator.generateOneTimePassword(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
            return String.format(Locale.ROOT, "%06d", number);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret of " + SECRET_BYTES + " bytes is an HMAC key", e);
        }
    }
}
