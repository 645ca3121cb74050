package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.identity.SignIn.VerifyResult;
import zhiyin.identity.StepUps.StepUpResult;

/** Ten thousand tokens, challenges and codes that should not open anything, and do not. */
class ForgedCredentialsPropertyTests {

    private static final long SEED = 20261122;
    private static final int TOKENS = 10_000;
    private static final int CODES = 10_000;
    private static final String DIGEST = "c".repeat(64);

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final Random random = new Random(SEED);
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
    void acceptsNoForgedEndedOrExpiredToken() {
        SignedIn live = identity.signedIn(zhang);
        identity.clock.advance(Duration.ofSeconds(30));
        SignedIn ended = identity.signedIn(zhang);
        identity.signIn.signOut(ended.token());
        for (int i = 0; i < TOKENS; i++) {
            String token = forged(i, live.token(), ended.token());
            assertThat(identity.sessions.authenticate(token))
                    .as("seed %d, case %d, '%s'", SEED, i, token)
                    .isEmpty();
        }
        assertThat(identity.sessions.authenticate(live.token())).isPresent();
        identity.clock.advance(Duration.ofHours(12));
        assertThat(identity.sessions.authenticate(live.token())).isEmpty();
    }

    @Test
    void acceptsNoWrongExpiredFutureOrReplayedCode() {
        String used = identity.code(zhang);
        SignedIn in = identity.signedIn(zhang);
        UUID proven = stepUp(in, 0);
        assertThat(identity.stepUps.verify(proven, in.principal(), used)).isInstanceOf(StepUpResult.Proven.class);
        List<String> bad = new ArrayList<>(List.of(used));
        for (int step = 2; step <= 40; step++) {
            bad.add(identity.codeAt(zhang, identity.clock.instant().minusSeconds(30L * step)));
            bad.add(identity.codeAt(zhang, identity.clock.instant().plusSeconds(30L * step)));
        }
        List<String> good = new ArrayList<>();
        for (int step = -1; step <= 1; step += 2) {
            good.add(identity.codeAt(zhang, identity.clock.instant().plusSeconds(30L * step)));
        }
        CodeCheck check = new CodeCheck(identity.accountRows, identity.secrets(), identity.clock);
        Account account = identity.accountRows.byId(zhang.accountId()).orElseThrow();
        for (int i = 0; i < CODES; i++) {
            String code = i < bad.size() ? bad.get(i) : code(i);
            if (good.contains(code)) {
                continue;
            }
            CodeKind kind = i % 2 == 0 ? CodeKind.SIGN_IN : CodeKind.STEP_UP;
            assertThat(check.check(account, kind, code))
                    .as("seed %d, case %d, '%s'", SEED, i, code)
                    .isNotEqualTo(CodeCheck.Result.RIGHT);
        }
    }

    @Test
    void acceptsNoForgedChallengeEvenWithTheRightCode() {
        String live = identity.challenge(zhang);
        String code = identity.code(zhang);
        for (int i = 0; i < 2_000; i++) {
            String challenge = forged(i, live, live);
            if (!challenge.equals(live)) {
                assertThat(identity.signIn.verify(challenge, code, IdentityFixture.HOME))
                        .as("seed %d, case %d, '%s'", SEED, i, challenge)
                        .isEqualTo(new VerifyResult.VerifyRefused());
            }
        }
        assertThat(identity.signIn.verify(live, code, IdentityFixture.HOME)).isInstanceOf(VerifyResult.Verified.class);
    }

    private UUID stepUp(SignedIn in, int number) {
        UUID id = new UUID(7, number);
        identity.stepUps.request(
                id, in.principal(), DIGEST, identity.clock.instant().plusSeconds(300));
        return id;
    }

    private String forged(int number, String live, String ended) {
        return switch (number % 6) {
            case 0 -> random(32);
            case 1 -> changedAt(live, random.nextInt(live.length()));
            case 2 -> ended;
            case 3 -> random(random.nextInt(80));
            case 4 -> live + (char) random.nextInt(0x10000);
            default -> live.substring(0, random.nextInt(live.length()));
        };
    }

    /** In the last place of 43 only four bits count, so the change may be a spelling of the same bytes: still refused. */
    private String changedAt(String token, int place) {
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }

    private String random(int bytes) {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    private String code(int number) {
        return switch (number % 4) {
            case 0 -> String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            case 1 -> String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
            case 2 -> Integer.toString(random.nextInt());
            default -> new String(random.ints(6, 0, 0xD800).toArray(), 0, 6);
        };
    }
}
