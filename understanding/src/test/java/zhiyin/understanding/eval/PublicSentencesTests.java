package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicSentencesTests {

    @Test
    void readsOurOwnColumns() throws IOException {
        assertThat(PublicSentences.read("f", "text,act\nyes please,affirm\n"))
                .containsExactly(Map.of("text", "yes please", "act", "affirm"));
    }

    @Test
    void takesStarsForSentiment() throws IOException {
        assertThat(PublicSentences.read("f", "\uFEFFid,reviewbody,star\n1,好吃,5.0\n2,难吃,1.0\n3,一般,3.0\n"))
                .extracting(row -> row.get("sentiment"))
                .containsExactly("positive", "negative", "neutral");
    }

    @Test
    void takesEachNarrativeForAComplaint() throws IOException {
        assertThat(PublicSentences.read("f", "product,narrative\nLoan,they never answered\n"))
                .containsExactly(Map.of("text", "they never answered", "complaint", "1"));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> PublicSentences.read("f.csv", "nothing\nhere\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("f.csv:1")
                .hasMessageContaining("text");
        assertThat(errorOf("--language", "en", "--file", "/nowhere.csv")).contains("there is no file /nowhere.csv");
        assertThat(errorOf("--language", "fr")).contains("zh or en");
        assertThat(errorOf("--what")).contains("unknown argument --what");
    }

    private static String errorOf(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(EvalTone.run(args, said, said)).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }
}
