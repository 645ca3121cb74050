package zhiyin.identity.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.MovableClock;
import zhiyin.audit.internal.AuditFixture;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.SignIn.LoginResult;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.identity.SignIn.VerifyResult;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** The identity module without Spring, with cheap passwords and a clock that stands still. */
final class IdentityFixture implements AutoCloseable {

    static final String HOME = "203.0.113.9";

    final MovableClock clock = MovableClock.atFixedMoment();
    final JdbcTemplate jdbc;
    final AuditFixture audit;
    final IdentitySettings settings = new IdentitySettings(
            Duration.ofHours(12),
            Duration.ofMinutes(30),
            10_000,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            new IdentitySettings.Password(64, 1, 1, 2, 64),
            new IdentitySettings.Throttle(
                    5, 50, 100, 10, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofHours(1), 100_000));
    final AccountRows accountRows;
    final EnrolledAccounts accounts;
    final TwoStepSignIn signIn;
    final BoundStepUps stepUps;
    final Housekeeping housekeeping;
    final OneTimeCodes codes = new OneTimeCodes();
    private final SecretBox secrets;
    private final Credentials credentials;
    private final DataSource database;
    private final SecureRandom random = new SecureRandom();
    final StoredSessions sessions;

    IdentityFixture(DataSource database, Path folder) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.audit = new AuditFixture(database, folder, clock);
        this.secrets = new SecretBox(audit.keys().secret("one-time-codes", "AES"), random);
        this.credentials = new Credentials(new PasswordHashing(settings.password(), random), secrets);
        this.accountRows = new AccountRows(jdbc);
        this.sessions = sessionsOfAnotherNode();
        IdentityEvidence evidence =
                new IdentityEvidence(audit.evidence(), audit.keys().secret("user-names", "HmacSHA256"));
        CodeCheck check = new CodeCheck(accountRows, secrets, clock);
        SignInThrottle throttle = new SignInThrottle(clock, settings.throttle());
        this.accounts =
                new EnrolledAccounts(accountRows, sessions, credentials, evidence, clock, random, audit.transactions());
        this.signIn = new TwoStepSignIn(
                accountRows,
                new ChallengeRows(jdbc),
                sessions,
                credentials,
                check,
                throttle,
                evidence,
                clock,
                random,
                settings,
                audit.transactions());
        this.stepUps = new BoundStepUps(jdbc, accountRows, check, throttle, evidence, clock, audit.transactions());
        this.housekeeping = new Housekeeping(jdbc, clock);
    }

    /** The same table with a memory of its own. */
    StoredSessions sessionsOfAnotherNode() {
        return new StoredSessions(new SessionRows(new JdbcTemplate(database)), clock, random, settings);
    }

    Enrolled customer(String username) {
        return accounts.enrolCustomer(
                LegalEntity.DEFAULT,
                username,
                new CustomerId(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))),
                new PersonName("张伟"));
    }

    /** The code that the person's phone shows now. */
    String code(Enrolled person) {
        return codeAt(person, clock.instant());
    }

    String codeAt(Enrolled person, Instant moment) {
        Account account = accountRows.byUsername(person.username()).orElseThrow();
        return codes.code(
                secrets.open(account.locked().totpSecret(), account.id()), Math.floorDiv(moment.getEpochSecond(), 30));
    }

    /** A code that is none of those that count now. */
    String wrongCode(Enrolled person) {
        for (int guess = 0; ; guess++) {
            String code = String.format(Locale.ROOT, "%06d", guess);
            boolean counts = false;
            for (int step = -1; step <= 1; step++) {
                counts |= code.equals(codeAt(person, clock.instant().plusSeconds(30L * step)));
            }
            if (!counts) {
                return code;
            }
        }
    }

    String challenge(Enrolled person) {
        return ((LoginResult.ChallengeIssued) signIn.login(person.username(), person.password(), HOME)).challenge();
    }

    SignedIn signedIn(Enrolled person) {
        return ((VerifyResult.Verified) signIn.verify(challenge(person), code(person), HOME)).signedIn();
    }

    SecretBox secrets() {
        return secrets;
    }

    @Override
    public void close() {
        credentials.close();
    }
}
