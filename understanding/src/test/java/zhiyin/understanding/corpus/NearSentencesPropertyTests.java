package zhiyin.understanding.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearSentencesPropertyTests {

    private static final int ROUNDS = 60;

    @Test
    void findsEveryPairThatComparingAllWithAllFinds() {
        long first = Long.getLong("zhiyin.seed", System.nanoTime());
        int found = 0;
        for (long seed = first; seed < first + ROUNDS; seed++) {
            List<CorpusRow> rows = rows(new SplittableRandom(seed));
            List<String> near = comparedWithAll(rows);
            found += near.size();
            assertThat(NearSentences.leaks(rows)).as("seed %d", seed).containsExactlyElementsOf(near);
        }
        assertThat(found).as("pairs in all rounds from seed %d", first).isPositive();
    }

    private static List<String> comparedWithAll(List<CorpusRow> rows) {
        List<String> near = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int other = 0; other < row; other++) {
                if (isLeak(rows.get(row), rows.get(other))) {
                    near.add("%s: is of the intent %s, and almost the sentence of %s in %s; make the difference plain"
                            .formatted(
                                    rows.get(row).where(),
                                    rows.get(row).intent(),
                                    rows.get(other).intent(),
                                    rows.get(other).where()));
                }
            }
        }
        return near;
    }

    private static boolean isLeak(CorpusRow row, CorpusRow other) {
        Set<String> own = pairs(row.bare());
        Set<String> others = pairs(other.bare());
        Set<String> all = new HashSet<>(own);
        all.addAll(others);
        double shared = own.size() + others.size() - all.size();
        return own.size() >= 6
                && others.size() >= 6
                && shared >= 0.9 * all.size()
                && shared < all.size()
                && !row.intent().equals(other.intent());
    }

    private static Set<String> pairs(String bare) {
        Set<String> pairs = new HashSet<>();
        IntStream.range(0, Math.max(0, bare.length() - 1)).forEach(i -> pairs.add(bare.substring(i, i + 2)));
        return pairs;
    }

    /** Few letters and changes of single ones, so that many are near. */
    private static List<CorpusRow> rows(RandomGenerator random) {
        List<CorpusRow> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder(
                    rows.isEmpty() || random.nextInt(3) == 0
                            ? "abcdefghijklmnopqrstuvwxyz".substring(0, 5 + random.nextInt(20))
                            : rows.get(random.nextInt(rows.size())).text());
            for (int change = random.nextInt(3); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) ('a' + random.nextInt(26)));
            }
            rows.add(new CorpusRow("en/a.csv", i + 2, text.toString(), "intent" + random.nextInt(3), "ann"));
        }
        return rows;
    }
}
