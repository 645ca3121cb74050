package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.understanding.Corpus.BrokenCorpusException;

class EvalMultiTests {

    private static final Set<String> KNOWN = Set.of("balance", "statement");

    @TempDir
    private Path folder;

    @Test
    void readsLinesWithAnyNumberOfIntents() throws IOException {
        Path file = Files.writeString(folder.resolve("f.tsv"), "\uFEFFa\tbalance\n\nb c\tbalance|statement\n");
        assertThat(ManyLabels.read(file, KNOWN))
                .containsExactly(
                        new ManyLabels("a", Set.of("balance")), new ManyLabels("b c", Set.of("balance", "statement")));
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        Path cells = Files.writeString(folder.resolve("cells.tsv"), "a\tbalance\nb\n");
        assertThatThrownBy(() -> ManyLabels.read(cells, KNOWN))
                .isInstanceOf(BrokenCorpusException.class)
                .hasMessageContaining("cells.tsv:2:")
                .hasMessageContaining("one tab");
        Path intent = Files.writeString(folder.resolve("intent.tsv"), "a\tbalanse\n");
        assertThatThrownBy(() -> ManyLabels.read(intent, KNOWN)).hasMessageContaining("intent.tsv:1:");
        assertThatThrownBy(() -> ManyLabels.read(folder.resolve("none.tsv"), KNOWN))
                .hasMessageContaining("no such file");
    }

    @Test
    void countsSetsAndSingleLabels() {
        SetScore score = new SetScore();
        score.add(Set.of("balance"), Set.of("balance"));
        score.add(Set.of("balance", "statement"), Set.of("balance"));
        assertThat(score.exactSet()).isEqualTo(0.5);
        assertThat(score.f1()).isEqualTo(0.8);
    }

    @Test
    void readsTheFoldsOfNlupp() throws IOException {
        Files.writeString(folder.resolve("ontology.json"), """
                {"intents": {"card": {"description": "is it about a card?", "domain": ["banking"]},
                 "room": {"description": "is it about a room?", "domain": ["hotels"]},
                 "why": {"description": "is it asked why?", "domain": ["general"]}}, "slots": {"time": {}}}""");
        for (int fold = 0; fold < 3; fold++) {
            Files.writeString(folder.resolve("fold0" + fold + ".json"), """
                    [{"text": "why my card", "intents": ["card", "why"], "slots": {"a": {"span": [1, 2]}}}, {"text": "hm"}]""");
        }
        NluppFolds read = NluppFolds.read(folder, "banking");
        assertThat(read.labels()).containsOnlyKeys("card", "why");
        assertThat(read.folds()).hasSize(3);
        assertThat(read.folds().getFirst().getFirst().labels()).containsExactly("card", "why");
        assertThat(read.folds().getFirst().getLast().labels()).isEmpty();
        Files.writeString(folder.resolve("fold01.json"), "[\n{\"text\": \"a\", \"intents\": [\"room\"]}]");
        assertThatThrownBy(() -> NluppFolds.read(folder, "banking")).hasMessageContaining("fold01.json:2:");
    }
}
