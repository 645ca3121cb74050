package zhiyin.identity;

import java.time.Duration;

/** The two steps of signing in, and the visitor's way in. Every method is slow on purpose or rate-limited. */
public interface SignIn {

    /**
     * First step. A wrong password and an unknown user name take the same time and get the same answer, so that nobody
     * learns names by trying.
     */
    LoginResult login(String username, String password, String clientAddress);

    /** Second step: a code of RFC 6238 for the challenge. */
    VerifyResult verify(String challenge, String code, String clientAddress);

    /** A session for a visitor; returns its token. */
    SignedIn anonymous(String clientAddress);

    /** Ends the session of this token; does nothing for an unknown one. */
    void signOut(String token);

    /** Result of the first step. */
    sealed interface LoginResult {
        record ChallengeIssued(String challenge) implements LoginResult {}

        record LoginRefused() implements LoginResult {}

        record LoginThrottled(Duration retryAfter) implements LoginResult {}
    }

    /** Result of the second step. */
    sealed interface VerifyResult {
        record Verified(SignedIn signedIn) implements VerifyResult {}

        record VerifyRefused() implements VerifyResult {}

        record VerifyThrottled(Duration retryAfter) implements VerifyResult {}
    }

    /**
     * A new session.
     *
     * @param token the bearer token, shown this once and stored only as a hash
     * @param displayName how the page may greet the person; empty for a visitor
     */
    record SignedIn(String token, Principal principal, String displayName) {

        @Override
        public String toString() {
            return "SignedIn[" + principal + "]";
        }
    }
}
