package zhiyin.identity.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are let in.
 *
 * @param sessionLife how long a session lasts at most
 * @param sessionIdle how long a session lasts without a request
 * @param sessionCache how many checked tokens are remembered
 * @param sessionCacheAge for how long; a sign-out on another node counts after this time at the latest
 * @param challengeLife how long a person has between password and code
 * @param password cost of a password's hash
 * @param throttle delays after failures
 */
@ConfigurationProperties("zhiyin.identity")
record IdentitySettings(
        @DefaultValue("12h") Duration sessionLife,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("10000") int sessionCache,
        @DefaultValue("30s") Duration sessionCacheAge,
        @DefaultValue("5m") Duration challengeLife,
        @DefaultValue Password password,
        @DefaultValue Throttle throttle) {

    IdentitySettings {
        positive("session-life", sessionLife);
        positive("session-idle", sessionIdle);
        positive("challenge-life", challengeLife);
        if (sessionCache < 1) {
            throw new IllegalArgumentException("zhiyin.identity.session-cache is at least 1, not " + sessionCache);
        }
    }

    private static void positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("zhiyin.identity." + name + " is positive, not " + duration);
        }
    }

    /**
     * Argon2id (RFC 9106). The defaults are OWASP's first choice for little memory (Password Storage Cheat Sheet).
     *
     * @param memoryKib memory of one hash in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     * @param atOnce hashes computed at the same time, so that a storm of sign-ins leaves the processor to conversations
     * @param queued hashes that may wait; further sign-ins are told to come again
     */
    record Password(
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("2") int atOnce,
            @DefaultValue("64") int queued) {}

    /**
     * Delays after failures; see {@link SignInThrottle}.
     *
     * @param free failures of one name from one address without a delay
     * @param freePerAddress failures of any names from one address without a delay
     * @param freePerName failures of one name from all addresses without a delay
     * @param freeCodes wrong codes of one account without a delay
     * @param longest the delay for one name from one address, one address, and codes never exceeds this
     * @param longestPerName the delay for one name from unknown addresses never exceeds this
     * @param forget failures count for this long
     * @param remembered names and addresses remembered at most
     */
    record Throttle(
            @DefaultValue("5") int free,
            @DefaultValue("50") int freePerAddress,
            @DefaultValue("100") int freePerName,
            @DefaultValue("10") int freeCodes,
            @DefaultValue("15m") Duration longest,
            @DefaultValue("5s") Duration longestPerName,
            @DefaultValue("1h") Duration forget,
            @DefaultValue("100000") int remembered) {}
}
