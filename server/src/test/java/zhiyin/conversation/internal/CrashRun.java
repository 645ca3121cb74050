package zhiyin.conversation.internal;

import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.Bounds;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.database.TestDatabase;
import zhiyin.dialogue.Reply;

/**
 * A customer who talks, pays and types a code, with a client that tries again until it is answered, while processes stop
 * wherever the test says. Every stop abandons all that is under way; the next process starts after the lease ran out.
 */
final class CrashRun {

    /** Abandons everything, as a killed process does. */
    static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        Stopped(CrashPoint point) {
            super(point.name(), null, false, false);
        }
    }

    /** All that must not depend on where a process stopped. */
    record Traces(List<String> turns, List<String> journal, List<String> ledger, long evidence, long effectsDone) {}

    /** Processes stop here far more often than a step is otherwise taken up. */
    private static final Bounds PATIENT = new Bounds(1_000, 50);

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final IntPredicate stopsAt;
    private final FakeWorld world;
    private final Consumer<String> evidence;
    private final TestKernel kernel;
    private final List<CrashPoint> reached = new ArrayList<>();
    private LeasedConversations conversations;
    private ConversationStore store;
    private int stops;

    CrashRun(DataSource database, IntPredicate stopsAt) {
        this(database, stopsAt, new PaymentLedger.InMemory(), inTransactionOf(database));
    }

    /** With a ledger and a keeper of evidence that may be worse than the real ones. */
    CrashRun(DataSource database, IntPredicate stopsAt, PaymentLedger ledger, Consumer<String> evidence) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.stopsAt = stopsAt;
        this.world = new FakeWorld(ledger);
        this.evidence = evidence;
        this.kernel = new TestKernel(world, new Random(7));
        jdbc.execute("create table if not exists scratch.proof (entry text)");
        jdbc.execute("delete from scratch.proof");
        new JdbcTemplate(TestDatabase.asOwner(database)).execute("truncate conversation.conversation cascade");
        kernel.threads = new SameThread();
        kernel.crashPoints = this::reached;
        store = newStore();
        conversations = kernel.start(store);
    }

    private static Consumer<String> inTransactionOf(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return entry -> jdbc.update("insert into scratch.proof values (?)", entry);
    }

    private ConversationStore newStore() {
        CommitObserver observer = new CommitObserver() {
            @Override
            public void stepWritten() {
                reached(CrashPoint.STEP_WRITTEN);
            }

            @Override
            public void evidenceWritten() {
                reached(CrashPoint.EVIDENCE_WRITTEN);
            }
        };
        return TestKernel.postgres(
                database,
                entry -> {
                    evidence.accept(entry.toString());
                    return new UUID(0, 1);
                },
                observer,
                PATIENT);
    }

    private void reached(CrashPoint point) {
        reached.add(point);
        if (stopsAt.test(reached.size())) {
            stops++;
            throw new Stopped(point);
        }
    }

    List<CrashPoint> reachedPoints() {
        return List.copyOf(reached);
    }

    int stops() {
        return stops;
    }

    Traces play() throws InterruptedException {
        UUID id = conversations.open(CUSTOMER, Optional.empty()).id();
        say(id, "m1", "hello");
        say(id, "m2", "chain 3");
        say(id, "m3", "pay");
        TurnView asked = say(id, "m4", "yes");
        UUID stepUp = asked.replies().stream()
                .map(Reply::stepUpId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        say(id, "m5", FakeWorld.CODE);
        untilAnswered(() -> conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE));
        say(id, "m6", "order");
        say(id, "m7", "yes");
        say(id, "m8", "ask breaks");
        return traces(id);
    }

    private TurnView say(UUID id, String name, String text) throws InterruptedException {
        return untilAnswered(() -> conversations.say(CUSTOMER, id, message(name, text)));
    }

    private TurnView untilAnswered(java.util.function.Supplier<TurnResult> call) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                if (call.get() instanceof TurnResult.Answered answered) {
                    return answered.turn();
                }
            } catch (Stopped stopped) {
                restart();
            }
        }
        throw new AssertionError("never answered");
    }

    private void restart() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            kernel.clock.pass(Duration.ofSeconds(31));
            store = newStore();
            conversations = kernel.start(store);
            try {
                conversations.recovery().sweep();
                return;
            } catch (Stopped again) {
                // Stopped while recovering: the next process tries.
            }
        }
        throw new AssertionError("never recovered");
    }

    private Traces traces(UUID id) {
        return new Traces(
                conversations.read(CUSTOMER, id).orElseThrow().turns().stream()
                        .map(CrashRun::withoutTimes)
                        .toList(),
                store.journal(id).stream()
                        .map(entry -> entry.version() + " " + entry.sequence() + " " + entry.input() + " "
                                + entry.state() + " " + entry.effects() + " " + entry.replies() + " "
                                + entry.designed())
                        .toList(),
                world.ledger().entrySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                count("select count(*) from scratch.proof"),
                count("select count(*) from conversation.effect where status <> 'planned'"));
    }

    private long count(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    private static String withoutTimes(TurnView turn) {
        return turn.sequence() + " " + turn.clientMessageId() + " " + turn.said() + " " + turn.redacted() + " "
                + turn.interpretation() + " " + turn.replies() + " " + turn.flow() + " " + turn.awaiting() + " "
                + turn.complete();
    }
}
