package zhiyin.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.identity.Role;
import zhiyin.identity.SignIn;

/** Password, then one-time code. */
@Component
final class TwoStepSignIn implements SignIn {

    /** When all password threads are busy and their queue is full. */
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final AccountRows accounts;
    private final ChallengeRows challenges;
    private final StoredSessions sessions;
    private final PasswordHashing passwords;
    private final CodeCheck codes;
    private final SignInThrottle throttle;
    private final IdentityEvidence evidence;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration challengeLife;
    private final TransactionTemplate transaction;

    TwoStepSignIn(
            AccountRows accounts,
            ChallengeRows challenges,
            StoredSessions sessions,
            Credentials credentials,
            CodeCheck codes,
            SignInThrottle throttle,
            IdentityEvidence evidence,
            Clock clock,
            SecureRandom random,
            IdentitySettings settings,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.challenges = challenges;
        this.sessions = sessions;
        this.passwords = credentials.passwords();
        this.codes = codes;
        this.throttle = throttle;
        this.evidence = evidence;
        this.clock = clock;
        this.random = random;
        this.challengeLife = settings.challengeLife();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public LoginResult login(String username, String password, String clientAddress) {
        Optional<String> canonical = Usernames.canonical(username);
        String name = canonical.orElse("?");
        Duration delay = throttle.passwordDelay(name, clientAddress);
        if (delay.isPositive()) {
            return new LoginResult.LoginThrottled(delay);
        }
        Optional<Account> account = canonical.flatMap(accounts::byUsername);
        Optional<Boolean> right =
                passwords.matches(password, account.map(a -> a.locked().passwordHash()));
        if (right.isEmpty()) {
            return new LoginResult.LoginThrottled(COME_AGAIN);
        }
        if (account.isEmpty() || !right.get()) {
            throttle.passwordFailed(name, clientAddress);
            transaction.executeWithoutResult(status -> evidence.passwordRefused(name, clientAddress));
            return new LoginResult.LoginRefused();
        }
        String challenge = Tokens.random(random);
        challenges.insert(
                Tokens.digest(challenge).orElseThrow(),
                account.get().id(),
                clock.instant().plus(challengeLife));
        return new LoginResult.ChallengeIssued(challenge);
    }

    @Override
    public VerifyResult verify(String challenge, String code, String clientAddress) {
        Optional<Tokens.Digest> digest = Tokens.digest(challenge);
        Optional<UUID> owner = digest.flatMap(challenges::owner);
        if (digest.isEmpty() || owner.isEmpty()) {
            return new VerifyResult.VerifyRefused();
        }
        Account account = accounts.byId(owner.get()).orElseThrow();
        Duration delay = throttle.codeDelay(account.id());
        if (delay.isPositive()) {
            return new VerifyResult.VerifyThrottled(delay);
        }
        Optional<SignedIn> signedIn = Objects.requireNonNull(
                transaction.execute(status -> verified(digest.get(), account, code, clientAddress)));
        if (signedIn.isEmpty()) {
            return new VerifyResult.VerifyRefused();
        }
        throttle.codeSucceeded(account.id());
        throttle.signedIn(account.username(), clientAddress);
        return new VerifyResult.Verified(signedIn.get());
    }

    /** Commits also when it refuses: a try that was taken stays taken. */
    private Optional<SignedIn> verified(Tokens.Digest challenge, Account account, String code, String clientAddress) {
        Instant now = clock.instant();
        if (!challenges.takeTry(challenge, now)) {
            evidence.codeRefused(account.id(), "challenge-over", clientAddress);
            return Optional.empty();
        }
        CodeCheck.Result result = codes.check(account, CodeKind.SIGN_IN, code);
        if (result != CodeCheck.Result.RIGHT) {
            throttle.codeFailed(account.id());
            String reason = "code-" + result.name().toLowerCase(Locale.ROOT).replace('_', '-');
            evidence.codeRefused(account.id(), reason, clientAddress);
            return Optional.empty();
        }
        challenges.used(challenge, now);
        SignedIn signedIn = sessions.begin(account);
        evidence.signedIn(account, signedIn.principal().session(), clientAddress);
        return Optional.of(signedIn);
    }

    @Override
    public SignedIn anonymous(String clientAddress) {
        return sessions.beginAnonymous();
    }

    @Override
    public void signOut(String token) {
        transaction.executeWithoutResult(status -> sessions.end(token)
                .filter(p -> p.role() != Role.ANONYMOUS)
                .ifPresent(p -> evidence.signedOut(p.id(), p.session())));
    }
}
