package zhiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.TextUnderstander;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

class ServingModelsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Trained once for all tests of a run. */
    private static final Path SHARED = Path.of("target", "models");

    private static List<IntentModel> models;
    private static TextUnderstander understanding;

    @BeforeAll
    static void train() {
        models = ServingModels.all(Optional.of(SHARED));
        understanding = ServingModels.understander(models);
    }

    @ParameterizedTest
    @CsvSource({
        "我账户里还剩多少钱呢, balance",
        "麻烦给王芳转八百, transfer_other",
        "看看最近的流水, transactions",
        "帮我转人工客服, human_agent",
        "How much money is in my account?, balance",
        "Please send 50 to Kate, transfer_other",
        "show my latest transactions, transactions",
        "let me talk to a human, human_agent",
        "谢谢你, thanks",
        "hello there, greeting"
    })
    void understandsEverydayWords(String text, String intent) {
        assertThat(understand(text).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({
        "三年期大额存单利率多少, PRODUCT, 大额存单",
        "人民广场支行周六开门吗, BRANCH, 人民广场支行",
        "what does the notice deposit pay, PRODUCT, notice deposit",
        "is the East Lake branch open on Saturday, BRANCH, East Lake branch"
    })
    void knowsWhatTheBankSellsAndWhereItIs(String text, EntityType type, String name) {
        assertThat(understand(text).entities())
                .filteredOn(entity -> entity.type() == type)
                .singleElement()
                .satisfies(entity -> assertThat(entity.value()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why is my transfer still pending?",
                "I am still waiting on my card?",
                "Why was I charged an extra fee?",
                "What is the weather like in Paris",
                "招商银行的客服电话",
                "讲个冷笑话"
            })
    void startsNoFlowOnAQuestion(String text) {
        assertThat(understand(text).intent()).isNotIn("balance", "transactions", "transfer_other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "\u202E\u200F", "\uD83D", "。。。"})
    void doesNotPretendToUnderstandSilence(String text) {
        assertThat(understand(text).inScope()).isFalse();
    }

    @Test
    void readsTheFirstPartOfAVeryLongText() {
        assertThat(understand("查余额 ".repeat(25_000)).intents()).isNotEmpty();
    }

    @Test
    void answersTheSameFromTheShelf(@TempDir Path shelf) throws IOException {
        List<IntentModel> trained = ServingModels.all(Optional.of(shelf), fewIntents());
        assertThat(files(shelf)).hasSize(Language.values().length);
        List<IntentModel> again = ServingModels.all(Optional.of(shelf), fewIntents());
        assertThat(ids(again)).isEqualTo(ids(trained));
        String text = "please transfer 20 to Tom";
        assertThat(understand(new TextUnderstander(again), text))
                .isEqualTo(understand(new TextUnderstander(trained), text));
    }

    @Test
    void trainsAnewWhenTheShelfIsBroken(@TempDir Path shelf, @TempDir Path broken) throws IOException {
        List<IntentModel> trained = ServingModels.all(Optional.of(shelf), fewIntents());
        for (Path file : files(shelf)) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(broken.resolve(file.getFileName()), Arrays.copyOf(whole, whole.length / 2));
        }
        List<IntentModel> again = ServingModels.all(Optional.of(broken), fewIntents());
        assertThat(ids(again)).isEqualTo(ids(trained));
        String text = "how much money do I have";
        assertThat(understand(new TextUnderstander(again), text))
                .isEqualTo(understand(new TextUnderstander(trained), text));
    }

    /** What trains in a second. */
    private static SortedMap<String, String> fewIntents() {
        SortedMap<String, String> few = new TreeMap<>(ServingCorpus.files());
        few.keySet().removeIf(path -> !path.matches("(?:zh|en)/(?:balance|transfer_other|card_loss)\\.csv"));
        return few;
    }

    private static List<String> ids(List<IntentModel> models) {
        return models.stream().map(IntentModel::id).toList();
    }

    private static List<Path> files(Path shelf) throws IOException {
        try (var files = Files.list(shelf)) {
            return files.filter(file -> file.toString().endsWith(".model")).toList();
        }
    }

    private static Understanding understand(String text) {
        return understand(understanding, text);
    }

    private static Understanding understand(TextUnderstander by, String text) {
        return by.understand(text, Optional.empty(), TODAY, List.of());
    }
}
