package zhiyin.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.several.LabelModel.Example;

class LabelModelTests {

    private static final List<String> LABELS = List.of("card", "lost_stolen", "how_long", "loan");

    @Test
    void tellsEveryLabelThatHolds() {
        LabelModel model = LabelModel.train(new ByWord(), LABELS, Map.of(), examples(), 1);
        assertThat(model.labels("somebody has stolen the card")).containsExactly("card", "lost_stolen");
        assertThat(model.labels("how long does the loan take")).containsExactly("how_long", "loan");
    }

    @Test
    void answersAlikeWhenTrainedAlike() {
        String text = "the card of my loan";
        assertThat(LabelModel.train(new ByWord(), LABELS, Map.of(), examples(), 1)
                        .labels(text))
                .isEqualTo(LabelModel.train(new ByWord(), LABELS, Map.of(), examples(), 1)
                        .labels(text));
    }

    @Test
    void standsATextWithoutAWord() {
        LabelModel model = LabelModel.train(new ByWord(), LABELS, Map.of(), examples(), 1);
        assertThat(model.labels("?!")).hasSizeLessThan(LABELS.size());
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String who : List.of("my", "her", "our", "their", "his")) {
            examples.add(new Example(who + " card please", Set.of("card")));
            examples.add(new Example(who + " card was stolen", Set.of("card", "lost_stolen")));
            examples.add(new Example("how long for " + who + " card", Set.of("card", "how_long")));
            examples.add(new Example("about " + who + " loan", Set.of("loan")));
            examples.add(new Example("hello " + who + " friend", Set.of()));
        }
        return examples;
    }

    /** A vector by the words' hashes. */
    private static final class ByWord implements Encoder {

        @Override
        public float[] encode(String text) {
            float[] vector = new float[64];
            vector[0] = 0.1f;
            LabelCues.words(text).forEach(word -> vector[Math.floorMod(word.hashCode(), 64)] += 1);
            return LabelCues.centred(vector, new float[64]);
        }

        @Override
        public int dimensions() {
            return 64;
        }

        @Override
        public String modelId() {
            return "by-word";
        }
    }
}
