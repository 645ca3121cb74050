package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTests {

    @TempDir
    Path folder;

    private final Counting encoder = new Counting("letters");
    private Path file;

    @BeforeEach
    void keepTwoTexts() throws IOException {
        file = folder.resolve("models").resolve("zh.vectors");
        KeptVectors vectors = KeptVectors.open(file, encoder);
        vectors.encode("余额");
        vectors.encode("转账");
        vectors.keep();
        encoder.encoded.clear();
    }

    @Test
    void encodesOnlyWhatIsNew() {
        KeptVectors vectors = KeptVectors.open(file, encoder);
        assertThat(vectors.encode("余额")).containsExactly(2, '余', 0.5f);
        assertThat(vectors.encode("挂失")).containsExactly(2, '挂', 0.5f);
        assertThat(vectors.encode("挂失")).containsExactly(2, '挂', 0.5f);
        assertThat(encoder.encoded).containsExactly("挂失");
    }

    @Test
    void encodesATextOnceThoughManyAskForItAtATime() throws IOException {
        KeptVectors vectors = KeptVectors.open(file, encoder);
        IntStream.range(0, 2_000).parallel().forEach(i -> vectors.encode("第" + i % 100));
        assertThat(encoder.encoded).hasSize(100).doesNotHaveDuplicates();
        vectors.keep();
        encoder.encoded.clear();
        KeptVectors.open(file, encoder).encode("第7");
        assertThat(encoder.encoded).isEmpty();
    }

    @Test
    void forgetsTheVectorsOfTextsThatAreGone() throws IOException {
        KeptVectors second = KeptVectors.open(file, encoder);
        second.encode("余额");
        second.keep();
        KeptVectors.open(file, encoder).encode("转账");
        assertThat(encoder.encoded).containsExactly("转账");
    }

    @Test
    void leavesTheFileAloneWhenNothingChanged() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.setAttribute(file, "lastModifiedTime", FileTime.fromMillis(0));
        KeptVectors vectors = KeptVectors.open(file, encoder);
        vectors.encode("转账");
        vectors.encode("余额");
        vectors.keep();
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void neverTakesTheVectorsOfAnotherModel() {
        Counting other = new Counting("words");
        KeptVectors.open(file, other).encode("余额");
        assertThat(other.encoded).containsExactly("余额");
    }

    @Test
    void encodesAnewWhereTheFileIsCutShortOrSomethingElse() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            encoder.encoded.clear();
            KeptVectors.open(file, encoder).encode("余额");
            assertThat(encoder.encoded)
                    .as("%d of %d bytes", length, whole.length)
                    .hasSize(1);
        }
        Files.writeString(file, "not a file of vectors at all\u0000\u00ff");
        encoder.encoded.clear();
        KeptVectors.open(file, encoder).encode("余额");
        assertThat(encoder.encoded).hasSize(1);
    }

    /** Says how often it was asked. */
    private static final class Counting implements Encoder {

        private final String modelId;
        private final List<String> encoded = Collections.synchronizedList(new ArrayList<>());

        Counting(String modelId) {
            this.modelId = modelId;
        }

        @Override
        public float[] encode(String text) {
            encoded.add(text);
            return new float[] {text.length(), text.charAt(0), 0.5f};
        }

        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public String modelId() {
            return modelId;
        }
    }
}
