package zhiyin.language.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import zhiyin.MovableClock;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.learning.Trials.Sentence;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.understanding.review.Comparison;
import zhiyin.values.Language;

class LearningModuleTests {

    private static final String CANARY = "canary 鹦鹉 rates of exchange";

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final Principal editor = LearningWorld.person(Role.EDITOR);
    private final Principal approver = LearningWorld.person(Role.APPROVER);

    @Test
    void leadsFromAnExampleToModelsThatServeAndBack() {
        LearningWorld world = world(text -> {});
        UUID before = serving(world);
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        assertThat(understood(world, "qqq zzz qqq")).isNotEqualTo("weather");

        UUID candidate = world.trained(editor);

        assertThat(understood(world, "qqq zzz qqq")).as("nothing serves yet").isNotEqualTo("weather");
        assertThat(world.desk.approve(approver, candidate).serves()).isFalse();
        assertThat(world.desk.publish(approver, candidate).serves()).isTrue();
        assertThat(understood(world, "qqq zzz qqq")).isEqualTo("weather");
        UUID baseline = world.desk.list(editor).stream()
                .filter(entry -> entry.set().madeBy().isEmpty())
                .map(entry -> entry.set().id())
                .findFirst()
                .orElseThrow();
        assertThat(world.desk.rollBack(approver, baseline).serves()).isTrue();
        assertThat(understood(world, "qqq zzz qqq")).isNotEqualTo("weather");
        assertThat(serving(world)).isNotEqualTo(before).isEqualTo(baseline);
        assertThat(world.kinds())
                .containsExactly(
                        "language.example-added",
                        "language.training-started",
                        "release.candidate-proposed",
                        "language.training-ended",
                        "release.candidate-approved",
                        "release.baseline-noted",
                        "release.published",
                        "release.rolled-back");
    }

    @Test
    void everyNodeFollowsWhatIsPublished() {
        LearningWorld here = world(text -> {});
        LearningWorld there = world(text -> {});
        here.examples.add(editor, LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = here.trained(editor);
        here.desk.approve(approver, candidate);
        here.desk.publish(approver, candidate);

        assertThat(there.follower.look()).isTrue();
        assertThat(there.follower.look()).as("nothing new").isFalse();

        assertThat(serving(there)).isEqualTo(candidate);
        assertThat(understood(there, "qqq zzz qqq")).isEqualTo("balance");
        assertThat(serving(world(text -> {}))).as("a node that starts later").isEqualTo(candidate);
    }

    @Test
    void servesOnWhenPublishedModelsCannotBeRead() {
        LearningWorld here = world(text -> {});
        LearningWorld there = world(text -> {});
        here.examples.add(editor, LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = here.trained(editor);
        here.desk.approve(approver, candidate);
        here.desk.publish(approver, candidate);
        JdbcClient.create(database)
                .sql("update language.model set content = ? where model_set = ?")
                .params(new byte[] {1, 2, 3}, candidate)
                .update();

        assertThat(there.follower.look()).isFalse();
        assertThat(understood(there, "show me my balance")).isEqualTo("balance");
        assertThat(understood(world(text -> {}), "show me my balance"))
                .as("a node that starts on them")
                .isEqualTo("balance");
        LearningWorld.refused("model-not-kept", () -> there.trials.onMessages(editor, candidate));
    }

    @Test
    void looksAgainWhenTheDatabaseWasAway() {
        LearningWorld here = world(text -> {});
        LearningWorld there = world(text -> {});
        here.examples.add(editor, LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = here.trained(editor);
        here.desk.approve(approver, candidate);
        here.desk.publish(approver, candidate);
        AtomicBoolean away = new AtomicBoolean(true);
        DataSource unsteady = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLTransientConnectionException("the database is away");
                }
                return super.getConnection();
            }
        };
        ModelShelf shelf = new ModelShelf(JdbcClient.create(unsteady), new LetterShelf(text -> {}));
        ServingFollower follower = new ServingFollower(there.publications, shelf, there.serving, Duration.ofSeconds(2));

        assertThat(follower.look()).isFalse();
        away.set(false);
        assertThat(follower.look()).isTrue();
        assertThat(serving(there)).isEqualTo(candidate);
    }

    @Test
    void takesALanguageOverInWhichNothingChanged() {
        LearningWorld world = world(text -> {});
        world.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        SetReport report = world.desk.look(editor, world.trained(editor)).set().report();

        SetReport.OfLanguage chinese = report.of(Language.ZH).orElseThrow();
        SetReport.OfLanguage english = report.of(Language.EN).orElseThrow();
        assertThat(chinese.modelId()).isEqualTo(chinese.versus().orElseThrow().modelId());
        assertThat(english.modelId())
                .isNotEqualTo(english.versus().orElseThrow().modelId());
        assertThat(english.examples()).isEqualTo(25);
        assertThat(english.writers())
                .containsEntry("w", 24)
                .containsEntry(editor.id().toString(), 1);
        assertThat(english.heldOut().texts()).isEqualTo(25);
        Comparison comparison = english.versus().orElseThrow().comparison();
        assertThat(comparison.texts()).isEqualTo(24);
        assertThat(comparison.rightAfter() - comparison.rightBefore())
                .isEqualTo(comparison.intents().stream()
                        .mapToInt(one -> one.gained() - one.lost())
                        .sum());
    }

    @Test
    void asksForASecondPersonAndSaysSo() {
        LearningWorld world = world(text -> {});
        world.examples.add(approver, LearningWorld.draft("limits", "what is the most i may send"));
        UUID own = world.trained(approver);

        LearningWorld.refused("own-candidate", () -> world.desk.approve(approver, own));
        LearningWorld.refused("model-not-ready", () -> world.desk.publish(approver, own));
        assertThat(world.publications.history(approver.entity(), ModelSet.PART))
                .as("a refused publication leaves nothing behind")
                .isEmpty();
        LearningWorld.refused("no-such-model", () -> world.desk.approve(approver, UUID.randomUUID()));
    }

    @Test
    void showsWhatChangesOnMessagesAndKeepsNothingOfThem() {
        LearningWorld world = world(text -> {});
        world.messages.add(new Message("zzz qqq", Language.EN, "web"));
        world.messages.add(new Message(CANARY, Language.EN, "web"));
        world.examples.add(editor, LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);

        Trials.OnMessages changes = world.trials.onMessages(editor, candidate);
        List<Reviews.Unknown> unknown = world.reviews.unknown(editor, Language.EN);
        world.reviews.coverage(editor);

        assertThat(changes.messages()).isEqualTo(2);
        assertThat(changes.changes())
                .filteredOn(change -> change.text().equals("zzz qqq"))
                .extracting(Trials.Change::after)
                .containsExactly("balance");
        assertThat(changes.toString() + unknown).doesNotContain("canary");
        assertThat(world.kinds()).filteredOn("language.messages-read"::equals).hasSize(3);
        LearningWorld.refused(
                "customers-words", () -> world.examples.add(editor, LearningWorld.draft("weather", CANARY + "!")));
        assertThat(stored())
                .as("the search itself finds what is kept, in models and what was held out too")
                .contains("zzz qqq zzz qqq", "查一下账户余额")
                .doesNotContain("canary")
                .doesNotContain("鹦鹉");
    }

    @Test
    void triesABanksOwnSentences() {
        LearningWorld world = world(text -> {});
        world.examples.add(editor, LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);

        Trials.OnSentences tried = world.trials.onSentences(
                editor,
                candidate,
                List.of(
                        new Sentence(Language.EN, "qqq zzz qqq", "balance"),
                        new Sentence(Language.EN, "please show me my balance", "balance")));

        assertThat(tried.after().accuracy()).isEqualTo(1);
        assertThat(tried.before().accuracy()).isEqualTo(0.5);
        assertThat(tried.changes()).hasSize(1);
    }

    @Test
    void showsEditorsWhatToTeachNext() {
        LearningWorld world = world(text -> {});
        world.examples.add(editor, LearningWorld.draft("weather", "show me my balance of the account my balance"));
        UUID model = world.trained(editor);

        assertThat(world.reviews.doubtful(editor, model, Language.EN))
                .anySatisfy(one -> assertThat(one.likely()).isEqualTo("balance"));
        assertThat(world.reviews.confusions(editor, model, Language.EN))
                .anySatisfy(one -> assertThat(one.intent()).isEqualTo("weather"));
        assertThat(world.reviews.similar(editor, model, Language.EN)).isNotEmpty();
        assertThat(world.reviews.coverage(editor))
                .anySatisfy(one -> assertThat(one.examples()).isEqualTo(9))
                .allSatisfy(one -> assertThat(one.messages()).isZero());
    }

    @Test
    void isForEditorsAndApproversAlone() {
        LearningWorld world = world(text -> {});
        for (Role role : List.of(Role.AGENT, Role.ANONYMOUS)) {
            Principal other = LearningWorld.person(role);
            assertThatThrownBy(() -> world.jobs.start(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> world.desk.list(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> world.reviews.unknown(other, Language.EN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private LearningWorld world(Consumer<String> told) {
        return new LearningWorld(database, clock, told);
    }

    private static UUID serving(LearningWorld world) {
        return world.serving.serving().set().orElse(new UUID(0, 0));
    }

    private String understood(LearningWorld world, String text) {
        return world.serving
                .understand(text, Optional.of(Language.EN), LocalDate.of(2026, 11, 22), List.of())
                .intents()
                .getFirst()
                .intent();
    }

    /** Everything the module keeps, as text. */
    private String stored() {
        JdbcClient jdbc = JdbcClient.create(database);
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "language.example",
                "language.example_revision",
                "language.training",
                "language.model_set",
                "release.publication",
                "release.serving")) {
            jdbc.sql("select row_to_json(t)::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        jdbc.sql("select content, held_out from language.model")
                .query((row, number) ->
                        new String(row.getBytes("content"), UTF_8) + HeldOutBytes.read(row.getBytes("held_out")))
                .list()
                .forEach(all::append);
        return all.toString();
    }
}
