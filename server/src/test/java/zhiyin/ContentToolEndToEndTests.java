package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.operation.internal.ContentTool;

/** A bank checks and imports content at a terminal, as the launcher calls the tool. */
class ContentToolEndToEndTests {

    @TempDir
    private Path scratch;

    @Test
    void findsNothingWrongWithWhatThePlatformComesWith() throws IOException, InterruptedException {
        ProcessRun.Ended ended = run("check");

        assertThat(ended.output()).matches("\\{\"files\":[0-9]{3},\"problems\":0}");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void namesEachWrongFileWithLineAndMend() throws IOException, InterruptedException {
        write(
                "knowledge/articles/card-lost.yaml",
                shipped("knowledge/articles/card-lost.yaml").replaceFirst("owner:.*\n", ""));
        write("corpus/zh/balance-ours.csv", "text,category,writer\n查一查钱,transactions,ours\n");

        ProcessRun.Ended ended = run("check", scratch.resolve("content").toString());

        assertThat(ended.output().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("knowledge/articles/card-lost.yaml:")
                        .endsWith("field owner: is missing; write a text of 1 to 60 characters"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("corpus/zh/balance-ours.csv:2: is of the intent transactions"));
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void refusesAFolderThatHoldsNoContentAndFilesThatAreNone() throws IOException, InterruptedException {
        Files.createDirectories(scratch.resolve("content"));
        ProcessRun.Ended empty = run("check", scratch.resolve("content").toString());
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.errors()).singleElement().asString().contains("holds no folder 'knowledge' or 'corpus'");

        write("knowledge/articles/notes.docx", "x");
        ProcessRun.Ended odd = run("check", scratch.resolve("content").toString());
        assertThat(odd.exit()).isEqualTo(2);
        assertThat(odd.errors())
                .singleElement()
                .asString()
                .contains("notes.docx is no file of knowledge", "docs/content.md");

        Files.delete(scratch.resolve("content/knowledge/articles/notes.docx"));
        Files.write(scratch.resolve("content/knowledge/articles/a.yaml"), "id: 账户".getBytes("GBK"));
        ProcessRun.Ended foreign = run("check", scratch.resolve("content").toString());
        assertThat(foreign.errors()).singleElement().asString().contains("a.yaml is not UTF-8", "iconv");
    }

    private ProcessRun.Ended run(String... arguments) throws IOException, InterruptedException {
        try (ProcessRun tool = ProcessRun.program(scratch, ContentTool.class, arguments)) {
            return tool.end();
        }
    }

    private void write(String path, String content) throws IOException {
        Path file = scratch.resolve("content").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    private static String shipped(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(ContentToolEndToEndTests.class.getResourceAsStream("/" + resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
