package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;

class LabelledFilesTests {

    private static final String CLINC = """
            {"oos_train": [["sing a song", "oos"]], "train": [["my balance", "balance"], ["hi", "greeting"]], "val": []}""";

    @TempDir
    private Path folder;

    @Test
    void readsThePartsOfAJsonFileInTheOrderAsked() throws IOException {
        Path file = write("data.json", CLINC);
        assertThat(LabelledFiles.read(file, List.of("train", "oos_train")))
                .containsExactly(
                        new LabelledText("my balance", "balance"),
                        new LabelledText("hi", "greeting"),
                        new LabelledText("sing a song", Understanding.OUT_OF_SCOPE));
    }

    @Test
    void readsBothNamesOfTheColumn() throws IOException {
        LabelledText balance = new LabelledText("my balance", "balance");
        assertThat(LabelledFiles.read(write("a.csv", "text,category\nmy balance,balance\n"), List.of("train")))
                .containsExactly(balance);
        assertThat(LabelledFiles.read(write("b.csv", "text,intent\nmy balance,balance\n"), List.of("train")))
                .containsExactly(balance);
    }

    @Test
    void saysWhichPartsThereAre() throws IOException {
        Path file = write("data.json", CLINC);
        assertThatThrownBy(() -> LabelledFiles.read(file, List.of("test")))
                .hasMessageContaining("no part test")
                .hasMessageContaining("oos_train, train, val");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"train\": 1}",
                "{\"train\": [1]}",
                "{\"train\": [[\"a\"]]}",
                "{\"train\": [[\"a\", \"b\", \"c\"]]}",
                "{\"train\": [[\"\", \"b\"]]}",
                "{\"train\": [[\"a\", null]]}",
                "{\"train\": [[\"a\", \"b\"]"
            })
    void refusesAnyOtherJson(String text) throws IOException {
        Path file = write("data.json", text);
        assertThatThrownBy(() -> LabelledFiles.read(file, List.of("train")))
                .isInstanceOf(EvalArguments.WrongArgumentException.class)
                .hasMessageContaining("data.json");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
