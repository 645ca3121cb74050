package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.KernelUnderTest.answered;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps;

/**
 * Each safeguard of the kernel is taken away, and what it prevents then happens: the tests that prove the safeguards
 * would notice if they were gone (DI2, DI5, SE1, PR3).
 */
class KernelSafeguardModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void theCrashComparisonFindsAnEffectThatIsDoneTwice() throws InterruptedException {
        List<CrashPoint> different = placesOfDifference(BooksEveryTry::new, entry -> {});

        assertThat(different).contains(CrashPoint.AFTER_EFFECT, CrashPoint.BEFORE_OUTCOME_COMMIT);
    }

    @Test
    void theCrashComparisonFindsEvidenceOfWhatWasNotCommitted() throws InterruptedException {
        List<CrashPoint> different =
                placesOfDifference(PaymentLedger.InMemory::new, entry -> outsideAnyTransaction(entry));

        assertThat(different).contains(CrashPoint.EVIDENCE_WRITTEN);
    }

    @Test
    void withoutProofAWrongCodePays() {
        FakeWorld world = new FakeWorld();
        TestKernel kernel = new TestKernel(world);
        kernel.stepUps = new TakesAnyCode();
        LeasedConversations conversations = kernel.start(store());
        UUID id = KernelUnderTest.open(conversations);
        UUID stepUp = KernelUnderTest.untilStepUp(conversations, id);

        assertThat(texts(answered(conversations.stepUp(CUSTOMER, id, stepUp, "000000"))))
                .isEqualTo("posted R1");
        assertThat(world.ledger()).hasSize(1);
    }

    @Test
    void withoutTheFinderACodeIsInTheTable() {
        TestKernel kernel = new TestKernel(new FakeWorld());
        kernel.codes = (text, awaited) -> false;
        LeasedConversations conversations = kernel.start(store());
        UUID id = KernelUnderTest.open(conversations);
        KernelUnderTest.untilStepUp(conversations, id);

        answered(conversations.say(CUSTOMER, id, message("c1", FakeWorld.CODE)));

        assertThat(jdbc.queryForList("select text from conversation.turn", String.class))
                .contains(FakeWorld.CODE);
    }

    private List<CrashPoint> placesOfDifference(
            java.util.function.Supplier<PaymentLedger> ledger, Consumer<String> evidence) throws InterruptedException {
        CrashRun undisturbed = new CrashRun(database, hit -> false, ledger.get(), evidence);
        CrashRun.Traces expected = undisturbed.play();
        List<CrashPoint> places = undisturbed.reachedPoints();
        List<CrashPoint> different = new ArrayList<>();
        for (int place = 1; place <= places.size(); place++) {
            int target = place;
            CrashRun run = new CrashRun(database, hit -> hit == target, ledger.get(), evidence);
            if (!run.play().equals(expected)) {
                different.add(places.get(place - 1));
            }
        }
        return different;
    }

    private void outsideAnyTransaction(String entry) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("insert into scratch.proof values (?)")) {
            insert.setString(1, entry);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConversationStore store() {
        return TestKernel.postgres(database, entry -> new UUID(0, 1), CommitObserver.NONE);
    }

    /** Books every order as a new one, whatever its key. */
    private static final class BooksEveryTry implements PaymentLedger {

        private final Map<String, String> payments = new LinkedHashMap<>();

        @Override
        public String post(String key) {
            String reference = "R" + (payments.size() + 1);
            payments.put(key + " try " + reference, reference);
            return reference;
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(payments);
        }
    }

    private static final class TakesAnyCode implements StepUps {
        @Override
        public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {}

        @Override
        public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
            return new StepUpResult.Proven("");
        }

        @Override
        public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
            return true;
        }
    }
}
