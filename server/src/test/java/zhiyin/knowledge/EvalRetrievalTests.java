package zhiyin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRetrievalTests {

    @Test
    void endsWithAStatusThatSaysWhetherItMeasured(@TempDir Path folder) throws IOException {
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\": \"a\", \"text\": \"lost card\"}\n");
        Path queries =
                Files.writeString(folder.resolve("queries.jsonl"), "{\"query\": \"card\", \"relevant\": [\"a\"]}\n");

        assertThat(EvalRetrieval.run(List.of("--help"))).isZero();
        assertThat(EvalRetrieval.run(List.of("--corpus", "" + corpus, "--queries", "" + queries)))
                .isZero();
        assertThat(EvalRetrieval.run(List.of("--corpus", "" + corpus))).isEqualTo(2);
        assertThat(EvalRetrieval.run(List.of("--corpus"))).isEqualTo(2);
        assertThat(EvalRetrieval.run(List.of("--colour", "blue"))).isEqualTo(2);
        assertThat(EvalRetrieval.run(List.of("--corpus", folder + "/none", "--queries", "" + queries)))
                .isEqualTo(2);
    }
}
