package zhiyin.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compared with the reference tokenizer of the models' makers, through ai.djl.huggingface:tokenizers 0.36.0. */
class WordPieceTests {

    private static final List<String> TEXTS = List.of(
            "I am still waiting on my card?",
            "naïve café — “quotes”… don't £20.50!!",
            "转两万五给张三，尾号1234的卡",
            "supercalifragilisticexpialidocious zzzzqqqq",
            "emoji 😀 and   blanks\tand\nlines",
            "ＡＢＣ　１２３ full width",
            "");

    @Test
    void cutsAsTheReferenceDoes() throws IOException {
        for (String name : List.of("all-minilm-l6-v2-q", "bge-small-en-v1.5-q", "bge-small-zh-v1.5-q")) {
            WordPiece ours = load(name);
            try (InputStream json = resource(name);
                    HuggingFaceTokenizer reference =
                            HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false"))) {
                for (String text : TEXTS) {
                    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                            .replaceAll("\\p{Mn}", "");
                    assertThat(ours.tokens(lower, 200))
                            .as("%s: %s", name, text)
                            .isEqualTo(reference.encode(lower).getIds());
                }
            }
        }
    }

    @Test
    void neverExceedsTheLimitOnAnyText() throws IOException {
        WordPiece ours = load("bge-small-zh-v1.5-q");
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(300); j > 0; j--) {
                text.append((char) random.nextInt(0x10000));
            }
            assertThat(ours.tokens(text.toString(), 32))
                    .as("seed %d, text %d", seed, i)
                    .hasSizeBetween(2, 32);
        }
    }

    private static WordPiece load(String name) throws IOException {
        try (InputStream json = resource(name)) {
            return WordPiece.ofTokenizerJson(json);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordPieceTests.class.getResourceAsStream("/" + name + "-tokenizer.json"));
    }
}
