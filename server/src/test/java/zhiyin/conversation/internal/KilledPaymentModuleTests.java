package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.KernelUnderTest.answered;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.MovableClock;
import zhiyin.banking.FaultPoint;
import zhiyin.conversation.Conversations.Message;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.database.TestDatabase;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.identity.Principal;
import zhiyin.language.ServingModels;
import zhiyin.values.Language;

/** A real process is killed with signal 9 on the way of the money; the database then holds one payment (DI5). */
class KilledPaymentModuleTests {

    private final TestDatabase.Address address = TestDatabase.freshAddress();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.Line.class,
            names = {"AFTER_ACCEPT", "INSIDE_CORE", "AFTER_CORE", "INSIDE_SETTLE"})
    void paysOnceAndGivesTheReceiptAfterAKill(FaultPoint.Line line) throws Exception {
        DataSource database = KilledProcess.pool(address.url(), address.user(), address.password());
        RealWorld.Ground ground =
                new RealWorld.Ground(database, keys, clock, new KilledPayment.KnowsTheCode(), new SecureRandom());
        RealWorld world = new RealWorld(
                ground,
                ServingModels.understander(ServingModels.all(Optional.of(Path.of("target/models")))),
                RealWorld.Stops.NONE);
        Principal customer = RealWorld.customer(ground, 1);
        UUID id = world.conversations.open(customer, Optional.of(Language.ZH)).id();
        say(world, customer, id, "给妈妈转100元");
        UUID stepUp = say(world, customer, id, "确认").replies().stream()
                .map(Reply::stepUpId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();

        kill(customer, id, stepUp, line);
        clock.advance(Duration.ofSeconds(31));
        world.conversations.recovery().sweep();

        TurnResult again = world.conversations.stepUp(customer, id, stepUp, FakeWorld.CODE);
        assertThat(answered(again).replies()).extracting(Reply::type).containsExactly(ReplyType.RECEIPT);
        assertThat(RealWorld.ledger(ground, customer)).containsExactlyInAnyOrder("balance 90000", "order -10000");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from audit.evidence where kind = 'banking.transfer-posted'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static TurnView say(RealWorld world, Principal customer, UUID id, String text) {
        return answered(world.conversations.say(customer, id, new Message(text, text, Optional.of(Language.ZH))));
    }

    private void kill(Principal customer, UUID id, UUID stepUp, FaultPoint.Line line)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledPayment.class.getName()));
        command.addAll(List.of(address.url(), address.user(), address.password(), keys.toString()));
        command.addAll(List.of(
                clock.instant().toString(),
                customer.id().toString(),
                customer.session().toString(),
                customer.customer().orElseThrow().value().toString(),
                id.toString(),
                stepUp.toString(),
                line.name()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String said = output.readLine();
            while (said != null && !said.equals(KilledProcess.REACHED)) {
                said = output.readLine();
            }
            assertThat(said).isEqualTo(KilledProcess.REACHED);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
