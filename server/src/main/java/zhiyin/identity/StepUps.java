package zhiyin.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A stronger proof for one act: a fresh one-time code bound to a digest of exactly the values that were read back.
 *
 * <p>Identity does not know what the values mean; it proves that the owner entered a good code while shown this digest.
 */
public interface StepUps {

    /**
     * Opens a step-up; asking again with the same id and digest changes nothing.
     *
     * @param digest lower-case hexadecimal SHA-256 of the canonical values
     * @throws IllegalArgumentException when the id exists with another digest or owner
     */
    void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt);

    /** Tries a code. A time-step counts once for step-ups, even if sign-in used it already. */
    StepUpResult verify(UUID stepUpId, Principal owner, String code);

    /** Whether this step-up was proven by this account for exactly this digest and has not expired. */
    boolean isProven(UUID stepUpId, UUID accountId, String digest);

    /** What trying a code led to. */
    sealed interface StepUpResult {
        /** Proven; {@code digest} is what it was bound to. */
        record Proven(String digest) implements StepUpResult {}

        /** Wrong, but it may be tried again: {@code attemptsLeft} is at least one. */
        record WrongCode(int attemptsLeft) implements StepUpResult {}

        /** Not looked at: there were too many wrong codes of this account lately. The step-up is as it was. */
        record TooOften(Duration retryAfter) implements StepUpResult {}

        /** Too late, the last wrong try, already used up, or no such step-up of this owner. */
        record Gone() implements StepUpResult {}
    }
}
