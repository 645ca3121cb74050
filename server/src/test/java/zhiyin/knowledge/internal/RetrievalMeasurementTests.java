package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalMeasurementTests {

    private static final String CORPUS = """
            {"id": "a", "text": "How to report a lost card", "language": "en"}
            {"id": "b", "text": "Opening hours of branches", "language": "en"}
            {"id": "c", "text": "银行卡丢失怎么挂失"}
            """;

    @Test
    void countsWhatIsFoundInEachLanguage() {
        String queries = """
                {"query": "report a lost card", "relevant": ["a"]}
                {"query": "opening hours", "relevant": ["b", "a"]}
                {"query": "卡丢失", "relevant": ["c"]}
                """;

        RetrievalMeasurement measured = measure(CORPUS, queries);

        assertThat(measured.recall1()).isEqualTo(1);
        assertThat(measured.recall5()).isEqualTo(1);
        assertThat(measured.mrr10()).isEqualTo(1);
        assertThat(measured.json())
                .startsWith("{\"recall1\": 1.0000, \"recall5\": 1.0000, \"mrr10\": 1.0000, \"p50Ms\": ");
    }

    @Test
    void findsAPartOfALongText() {
        String filler = "Something about nothing in particular. ".repeat(60);
        String corpus = CORPUS + "{\"id\": \"d\", \"text\": \"" + filler + "Gold bars are kept in vaults.\"}";

        assertThat(measure(corpus, "{\"query\": \"gold bars kept in vaults\", \"relevant\": [\"d\"]}")
                        .recall1())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|queries line 1 is not JSON",
                "{\"relevant\": [\"a\"]}|queries line 1: the field query must be a text",
                "{\"query\": \"x\"}|queries line 1: relevant must list at least one id of the corpus",
                "{\"query\": \"x\", \"relevant\": [\"z\"]}|queries line 1: relevant names \"z\"",
                "{\"query\": \"x\", \"language\": \"fr\", \"relevant\": [\"a\"]}|the language must be zh or en, not \"fr\"",
            })
    void namesTheLineAndTheMend(String line, String message) {
        assertThatThrownBy(() -> measure(CORPUS, line))
                .isInstanceOf(RetrievalFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnEmptyCorpusAndAnIdUsedTwice() {
        assertThatThrownBy(() -> measure("\n", "{}")).hasMessageContaining("the corpus file is empty");
        assertThatThrownBy(() -> measure(CORPUS + CORPUS, "{}"))
                .hasMessage("corpus line 4: the id a is used twice; make it unique");
    }

    private static RetrievalMeasurement measure(String corpus, String queries) {
        return RetrievalMeasurement.of(corpus, queries, language -> new LetterEncoder(), line -> {});
    }
}
