package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.tool.UnderstandingTool;

class EvalEntitiesTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void closesWithTheResultAsJson() throws IOException {
        Path file = write(
                line("给妈妈转200", "{'type':'amount','span':'200','start':4,'end':7,'value':'200.00'}"),
                line("𠮷 转500", "{'type':'amount','span':'500','start':3,'end':6,'value':'500'}"),
                line("你好", ""));

        assertThat(measure(file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip().lines().toList().getLast())
                .startsWith("{\"language\":\"zh\",\"texts\":3,\"entities\":2,\"f1\":")
                .contains("\"types\":{\"amount\":{\"entities\":2,\"f1\":1.0,\"precision\":1.0,\"recall\":1.0,"
                        + "\"valueAccuracy\":1.0}");
    }

    @Test
    void tellsEachMissWhereItStands() throws IOException {
        Path file = write(line("给妈妈转200", "{'type':'amount','span':'200','start':4,'end':7,'value':'300'}"));

        assertThat(measure(file, "--misses")).isZero();
        assertThat(errors())
                .contains("sentences.jsonl:1: 给妈妈转200 | marked: amount \"200\" 300 | told: amount \"200\" 200");
    }

    @Test
    void leavesOutTypesItDoesNotKnow() throws IOException {
        assertThat(measure(write(line("余额", "{'type':'mood','span':'余额','start':0,'end':2,'value':'x'}"))))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"entities\":0,\"f1\":1.0");
    }

    @Test
    void measuresAMisplacedSpanAndSaysSo() throws IOException {
        assertThat(measure(write(line("转200", "{'type':'amount','span':'300','start':1,'end':4,'value':'200'}"))))
                .isZero();
        assertThat(errors()).contains("sentences.jsonl:1:", "\"200\", not \"300\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | is not JSON",
                "[] | is no JSON object",
                "{\"text\":\"a\"} | has no now",
                "{\"now\":\"2026-11-21\",\"entities\":[]} | has no text",
                "{\"text\":\"a\",\"now\":\"21.11.2026\",\"entities\":[]} | YYYY-MM-DD",
                "{\"text\":\"a\",\"now\":\"2026-11-21\"} | entities is missing",
                "{\"text\":\"a\",\"now\":\"2026-11-21\",\"entities\":[{\"type\":\"amount\",\"start\":0,\"end\":2,\"value\":\"1\"}]} | no part of the text",
                "{\"text\":\"a\",\"now\":\"2026-11-21\",\"entities\":[{\"type\":\"amount\",\"start\":0,\"value\":\"1\"}]} | has no end",
                "{\"text\":\"a\",\"now\":\"2026-11-21\",\"entities\":[{\"type\":\"amount\",\"start\":0,\"end\":1}]} | has no value"
            })
    void saysWhichLineIsWrongAndHowToMendIt(String line, String problem) throws IOException {
        assertThat(measure(write(line("你好", ""), line))).isEqualTo(2);
        assertThat(errors()).startsWith("zhiyin eval entities: ").contains("sentences.jsonl:2: ", problem, " - ");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--language zh", "--file F", "--language fr --file F", "--language", "--what"})
    void refusesArgumentsNobodyCanFollow(String arguments) {
        assertThat(run(("eval entities " + arguments).split(" "))).isEqualTo(2);
        assertThat(errors()).startsWith("zhiyin eval entities: ").contains(" - ");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(measure(folder.resolve("no.jsonl"))).isEqualTo(2);
        assertThat(errors()).contains("no such file", "no.jsonl");
    }

    private int measure(Path file, String... more) {
        List<String> words =
                new ArrayList<>(List.of("eval", "entities", "--language", "zh", "--file", file.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
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

    private static String line(String text, String entities) {
        return "{\"text\":\"%s\",\"now\":\"2026-11-21\",\"entities\":[%s]}"
                .formatted(text, entities.replace('\'', '"'));
    }

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("sentences.jsonl"), List.of(lines));
    }
}
