package zhiyin.conversation.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import zhiyin.audit.Evidence;
import zhiyin.conversation.Conversations.Message;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.Bounds;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.PostgresConversationStore;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.Reply;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;
import zhiyin.privacy.TypedCodes.Awaited;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** A kernel put together for a test; every part can be replaced. */
final class TestKernel {

    static final Principal CUSTOMER = customer(1);
    static final Bounds BOUNDS = new Bounds(5, 50);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Understander UNDERSTANDER = (text, hint, today, names) ->
            new Understanding(hint.orElse(Language.EN), List.of(new IntentScore("said", 0.9)), true, List.of());

    final MovableClock clock = new MovableClock();
    final FakeWorld world;
    final RandomGenerator random;
    Dialogue dialogue = new ScriptedDialogue("r-0000000000000001");
    Understander understander = UNDERSTANDER;
    TypedCodes codes =
            (text, awaited) -> text.matches(".*code [0-9]+.*") || (awaited == Awaited.CODE && text.matches("[0-9]{6}"));
    PersonalNumbers numbers = text -> text;
    StepUps stepUps;
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    CrashPoints crashPoints = CrashPoints.NONE;
    Duration answerWithin = Duration.ofSeconds(20);
    Duration effectTimeout = Duration.ofSeconds(10);

    TestKernel(FakeWorld world) {
        this(world, new SecureRandom());
    }

    TestKernel(FakeWorld world, RandomGenerator random) {
        this.world = world;
        this.stepUps = world;
        this.random = random;
    }

    static Principal customer(int number) {
        return new Principal(
                new UUID(1, number),
                new UUID(2, number),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(new UUID(3, number))));
    }

    ConversationSettings settings() {
        return new ConversationSettings(
                Duration.ofSeconds(30),
                effectTimeout,
                answerWithin,
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                32,
                8,
                BOUNDS.mostAttempts(),
                BOUNDS.mostUnfinished(),
                Duration.ofMinutes(5),
                Language.EN);
    }

    /** Another process on the same store and the same world. */
    LeasedConversations start(ConversationStore store) {
        return new LeasedConversations(new Kernel(
                store,
                dialogue,
                understander,
                codes,
                numbers,
                stepUps,
                List.of(world),
                settings(),
                clock,
                ZONE,
                random,
                threads,
                crashPoints));
    }

    static PostgresConversationStore postgres(
            javax.sql.DataSource database, Evidence evidence, CommitObserver observer) {
        return postgres(database, evidence, observer, BOUNDS);
    }

    static PostgresConversationStore postgres(
            javax.sql.DataSource database, Evidence evidence, CommitObserver observer, Bounds bounds) {
        return new PostgresConversationStore(
                database,
                new org.springframework.jdbc.support.JdbcTransactionManager(database),
                evidence,
                observer,
                bounds);
    }

    static Message message(String id, String text) {
        return new Message(id, text, Optional.of(Language.EN));
    }

    static String texts(TurnView turn) {
        return turn.replies().stream().map(Reply::text).collect(Collectors.joining(" | "));
    }

    Clock clock() {
        return clock;
    }
}
