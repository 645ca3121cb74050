package zhiyin.understanding.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

class CrossValidationTests {

    private static final Encoder LETTERS = new Letters();

    @Test
    void judgesEverySentenceByAModelThatHasNotSeenIt() {
        List<LabelledText> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(new LabelledText("aaa" + "a".repeat(i), "a"));
            examples.add(new LabelledText("zzz" + "z".repeat(i), "z"));
        }
        float[][] vectors = examples.stream().map(e -> LETTERS.encode(e.text())).toArray(float[][]::new);
        List<Integer> folds = new ArrayList<>();

        List<Judged> judged = CrossValidation.of(
                new IntentTrainer(Language.EN, LETTERS), examples, vectors, new CrossValidation.Plan(3, 7), folds::add);

        assertThat(judged).extracting(Judged::example).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(judged).filteredOn(Judged::right).hasSizeGreaterThan(35);
        assertThat(folds).containsExactly(1, 2, 3);
    }

    @Test
    void holdsASentenceOutAlikeInEveryCorpus() {
        int[] counts = new int[5];
        IntStream.range(0, 1_000).forEach(i -> counts[CrossValidation.fold("sentence " + i, 5)]++);

        assertThat(CrossValidation.fold("查余额", 5)).isEqualTo(CrossValidation.fold("查余额", 5));
        assertThat(Arrays.stream(counts).boxed())
                .as("about as many in each")
                .allMatch(count -> count > 120 && count < 280);
    }

    private record Letters() implements Encoder {

        @Override
        public float[] encode(String text) {
            float[] vector = new float[32];
            text.codePoints().forEach(letter -> vector[letter % 32]++);
            double length = 0;
            for (float x : vector) {
                length += x * x;
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / Math.sqrt(length));
            }
            return vector;
        }

        @Override
        public int dimensions() {
            return 32;
        }

        @Override
        public String modelId() {
            return "letters";
        }
    }
}
