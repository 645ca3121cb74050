package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.ServingModels;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.examples.BaseCorpus;
import zhiyin.language.examples.CustomersWords;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.examples.Examples;
import zhiyin.language.examples.TeachingCorpus;
import zhiyin.language.spi.RecentMessages;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.privacy.internal.ShippedGuards;
import zhiyin.release.Publications;
import zhiyin.release.internal.PublicationsFixture;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** One node that learns, as it is put together in service, with three intents a language and encoders by letters. */
public final class LearningWorld {

    private static final List<String> VERBS = List.of(
            "show me", "please tell me", "i want", "give me", "what about", "can i see", "let me have", "how is");
    private static final List<String> ZH_VERBS = List.of("查一下", "请看看", "我想要", "给我", "怎么看", "能不能看", "帮我弄", "麻烦说说");

    public final List<EvidenceEntry> evidence = Collections.synchronizedList(new ArrayList<>());
    public final List<Message> messages = Collections.synchronizedList(new ArrayList<>());
    public final BaseCorpus base = new BaseCorpus(files());
    public final ServingUnderstander serving;
    public final Publications publications;
    public final Examples examples;
    public final TrainingJobs jobs;
    public final ServingFollower follower;
    public final ModelDesk desk;
    final Workbench bench;
    public final Trials trials;
    public final Reviews reviews;
    final ModelShelf shelf;
    final LearntExamples learnt;

    /** A node beside others on the same database; {@code told} hears of every text that is encoded. */
    public LearningWorld(DataSource database, Clock clock, Consumer<String> told) {
        JdbcClient jdbc = JdbcClient.create(database);
        SecureRandom random = new SecureRandom();
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        Evidence kept = entry -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .as("evidence of %s in the transaction of the deed", entry.kind())
                    .isTrue();
            evidence.add(entry);
            return UUID.randomUUID();
        };
        EncoderShelf encoders = new LetterShelf(told);
        LearningSettings settings =
                new LearningSettings(Duration.ofSeconds(2), 2, 1, 3, 100, Duration.ofDays(14), Duration.ofSeconds(30));
        publications = PublicationsFixture.on(database, kept, clock);
        shelf = new ModelShelf(jdbc, encoders);
        learnt = new LearntExamples(jdbc);
        RecentMessages recent = (entity, since, limit, purpose) -> List.copyOf(messages);
        serving = new ServingUnderstander(ServingFollower.first(publications, shelf, this::ofFiles));
        ExampleRows rows = new ExampleRows(jdbc);
        CustomersWords customers = new CustomersWords(recent, settings.recentSpan(), clock);
        examples = new Examples(rows, base, ShippedGuards.NUMBERS, customers, kept, transactions, clock, random);
        CandidateMaking making = new CandidateMaking(shelf, base, serving, transactions, clock, random);
        jobs = new TrainingJobs(
                new TrainingJobs.Parts(
                        new TrainingRows(jdbc),
                        rows,
                        making,
                        new CandidateKeeping(shelf, learnt, publications, making, settings),
                        encoders,
                        Optional.empty(),
                        settings),
                kept,
                transactions,
                clock,
                random);
        follower = new ServingFollower(publications, shelf, serving, settings.followEvery());
        desk = new ModelDesk(shelf, learnt, publications, serving, follower, transactions, UUID::randomUUID);
        bench = new Workbench(desk, serving, recent, settings, kept, transactions, clock);
        trials = new Trials(desk, bench);
        reviews = new Reviews(desk, bench, rows, base, encoders);
    }

    public static Principal person(Role role) {
        return new Principal(UUID.randomUUID(), UUID.randomUUID(), LegalEntity.DEFAULT, role, Optional.empty());
    }

    public static Draft draft(String intent, String text) {
        return new Draft(Language.EN, intent, text, Optional.empty());
    }

    /** The deed is refused with this problem. */
    public static void refused(String problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getBody().getType()).hasToString("urn:problem:language:" + problem));
    }

    /** Trains to the end and gives the set it led to. */
    public UUID trained(Principal editor) {
        Training training = jobs.start(editor);
        jobs.awaitRest();
        return jobs.look(editor, training.id()).modelSet().orElseThrow();
    }

    /** Returns when no training is under way. */
    public void awaitRest() {
        jobs.awaitRest();
    }

    public List<String> kinds() {
        return evidence.stream().map(EvidenceEntry::kind).toList();
    }

    private List<IntentModel> ofFiles() {
        List<IntentModel> models = new ArrayList<>();
        for (Language language : Language.values()) {
            models.add(new IntentTrainer(language, new LetterShelf(text -> {}).of(language))
                    .train(
                            TeachingCorpus.of(language, base, List.of()).stream()
                                    .map(lesson -> lesson.labelled())
                                    .toList(),
                            ServingModels.SEED));
        }
        return models;
    }

    private static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        List.of("balance", "limits", "weather").forEach(intent -> {
            files.put("en/" + intent + ".csv", file(intent, VERBS, " my " + intent));
            files.put("zh/" + intent + ".csv", file(intent, ZH_VERBS, chinese(intent)));
        });
        return files;
    }

    private static String chinese(String intent) {
        return switch (intent) {
            case "balance" -> "账户余额";
            case "limits" -> "转账限额";
            default -> "天气预报";
        };
    }

    private static String file(String intent, List<String> verbs, String thing) {
        StringBuilder csv = new StringBuilder("text,category,writer\n");
        verbs.forEach(verb ->
                csv.append(verb).append(thing).append(',').append(intent).append(",w\n"));
        return csv.toString();
    }
}
