package zhiyin.understanding.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingToolTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run("eval", "intents", "--train", folder.resolve("no.csv").toString(), "--folds", "2"))
                .isEqualTo(2);
        assertThat(errors()).contains("no such file").contains("no.csv");
    }

    @Test
    void saysWhichLineHasTheWrongHeader() throws IOException {
        Path file = write("text,label", "hello,greeting");
        assertThat(run("eval", "intents", "--train", file.toString(), "--folds", "2"))
                .isEqualTo(2);
        assertThat(errors()).contains(":1: the header is text,label").contains("text,category");
    }

    @Test
    void saysWhichRowLacksACell() throws IOException {
        Path file = write("text,category", "hello,greeting", "alone");
        assertThat(run("eval", "intents", "--train", file.toString(), "--folds", "2"))
                .isEqualTo(2);
        assertThat(errors()).contains(":3:").contains("1 cells");
    }

    @Test
    void refusesUnknownCommandsAndArguments() {
        assertThat(run("eval", "nothing")).isEqualTo(2);
        assertThat(run("eval", "intents", "--what")).isEqualTo(2);
        assertThat(run("corpus", "export", "--language", "fr", "--file", "x")).isEqualTo(2);
    }

    @Test
    void closesWithTheResultAsJson() throws IOException {
        Path file = write(
                "text,category",
                "how much money do I have,balance",
                "what is my balance,balance",
                "show me my balance,balance",
                "hello,greeting",
                "hi there,greeting",
                "\"good morning, bank\",greeting");
        assertThat(run("eval", "intents", "--train", file.toString(), "--test", file.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip().lines().toList().getLast())
                .startsWith("{\"texts\":6,\"accuracy\":1.0,\"macroF1\":1.0")
                .contains("coverageAt99", "ece", "p50Ms", "p99Ms", "meanMs", "earlyShare", "trainSeconds");
    }

    private int run(String... args) {
        return UnderstandingTool.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("examples.csv"), List.of(lines));
    }
}
