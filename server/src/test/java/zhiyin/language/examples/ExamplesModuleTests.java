package zhiyin.language.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.ServingCorpus;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.learning.LearningWorld;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.values.Language;

class ExamplesModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final LearningWorld world =
            new LearningWorld(database, Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC), text -> {});
    private final Principal editor = LearningWorld.person(Role.EDITOR);

    @Test
    void addsChangesAndWithdrawsWithEvidence() {
        Example added = world.examples.add(
                editor, new Draft(Language.EN, "balance", "how much have i got", Optional.of("voice")));
        Example changed =
                world.examples.change(editor, added.id(), 1, LearningWorld.draft("limits", "how much may i send"));
        Example withdrawn = world.examples.withdraw(editor, added.id());

        assertThat(added.writer()).isEqualTo(editor.id());
        assertThat(changed.intent()).isEqualTo("limits");
        assertThat(changed.changed().map(Example.Touch::by)).contains(editor.id());
        assertThat(withdrawn.withdrawn()).isPresent();
        assertThat(world.examples.list(editor, Search.ALL).examples()).isEmpty();
        refused("no-such-example", () -> world.examples.withdraw(editor, added.id()));
        assertThat(world.kinds())
                .containsExactly("language.example-added", "language.example-changed", "language.example-withdrawn");
        assertThat(world.evidence.toString()).doesNotContain("how much");
    }

    @ParameterizedTest
    @CsvSource({
        "example-twice, balance, 'Show me: my BALANCE!'",
        "example-twice, limits, show me my balance",
        "nearly-another, weather, please tell me all my balance",
        "personal-number, balance, what is left on 6222 0212 3456 7890",
        "personal-number, balance, 打给13800138000",
        "personal-number, balance, write to lin@example.com",
        "other-language, balance, 余额还剩多少",
        "unknown-intent, teleport, beam me up",
        "invalid-example, balance, '!?'",
        "invalid-example, balance, 'how much\u202e have i'",
        "invalid-example, balance, 'show me my bal\u200bance'",
        "customers-words, weather, will it rain on ****1111 today"
    })
    void holdsASentenceToTheRulesOfTheFiles(String problem, String intent, String text) {
        world.examples.add(editor, LearningWorld.draft("balance", "please tell me all of my balance"));

        refused(problem, () -> world.examples.add(editor, LearningWorld.draft(intent, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my wife Zhang Wei lives at 12 Rose Lane",
                "My wife Zhang Wei lives at 12, Rose Lane!",
                "my wife Zhang Wei lives at 14 Rose Lane",
                "so my wife Zhang Wei lives at 12 Rose Lane"
            })
    void keepsNoCustomersWordsAsAnExample(String text) {
        world.messages.add(new Message("my wife Zhang Wei lives at 12 Rose Lane", Language.EN, "web"));
        UUID other = world.examples
                .add(editor, LearningWorld.draft("limits", "how much may i send"))
                .id();

        refused("customers-words", () -> world.examples.add(editor, LearningWorld.draft("balance", text)));
        refused("customers-words", () -> world.examples.change(editor, other, 1, LearningWorld.draft("limits", text)));
        assertThat(world.examples
                        .add(editor, LearningWorld.draft("balance", "my partner has moved house"))
                        .text())
                .isEqualTo("my partner has moved house");
    }

    @Test
    void mayMoveASentenceThatACustomerWroteAfterIt() {
        UUID id = world.examples
                .add(editor, LearningWorld.draft("limits", "how much may i send"))
                .id();
        world.messages.add(new Message("how much may i send", Language.EN, "web"));

        assertThat(world.examples
                        .change(editor, id, 1, LearningWorld.draft("balance", "how much may i send"))
                        .intent())
                .isEqualTo("balance");
    }

    @Test
    void losesNoChangeOfTwoEditors() {
        UUID id = world.examples
                .add(editor, LearningWorld.draft("balance", "how much have i got"))
                .id();
        Example first =
                world.examples.change(editor, id, 1, LearningWorld.draft("balance", "how much money have i got"));

        assertThat(first.revision()).isEqualTo(2);
        refused(
                "example-changed",
                () -> world.examples.change(editor, id, 1, LearningWorld.draft("limits", "how much may i send")));
        assertThat(JdbcClient.create(database)
                        .sql("select text from language.example_revision where example = ? order by revision")
                        .param(id)
                        .query(String.class)
                        .list())
                .as("every wording stays")
                .containsExactly("how much have i got", "how much money have i got");
    }

    @Test
    void findsAnExampleOnWhateverPage() {
        for (int i = 0; i < 103; i++) {
            world.examples.add(editor, LearningWorld.draft("balance", "balance number " + "x".repeat(i) + "y"));
        }
        Examples.Page first = world.examples.list(editor, Search.ALL);
        UUID last = first.examples().getLast().id();
        Search next = new Search(Optional.empty(), Optional.empty(), List.of(), Optional.of(last));

        assertThat(first.all()).isEqualTo(103);
        assertThat(first.examples()).hasSize(100);
        assertThat(world.examples.list(editor, next).examples()).hasSize(3);
        Search words = new Search(
                Optional.of(Language.EN), Optional.of("balance"), Search.words("ＮＵＭＢＥＲ xy"), Optional.empty());
        assertThat(world.examples.list(editor, words).examples())
                .extracting(Example::text)
                .contains("balance number xy");
        assertThat(world.examples
                        .list(
                                editor,
                                new Search(Optional.empty(), Optional.empty(), List.of("teapot"), Optional.empty()))
                        .all())
                .isZero();
    }

    @Test
    void givesNoSentenceTwoLabels() {
        Example muted = world.examples.mute(editor, new Draft(Language.EN, "", "show me my balance", Optional.empty()));
        world.examples.add(editor, LearningWorld.draft("limits", "show me my balance"));

        refused("example-twice", () -> world.examples.withdraw(editor, muted.id()));
        assertThat(TeachingCorpus.of(Language.EN, world.base, List.of(taught("limits", "please tell me my balance"))))
                .as("an imported file brought it as well")
                .filteredOn(lesson -> lesson.text().equals("please tell me my balance"))
                .extracting(Lesson::intent)
                .containsExactly("limits");
    }

    @Test
    void movesASentenceWhollyOrNotAtAll() {
        Draft ofFiles = LearningWorld.draft("limits", "give me my balance");
        assertThat(world.examples.move(editor, ofFiles).intent()).isEqualTo("limits");
        assertThat(world.examples.move(editor, LearningWorld.draft("weather", "give me my balance")))
                .extracting(Example::intent, Example::revision)
                .containsExactly("weather", 2);
        refused("unknown-intent", () -> world.examples.move(editor, LearningWorld.draft("moon", "i want my balance")));
        assertThat(texts(new ExampleRows(JdbcClient.create(database))))
                .as("nothing was taken out of the files for it")
                .contains("i want my balance", "give me my balance")
                .hasSize(24);
        world.examples.takeOut(editor, Language.EN, "Give me my balance!");
        world.examples.takeOut(editor, Language.EN, "i want my balance");
        assertThat(texts(new ExampleRows(JdbcClient.create(database)))).hasSize(22);
    }

    private Example taught(String intent, String text) {
        return new Example(
                UUID.randomUUID(),
                Language.EN,
                intent,
                text,
                Optional.empty(),
                false,
                editor.id(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    @Test
    void mayChangeASentenceByAComma() {
        UUID id = world.examples
                .add(editor, LearningWorld.draft("balance", "how much have i got"))
                .id();

        assertThat(world.examples
                        .change(editor, id, 1, LearningWorld.draft("balance", "how much, have i got"))
                        .text())
                .isEqualTo("how much, have i got");
    }

    @Test
    void takesASentenceOnceHoweverManyAddItAtOnce() {
        List<Boolean> added =
                IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(this::isAdded)).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void takesASentenceOfTheFilesOutAndBack() {
        Example muted = world.examples.mute(editor, new Draft(Language.EN, "", "show me my balance", Optional.empty()));
        ExampleRows rows = new ExampleRows(JdbcClient.create(database));

        assertThat(muted.intent()).isEqualTo("balance");
        assertThat(texts(rows)).doesNotContain("show me my balance").hasSize(23);
        refused(
                "no-such-example",
                () -> world.examples.mute(editor, new Draft(Language.EN, "", "nobody wrote this", Optional.empty())));
        Example moved = world.examples.add(editor, LearningWorld.draft("limits", "show me my balance"));
        assertThat(texts(rows)).hasSize(24);
        world.examples.withdraw(editor, moved.id());
        world.examples.withdraw(editor, muted.id());
        assertThat(texts(rows)).contains("show me my balance").hasSize(24);
    }

    @Test
    void teachesWhatTheFilesTeachWhereNobodyAddedAnything() {
        BaseCorpus shipped = new BaseCorpus(ServingCorpus.files());

        for (Language language : Language.values()) {
            assertThat(TeachingCorpus.of(language, shipped, List.of()).stream().map(Lesson::labelled))
                    .containsExactlyElementsOf(ServingCorpus.read(language));
        }
    }

    private List<String> texts(ExampleRows rows) {
        return TeachingCorpus.of(Language.EN, world.base, rows.standing(editor.entity())).stream()
                .map(Lesson::text)
                .toList();
    }

    private boolean isAdded() {
        try {
            world.examples.add(editor, LearningWorld.draft("balance", "how much have i got"));
            return true;
        } catch (ErrorResponseException e) {
            assertThat(e.getBody().getType()).hasToString("urn:problem:language:example-twice");
            return false;
        }
    }

    private static void refused(String problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getBody().getType()).hasToString("urn:problem:language:" + problem));
    }
}
