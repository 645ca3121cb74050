package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.TestKernel.message;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.MovableClock;
import zhiyin.banking.FaultPoint;
import zhiyin.conversation.Conversations.Message;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.JournalEntry;
import zhiyin.database.TestDatabase;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Step;
import zhiyin.identity.Principal;
import zhiyin.language.ServingModels;
import zhiyin.understanding.Understander;
import zhiyin.values.Language;

/**
 * The serving models, the shipped dialogue, the demonstration bank and PostgreSQL: wherever the process stops, in the
 * kernel or in the bank, money moves once and the customer is told the same (DI2, DI5); and every step can be taken
 * again from what was kept of it (DI6).
 */
class RealDialogueModuleTests {

    private static Understander understander;
    private static int customers;
    private static int random;

    @TempDir
    static Path keys;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final DataSource database = TestDatabase.fresh();
    private final List<String> reached = new ArrayList<>();
    private RealWorld.Ground ground = groundAnew();
    private RealWorld world = process();
    private IntPredicate stopsAt = hit -> false;
    private int stops;

    /** Ends a process. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What must not depend on where the process stopped. */
    private record Traces(List<String> turns, List<String> ledger, List<String> evidence) {}

    @BeforeAll
    static void train() {
        understander = ServingModels.understander(ServingModels.all(Optional.of(Path.of("target/models"))));
    }

    @Test
    void movesMoneyOnceAndTellsTheSameWhereverItStops() throws InterruptedException {
        Traces expected = play(hit -> false);
        List<String> places = List.copyOf(reached);
        assertThat(expected.ledger()).containsExactlyInAnyOrder("balance 90000", "order -10000");
        assertThat(expected.turns()).hasSize(5).noneMatch(turn -> turn.contains("something went wrong"));
        assertThat(places)
                .contains(Stream.of(CrashPoint.values()).map(Enum::name).toArray(String[]::new));
        assertThat(places)
                .contains(Stream.of(FaultPoint.Line.values())
                        .map(line -> "bank " + line)
                        .toArray(String[]::new));

        for (int place = 1; place <= places.size(); place++) {
            int target = place;
            Traces traces = play(hit -> hit == target);
            assertThat(stops).as("stops at place %d", place).isEqualTo(1);
            assertThat(traces)
                    .as("stopped at %s, place %d", places.get(place - 1), place)
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesEveryStepAgainFromWhatWasKeptOfIt() throws InterruptedException {
        play(hit -> false);
        UUID conversation = JdbcClient.create(database)
                .sql("select id from conversation.conversation")
                .query(UUID.class)
                .single();
        List<JournalEntry> journal = world.store.journal(conversation);
        assertThat(journal).hasSizeGreaterThan(8);

        for (int i = 1; i < journal.size(); i++) {
            JournalEntry kept = journal.get(i);
            Step again = RealWorld.DIALOGUE.step(
                    journal.get(i - 1).state(), kept.input().orElseThrow(), kept.facts());

            assertThat(again)
                    .as("step %d, on %s", i, kept.input())
                    .isEqualTo(new Step(kept.state(), kept.effects(), kept.replies()));
        }
    }

    private Traces play(IntPredicate stopsAt) throws InterruptedException {
        this.stopsAt = stopsAt;
        reached.clear();
        stops = 0;
        ground = groundAnew();
        List<String> evidenceBefore = evidence();
        world = process();
        Principal customer = RealWorld.customer(ground, ++customers);
        UUID id = world.conversations.open(customer, Optional.of(Language.ZH)).id();
        List<TurnView> turns = new ArrayList<>();
        turns.add(say(customer, id, "m1", "你好"));
        turns.add(say(customer, id, "m2", "给妈妈转100元"));
        turns.add(say(customer, id, "m3", "确认"));
        UUID stepUp = turns.getLast().replies().stream()
                .map(Reply::stepUpId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        turns.add(untilAnswered(() -> world.conversations.stepUp(customer, id, stepUp, FakeWorld.CODE)));
        turns.add(say(customer, id, "m4", "谢谢"));
        List<String> evidence = evidence();
        evidenceBefore.forEach(evidence::remove);
        return new Traces(
                turns.stream().map(RealDialogueModuleTests::told).toList(),
                RealWorld.ledger(ground, customer),
                evidence);
    }

    private TurnView say(Principal customer, UUID id, String name, String text) throws InterruptedException {
        Message message = new Message(name, text, Optional.of(Language.ZH));
        return untilAnswered(() -> world.conversations.say(customer, id, message));
    }

    private TurnView untilAnswered(Supplier<TurnResult> call) throws InterruptedException {
        for (int tries = 0; tries < 10; tries++) {
            try {
                if (call.get() instanceof TurnResult.Answered answered) {
                    return answered.turn();
                }
            } catch (Stopped stopped) {
                clock.advance(Duration.ofSeconds(31));
                world = process();
                world.conversations.recovery().sweep();
                world.bank.relayOnce();
            }
        }
        throw new AssertionError("never answered");
    }

    private RealWorld.Ground groundAnew() {
        return new RealWorld.Ground(database, keys, clock, new FakeWorld(), new Random(random++));
    }

    private RealWorld process() {
        CommitObserver commit = new CommitObserver() {
            @Override
            public void stepWritten() {
                reached(CrashPoint.STEP_WRITTEN.name());
            }

            @Override
            public void evidenceWritten() {
                reached(CrashPoint.EVIDENCE_WRITTEN.name());
            }
        };
        return new RealWorld(
                ground,
                understander,
                new RealWorld.Stops(point -> reached(point.name()), line -> reached("bank " + line), commit));
    }

    private void reached(String place) {
        reached.add(place);
        if (stopsAt.test(reached.size())) {
            stops++;
            throw new Stopped();
        }
    }

    /** Reads are left out: whoever reads again after a stop leaves evidence of that too. */
    private List<String> evidence() {
        return new ArrayList<>(JdbcClient.create(database)
                .sql("select kind from audit.evidence where kind not like '%-read' order by kind")
                .query(String.class)
                .list());
    }

    /** References, ids and times are new in every run. */
    private static String told(TurnView turn) {
        String replies = turn.replies().stream()
                .map(reply -> reply.type() + ": " + reply.text())
                .toList()
                .toString()
                .replaceAll("T[0-9]{6}-[0-9A-Z]{8}", "REFERENCE")
                .replaceAll("[0-9]{2}:[0-9]{2}", "TIME");
        return turn.sequence() + " " + turn.clientMessageId().replaceAll("[0-9a-f-]{36}", "ID") + " " + turn.said()
                + " " + replies + " " + turn.flow() + " " + turn.awaiting() + " " + turn.complete();
    }
}
