package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.KernelUnderTest.answered;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.database.TestDatabase;

/** The same with a real process and a real kill -9. */
class KilledKernelModuleTests {

    @ParameterizedTest
    @EnumSource(names = {"AFTER_ACCEPT", "BEFORE_EFFECT", "AFTER_EFFECT", "EVIDENCE_WRITTEN"})
    void goesOnWhereAKilledProcessWas(CrashPoint point) throws Exception {
        TestDatabase.Address address = TestDatabase.freshAddress();
        DataSource database = KilledProcess.pool(address.url(), address.user(), address.password());
        PaymentLedger ledger = new PaymentLedger.InDatabase(database);
        TestKernel kernel = new TestKernel(new FakeWorld(ledger));
        kernel.threads = new SameThread();
        ConversationStore store = TestKernel.postgres(database, entry -> new UUID(0, 1), CommitObserver.NONE);
        LeasedConversations conversations = kernel.start(store);
        UUID id = KernelUnderTest.open(conversations);
        answered(conversations.say(CUSTOMER, id, message("m1", "order")));

        killAt(point, address, id);
        kernel.clock.pass(Duration.ofSeconds(31));
        conversations.recovery().sweep();

        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m2", "yes")))))
                .isEqualTo("posted R1");
        assertThat(ledger.all()).hasSize(1);
        assertThat(conversations.read(CUSTOMER, id).orElseThrow().turns()).hasSize(2);
    }

    private static void killAt(CrashPoint point, TestDatabase.Address address, UUID id)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        id.toString(),
                        "m2",
                        "yes",
                        point.name())
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.equals(KilledProcess.REACHED)) {
                line = output.readLine();
            }
            assertThat(line).isEqualTo(KilledProcess.REACHED);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
