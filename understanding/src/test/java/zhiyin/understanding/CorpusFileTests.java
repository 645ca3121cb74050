package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFileTests {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text,category\n", "\"text\",category\r\n"})
    void readsWhatASpreadsheetWroteWithAByteOrderMark(String header) throws IOException {
        String rows = header + "查余额,balance\n";

        assertThat(Corpus.read(file(BYTE_ORDER_MARK + rows)))
                .isEqualTo(Corpus.read(file(rows)))
                .containsExactly(new LabelledText("查余额", "balance"));
    }

    @Test
    void keepsTheRestOfTheFileAsItIs() throws IOException {
        assertThat(Corpus.read(file("text,category\na " + BYTE_ORDER_MARK + "b,one\n")))
                .containsExactly(new LabelledText("a " + BYTE_ORDER_MARK + "b", "one"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("corpus.csv"), content);
    }
}
