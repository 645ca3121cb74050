package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Accounts.Enrolled;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps.StepUpResult;

class StepUpsModuleTests {

    private static final UUID ID = UUID.fromString("0195d1e0-0000-7000-8000-0000000000aa");
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER_DIGEST = "b".repeat(64);

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private IdentityFixture identity;
    private Enrolled zhang;
    private Principal owner;
    private Principal stranger;

    @BeforeEach
    void signIn() {
        identity = new IdentityFixture(database, folder);
        zhang = identity.customer("zhang.wei");
        owner = identity.signedIn(zhang).principal();
        stranger = identity.signedIn(identity.customer("li.na")).principal();
        request(ID);
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @Test
    void provesExactlyTheDigestThatWasShownEvenInTheHalfMinuteOfTheSignIn() {
        assertThat(identity.stepUps.isProven(ID, owner.id(), DIGEST)).isFalse();
        assertThat(identity.stepUps.verify(ID, owner, identity.code(zhang))).isEqualTo(new StepUpResult.Proven(DIGEST));
        assertThat(identity.stepUps.isProven(ID, owner.id(), DIGEST)).isTrue();
        assertThat(identity.stepUps.isProven(ID, owner.id(), OTHER_DIGEST)).isFalse();
        assertThat(identity.stepUps.isProven(ID, stranger.id(), DIGEST)).isFalse();
        assertThat(identity.stepUps.isProven(UUID.randomUUID(), owner.id(), DIGEST))
                .isFalse();
    }

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        String code = identity.code(zhang);
        assertThat(identity.stepUps.verify(ID, owner, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(StepUpResult.Proven.class);
    }

    @Test
    void askingAgainChangesNothingAndAnotherDigestOrOwnerIsRefused() {
        request(ID);
        assertThatThrownBy(() -> identity.stepUps.request(
                        ID, owner, OTHER_DIGEST, identity.clock.instant().plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> identity.stepUps.request(
                        ID, stranger, DIGEST, identity.clock.instant().plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(identity.jdbc.queryForObject(
                        "select count(*) from audit.evidence where kind = 'identity.step-up-requested'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void isGoneForAnotherPersonAndUnknownIds() {
        assertThat(identity.stepUps.verify(ID, stranger, identity.code(zhang))).isEqualTo(new StepUpResult.Gone());
        assertThat(identity.stepUps.verify(UUID.randomUUID(), owner, identity.code(zhang)))
                .isEqualTo(new StepUpResult.Gone());
    }

    @Test
    void countsTriesDownAndEndsWithTheFifth() {
        for (int left = 4; left >= 1; left--) {
            assertThat(identity.stepUps.verify(ID, owner, identity.wrongCode(zhang)))
                    .isEqualTo(new StepUpResult.WrongCode(left));
        }
        assertThat(identity.stepUps.verify(ID, owner, identity.wrongCode(zhang)))
                .isEqualTo(new StepUpResult.Gone());
        assertThat(identity.stepUps.verify(ID, owner, identity.code(zhang))).isEqualTo(new StepUpResult.Gone());
        assertThat(identity.stepUps.isProven(ID, owner.id(), DIGEST)).isFalse();
    }

    @Test
    void looksAtNoCodeForAWhileAfterTenWrongOnes() {
        for (int i = 0; i < 2; i++) {
            UUID id = new UUID(7, i);
            request(id);
            for (int tries = 0; tries < 5; tries++) {
                identity.stepUps.verify(id, owner, identity.wrongCode(zhang));
            }
        }
        assertThat(identity.stepUps.verify(ID, owner, identity.wrongCode(zhang)))
                .as("the eleventh")
                .isIn(new StepUpResult.WrongCode(4), new StepUpResult.TooOften(Duration.ofSeconds(1)));

        StepUpResult early = identity.stepUps.verify(ID, owner, identity.code(zhang));
        assertThat(early).isInstanceOf(StepUpResult.TooOften.class);
        identity.clock.advance(((StepUpResult.TooOften) early).retryAfter());
        assertThat(identity.stepUps.verify(ID, owner, identity.code(zhang))).isEqualTo(new StepUpResult.Proven(DIGEST));
    }

    @Test
    void endsWithItsTime() {
        identity.clock.advance(Duration.ofMinutes(5));
        assertThat(identity.stepUps.verify(ID, owner, identity.code(zhang))).isEqualTo(new StepUpResult.Gone());
    }

    @Test
    void aProofEndsWithItsTimeToo() {
        identity.stepUps.verify(ID, owner, identity.code(zhang));
        identity.clock.advance(Duration.ofMinutes(5));
        assertThat(identity.stepUps.isProven(ID, owner.id(), DIGEST)).isFalse();
    }

    @Test
    void aCodeProvesOneStepUpOnly() {
        UUID second = UUID.fromString("0195d1e0-0000-7000-8000-0000000000bb");
        request(second);
        String code = identity.code(zhang);
        assertThat(identity.stepUps.verify(ID, owner, code)).isInstanceOf(StepUpResult.Proven.class);
        assertThat(identity.stepUps.verify(ID, owner, code)).isEqualTo(new StepUpResult.Gone());
        assertThat(identity.stepUps.verify(second, owner, code)).isEqualTo(new StepUpResult.WrongCode(4));
    }

    @Test
    void oneCodeSentManyTimesAtOnceProvesOnce() throws Exception {
        List<UUID> ids = new ArrayList<>(List.of(ID, ID, ID, ID));
        for (int i = 0; i < 4; i++) {
            UUID id = new UUID(ID.getMostSignificantBits(), ID.getLeastSignificantBits() + 1 + i);
            request(id);
            ids.add(id);
        }
        String code = identity.code(zhang);
        List<Future<StepUpResult>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID id : ids) {
                results.add(threads.submit(() -> identity.stepUps.verify(id, owner, code)));
            }
        }
        int proven = 0;
        for (Future<StepUpResult> result : results) {
            proven += result.get() instanceof StepUpResult.Proven ? 1 : 0;
        }
        assertThat(proven).isEqualTo(1);
    }

    @Test
    void countsATryWhateverTheCallersTransactionDoes() {
        new TransactionTemplate(identity.audit.transactions()).executeWithoutResult(status -> {
            identity.stepUps.verify(ID, owner, identity.wrongCode(zhang));
            status.setRollbackOnly();
        });
        assertThat(identity.stepUps.verify(ID, owner, identity.wrongCode(zhang)))
                .isEqualTo(new StepUpResult.WrongCode(3));
    }

    @Test
    void aVisitorHasNothingToStepUpWith() {
        Principal visitor = identity.signIn.anonymous(IdentityFixture.HOME).principal();
        assertThatThrownBy(() -> identity.stepUps.request(
                        UUID.randomUUID(),
                        visitor,
                        DIGEST,
                        identity.clock.instant().plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(identity.stepUps.verify(ID, visitor, "123456")).isEqualTo(new StepUpResult.Gone());
    }

    private void request(UUID id) {
        identity.stepUps.request(id, owner, DIGEST, identity.clock.instant().plus(Duration.ofMinutes(5)));
    }
}
