package zhiyin.bench.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.conversation.Conversations.Message;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.internal.ConversationSettings;
import zhiyin.conversation.internal.CrashPoints;
import zhiyin.conversation.internal.Kernel;
import zhiyin.conversation.internal.LeasedConversations;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.store.Bounds;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.InMemoryConversationStore;
import zhiyin.conversation.store.PostgresConversationStore;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/**
 * The kernel alone: many conversations, a fixed number at once, two steps and one effect a turn.
 *
 * <p>Arguments: {@code [--seconds S] [--at-once N] [--jdbc URL --user U --password P]}; without a database in memory.
 * A first run of the same length warms up and is not counted. Prints one JSON line.
 */
public final class KernelBench {

    private static final int TURNS_A_CONVERSATION = 10;
    private static final Bounds BOUNDS = new Bounds(5, 50);
    private static final Principal CUSTOMER = new Principal(
            new UUID(1, 1),
            new UUID(2, 2),
            LegalEntity.DEFAULT,
            Role.CUSTOMER,
            Optional.of(new CustomerId(new UUID(3, 3))));

    private KernelBench() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Duration length = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--seconds", "10")));
        int atOnce = Integer.parseInt(options.getOrDefault("--at-once", "32"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LeasedConversations kernel = kernel(store(options), threads);
            measure(kernel, threads, length, atOnce);
            System.out.println(JsonMapper.builder()
                    .build()
                    .writeValueAsString(report(measure(kernel, threads, length, atOnce), length, atOnce, options)));
        }
    }

    private static ConversationStore store(Map<String, String> options) {
        String url = options.get("--jdbc");
        if (url == null) {
            return new InMemoryConversationStore(entry -> {}, BOUNDS);
        }
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername(options.get("--user"));
        database.setPassword(options.get("--password"));
        database.setMaximumPoolSize(16);
        return new PostgresConversationStore(
                database, new JdbcTransactionManager(database), entry -> new UUID(0, 1), CommitObserver.NONE, BOUNDS);
    }

    private static LeasedConversations kernel(ConversationStore store, ExecutorService threads) {
        Understanding balance =
                new Understanding(Language.EN, List.of(new IntentScore("balance", 0.97)), true, List.of());
        RandomGenerator random = new SplittableRandom(20261122);
        return new LeasedConversations(new Kernel(
                store,
                new OneQuestionDialogue(),
                (text, hint, today, names) -> balance,
                (text, awaited) -> false,
                text -> text,
                new NoStepUps(),
                List.of(new OneBalance()),
                new ConversationSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        // A closed loop that saturates the scheduler starves single callers; they wait here.
                        Duration.ofSeconds(60),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5),
                        32,
                        8,
                        BOUNDS.mostAttempts(),
                        BOUNDS.mostUnfinished(),
                        Duration.ofMinutes(5),
                        Language.EN),
                Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"),
                new Shared(random),
                threads,
                CrashPoints.NONE));
    }

    /** Nanoseconds of each turn. */
    private static List<Long> measure(LeasedConversations kernel, ExecutorService threads, Duration length, int atOnce)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + length.toNanos();
        List<Future<List<Long>>> customers = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            customers.add(threads.submit(() -> talk(kernel, end)));
        }
        List<Long> turns = new ArrayList<>();
        for (Future<List<Long>> customer : customers) {
            turns.addAll(customer.get());
        }
        return turns;
    }

    private static List<Long> talk(LeasedConversations kernel, long end) {
        List<Long> turns = new ArrayList<>();
        while (System.nanoTime() < end) {
            UUID conversation = kernel.open(CUSTOMER, Optional.empty()).id();
            for (int i = 0; i < TURNS_A_CONVERSATION; i++) {
                long begin = System.nanoTime();
                TurnResult result = kernel.say(
                        CUSTOMER, conversation, new Message("m" + i, "what is my balance?", Optional.empty()));
                if (!(result instanceof TurnResult.Answered)) {
                    throw new IllegalStateException("a turn was not answered: " + result);
                }
                turns.add(System.nanoTime() - begin);
            }
        }
        return turns;
    }

    private static Map<String, Object> report(
            List<Long> turns, Duration length, int atOnce, Map<String, String> options) {
        List<Long> sorted = turns.stream().sorted().toList();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("store", options.containsKey("--jdbc") ? "postgresql" : "memory");
        report.put("atOnce", atOnce);
        report.put("turns", turns.size());
        report.put("turnsPerSecond", turns.size() / length.toSeconds());
        report.put("stepsPerSecond", 2L * turns.size() / length.toSeconds());
        report.put("p50Micros", sorted.get(sorted.size() / 2) / 1_000);
        report.put("p99Micros", sorted.get(sorted.size() * 99 / 100) / 1_000);
        report.put("maxMicros", sorted.getLast() / 1_000);
        return report;
    }

    /** Answers at once, so that the kernel alone is measured. */
    private static final class OneBalance implements EffectHandler {
        private static final Outcome OUTCOME = new Outcome("ok", Value.Group.of());

        @Override
        public boolean handles(Effect effect) {
            return true;
        }

        @Override
        public Outcome handle(Effect effect, Context context) {
            return OUTCOME;
        }
    }

    /** Nothing here asks for a step-up. */
    private static final class NoStepUps implements StepUps {
        @Override
        public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {
            throw new IllegalStateException("no step-up is asked for here");
        }

        @Override
        public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
            return new StepUpResult.Gone();
        }

        @Override
        public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
            return false;
        }
    }

    /** A generator that many threads may use. */
    private record Shared(RandomGenerator random) implements RandomGenerator {
        @Override
        public long nextLong() {
            synchronized (random) {
                return random.nextLong();
            }
        }
    }
}
