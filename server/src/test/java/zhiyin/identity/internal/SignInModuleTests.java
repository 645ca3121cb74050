package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.Role;
import zhiyin.identity.SignIn.LoginResult;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.identity.SignIn.VerifyResult;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

class SignInModuleTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private IdentityFixture identity;
    private Enrolled zhang;

    @BeforeEach
    void enrol() {
        identity = new IdentityFixture(database, folder);
        zhang = identity.customer("zhang.wei");
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @Test
    void letsInWithPasswordAndCode() {
        SignedIn in = identity.signedIn(zhang);
        assertThat(in.displayName()).isEqualTo("张伟");
        assertThat(in.principal().role()).isEqualTo(Role.CUSTOMER);
        assertThat(in.principal().id()).isEqualTo(zhang.accountId());
        assertThat(identity.sessions.authenticate(in.token())).contains(in.principal());
        assertThat(identity.sessionsOfAnotherNode().authenticate(in.token())).contains(in.principal());
        assertThat(kinds()).containsExactlyInAnyOrder("identity.account-enrolled", "identity.signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZHANG.Wei", "  zhang.wei ", "ｚｈａｎｇ.wei"})
    void knowsAPersonByEverySpellingOfTheName(String typed) {
        assertThat(identity.signIn.login(typed, zhang.password(), IdentityFixture.HOME))
                .isInstanceOf(LoginResult.ChallengeIssued.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", " ", "' or 1=1 --", "zhang.wei\u0000", "zhang wei"})
    void answersAnUnknownNameAsItAnswersAWrongPassword(String username) {
        assertThat(identity.signIn.login(username, zhang.password(), IdentityFixture.HOME))
                .isEqualTo(identity.signIn.login("zhang.wei", "wrong", IdentityFixture.HOME))
                .isEqualTo(new LoginResult.LoginRefused());
    }

    @Test
    void refusesPasswordsOfAnyShape() {
        for (String password : List.of("", "\u0000", "x".repeat(1_000_000), zhang.password() + " ", "😀")) {
            assertThat(identity.signIn.login("zhang.wei", password, "192.0.2." + password.length() % 200))
                    .isEqualTo(new LoginResult.LoginRefused());
        }
    }

    @Test
    void refusesACodeASecondTime() {
        String first = identity.challenge(zhang);
        String second = identity.challenge(zhang);
        assertThat(identity.signIn.verify(first, identity.code(zhang), IdentityFixture.HOME))
                .isInstanceOf(VerifyResult.Verified.class);
        assertThat(identity.signIn.verify(second, identity.code(zhang), IdentityFixture.HOME))
                .isEqualTo(new VerifyResult.VerifyRefused());
        identity.clock.advance(Duration.ofSeconds(30));
        assertThat(identity.signIn.verify(second, identity.code(zhang), IdentityFixture.HOME))
                .isInstanceOf(VerifyResult.Verified.class);
    }

    @Test
    void usesAChallengeOnce() {
        String challenge = identity.challenge(zhang);
        identity.signIn.verify(challenge, identity.code(zhang), IdentityFixture.HOME);
        identity.clock.advance(Duration.ofSeconds(60));
        assertThat(identity.signIn.verify(challenge, identity.code(zhang), IdentityFixture.HOME))
                .isEqualTo(new VerifyResult.VerifyRefused());
    }

    @Test
    void endsAChallengeAfterFiveMinutes() {
        String challenge = identity.challenge(zhang);
        identity.clock.advance(Duration.ofMinutes(5));
        assertThat(identity.signIn.verify(challenge, identity.code(zhang), IdentityFixture.HOME))
                .isEqualTo(new VerifyResult.VerifyRefused());
    }

    @Test
    void endsAChallengeAfterFiveTries() {
        String challenge = identity.challenge(zhang);
        for (int i = 0; i < 5; i++) {
            identity.signIn.verify(challenge, identity.wrongCode(zhang), IdentityFixture.HOME);
        }
        assertThat(identity.signIn.verify(challenge, identity.code(zhang), IdentityFixture.HOME))
                .isEqualTo(new VerifyResult.VerifyRefused());
    }

    @Test
    void stillLetsInAtTheFifthTry() {
        String challenge = identity.challenge(zhang);
        for (int i = 0; i < 4; i++) {
            identity.signIn.verify(challenge, identity.wrongCode(zhang), IdentityFixture.HOME);
        }
        assertThat(identity.signIn.verify(challenge, identity.code(zhang), IdentityFixture.HOME))
                .isInstanceOf(VerifyResult.Verified.class);
    }

    @Test
    void slowsDownWhoGuessesCodesOverManyChallenges() {
        List<VerifyResult> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String challenge = identity.challenge(zhang);
            for (int j = 0; j < 5; j++) {
                results.add(identity.signIn.verify(challenge, identity.wrongCode(zhang), IdentityFixture.HOME));
            }
        }
        assertThat(results.subList(0, 10)).containsOnly(new VerifyResult.VerifyRefused());
        assertThat(results.subList(10, 15)).containsOnly(new VerifyResult.VerifyThrottled(Duration.ofSeconds(1)));
    }

    @Test
    void slowsDownWhoGuessesPasswords() {
        for (int i = 0; i < 5; i++) {
            identity.signIn.login("zhang.wei", "wrong", "198.51.100.7");
        }
        assertThat(identity.signIn.login("zhang.wei", zhang.password(), "198.51.100.7"))
                .isEqualTo(new LoginResult.LoginThrottled(Duration.ofSeconds(1)));
        assertThat(identity.signIn.login("zhang.wei", zhang.password(), IdentityFixture.HOME))
                .isInstanceOf(LoginResult.ChallengeIssued.class);
    }

    @Test
    void oneCodeSentManyTimesAtOnceLetsInOnce() throws Exception {
        List<String> challenges = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            challenges.add(identity.challenge(zhang));
        }
        String code = identity.code(zhang);
        List<Future<VerifyResult>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String challenge : challenges) {
                results.add(threads.submit(() -> identity.signIn.verify(challenge, code, IdentityFixture.HOME)));
            }
        }
        int verified = 0;
        for (Future<VerifyResult> result : results) {
            verified += result.get() instanceof VerifyResult.Verified ? 1 : 0;
        }
        assertThat(verified).isEqualTo(1);
    }

    @Test
    void endsASessionAtSignOutOnThisNodeAtOnceAndOnOthersWithinTheirMemory() {
        SignedIn in = identity.signedIn(zhang);
        StoredSessions other = identity.sessionsOfAnotherNode();
        assertThat(other.authenticate(in.token())).isPresent();
        identity.sessions.authenticate(in.token());
        identity.signIn.signOut(in.token());
        assertThat(identity.sessions.authenticate(in.token())).isEmpty();
        assertThat(other.authenticate(in.token()))
                .as("remembered for half a minute")
                .isPresent();
        identity.clock.advance(Duration.ofSeconds(30));
        assertThat(other.authenticate(in.token())).isEmpty();
        identity.signIn.signOut(in.token());
        identity.signIn.signOut("no token at all");
        assertThat(kinds()).containsOnlyOnce("identity.signed-out");
    }

    @Test
    void endsASessionAfterHalfAnHourWithoutARequest() {
        SignedIn in = identity.signedIn(zhang);
        for (int i = 0; i < 4; i++) {
            identity.clock.advance(Duration.ofMinutes(29));
            assertThat(identity.sessions.authenticate(in.token())).isPresent();
        }
        identity.clock.advance(Duration.ofMinutes(30));
        assertThat(identity.sessions.authenticate(in.token())).isEmpty();
        assertThat(identity.sessionsOfAnotherNode().authenticate(in.token())).isEmpty();
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusy() {
        SignedIn in = identity.signedIn(zhang);
        for (int i = 0; i < 12 * 60 - 1; i += 20) {
            assertThat(identity.sessions.authenticate(in.token())).isPresent();
            identity.clock.advance(Duration.ofMinutes(20));
        }
        assertThat(identity.sessions.authenticate(in.token())).isEmpty();
    }

    @Test
    void givesAVisitorASessionWithoutAName() {
        SignedIn in = identity.signIn.anonymous(IdentityFixture.HOME);
        assertThat(in.displayName()).isEmpty();
        assertThat(in.principal().role()).isEqualTo(Role.ANONYMOUS);
        assertThat(identity.sessionsOfAnotherNode().authenticate(in.token())).contains(in.principal());
    }

    @Test
    void enrollingAgainChangesNothingAndGivesNoCredentials() {
        Enrolled again = identity.customer("Zhang.Wei");
        assertThat(again.accountId()).isEqualTo(zhang.accountId());
        assertThat(again.password() + again.totpSecret()).isEmpty();
        identity.signedIn(zhang);
    }

    @Test
    void enrolsStaffWithTheirRole() {
        Enrolled agent =
                identity.accounts.enrolStaff(LegalEntity.DEFAULT, "agent.li", Role.AGENT, new PersonName("Li Na"));
        assertThat(identity.signedIn(agent).principal().role()).isEqualTo(Role.AGENT);
    }

    @Test
    void resettingGivesNewCredentialsAndEndsSessions() {
        SignedIn before = identity.signedIn(zhang);
        Enrolled fresh = identity.accounts.resetCredentials("zhang.wei");
        assertThat(fresh.password()).matches("[0-9a-z]{4}(-[0-9a-z]{4}){3}").isNotEqualTo(zhang.password());
        assertThat(fresh.totpSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(zhang.totpSecret());
        assertThat(identity.sessions.authenticate(before.token())).isEmpty();
        assertThat(identity.signIn.login("zhang.wei", zhang.password(), IdentityFixture.HOME))
                .isEqualTo(new LoginResult.LoginRefused());
        identity.clock.advance(Duration.ofSeconds(30));
        identity.signedIn(fresh);
        assertThat(kinds()).contains("identity.credentials-reset");
    }

    @Test
    void removesWhatIsOverAndNothingElse() {
        SignedIn in = identity.signedIn(zhang);
        identity.challenge(zhang);
        assertThat(identity.housekeeping.clean()).isZero();
        identity.clock.advance(Duration.ofDays(2));
        assertThat(identity.housekeeping.clean())
                .as("two challenges and a time-step")
                .isEqualTo(3);
        identity.clock.advance(Duration.ofDays(7));
        assertThat(identity.housekeeping.clean()).as("the session").isEqualTo(1);
        assertThat(identity.sessionsOfAnotherNode().authenticate(in.token())).isEmpty();
    }

    private List<String> kinds() {
        return identity.jdbc.query("select kind from audit.evidence order by id", (rs, row) -> rs.getString(1));
    }
}
