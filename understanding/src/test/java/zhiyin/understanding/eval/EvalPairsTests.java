package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalPairsTests {

    @TempDir
    private Path folder;

    @Test
    void areaAndAccuracyAreThoseOfTheOrderOfTheScores() {
        PairScore score = PairScore.of(
                new double[] {0.9, 0.8, 0.7, 0.3, 0.2, 0.2}, new boolean[] {true, false, true, true, false, false});
        assertThat(score.area()).isCloseTo(7 / 9.0, within(1e-12));
        assertThat(score.accuracyAtHalf()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(score.bestAccuracy()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(score.bestThreshold()).isEqualTo(0.3);
    }

    @Test
    void equalScoresAreWorthAsMuchAsATossedCoin() {
        PairScore score = PairScore.of(new double[] {0.4, 0.4, 0.4, 0.4}, new boolean[] {true, false, true, false});
        assertThat(score.area()).isEqualTo(0.5);
        assertThat(score.bestAccuracy()).isEqualTo(0.5);
        assertThat(score.error()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aHeaderAndBlankLinesAreNoPairs() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, "text1\ttext2\tlabel\n为什么借不了\t怎么不能借\t1\n\n怎么还款\t怎么借款\t0\n");
        assertThat(TextPair.read(file))
                .containsExactly(new TextPair("为什么借不了", "怎么不能借", true), new TextPair("怎么还款", "怎么借款", false));
    }

    @Test
    void saysWhichLineIsNoPairAndWhatOneLooksLike() throws IOException {
        assertThat(problem("a\tb\t1\nc\td\tyes\n")).contains("pairs.tsv:2").contains("1 (ask the same) or 0");
        assertThat(problem("a b 1\n")).contains("pairs.tsv:1");
        assertThat(problem("a\tb\t1\n")).contains("both kinds of pairs");
    }

    @Test
    void saysWhatIsMissingAmongTheArguments() {
        assertThat(told()).contains("either --file FILE or --left-out WRITER");
        assertThat(told("--file")).contains("--file needs a value");
        assertThat(told("--file", folder.resolve("none").toString())).contains("no such file");
        assertThat(told("--language", "de", "--file", "f")).contains("zh or en");
    }

    private String problem(String content) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, content);
        return told("--file", file.toString());
    }

    private static String told(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = EvalPairs.run(args, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }
}
