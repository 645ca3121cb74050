package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhiyin.values.Language;

/** A model must not be measured by sentences whose meaning its encoder has learnt by heart. */
class TaughtEncoderTests {

    private static final int INTENTS = 4;

    @Test
    void isMeasuredByWhatTheEncoderWasNotTaught() {
        double accuracy = model(1_100).metrics().accuracy();
        // What it was not taught, this encoder gives vectors of mere chance: one of four is right.
        assertThat(accuracy).isLessThan(0.35);
    }

    @Test
    void isMeasuredByAllWhereTooFewTellAnything() {
        assertThat(model(100).metrics().accuracy()).isGreaterThan(0.6);
    }

    private static IntentModel model(int untaught) {
        Random random = new Random(7);
        List<LabelledText> examples = new ArrayList<>();
        for (int i = 0; i < 1_200 + untaught; i++) {
            String text = (i < 1_200 ? "taught " : "new ") + Long.toString(random.nextLong() >>> 1, 36);
            examples.add(new LabelledText(text, "intent-" + random.nextInt(INTENTS)));
        }
        return new IntentTrainer(Language.EN, new ByHeart(examples)).train(examples, 3);
    }

    /** Knows the intents of the sentences it was taught; other vectors are drawn at random. */
    private static final class ByHeart implements Encoder {

        private final Map<String, String> intents = new HashMap<>();

        ByHeart(List<LabelledText> examples) {
            examples.forEach(example -> intents.put(example.text(), example.intent()));
        }

        @Override
        public float[] encode(String text) {
            float[] vector = new float[dimensions()];
            String intent = wasTaught(text) ? intents.getOrDefault(text, "") : text;
            vector[Math.floorMod(intent.hashCode(), dimensions())] = 1;
            return vector;
        }

        @Override
        public boolean wasTaught(String text) {
            return text.startsWith("taught");
        }

        @Override
        public int dimensions() {
            return 8;
        }

        @Override
        public String modelId() {
            return "by-heart";
        }
    }
}
