package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        assertThat(model(100).metrics().accuracy()).isGreaterThan(0.8);
    }

    private static IntentModel model(int untaught) {
        List<LabelledText> examples = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            examples.add(new LabelledText("taught " + i, "intent-" + i % INTENTS));
        }
        for (int i = 0; i < untaught; i++) {
            examples.add(new LabelledText("new " + i, "intent-" + i % INTENTS));
        }
        return new IntentTrainer(Language.EN, new ByHeart()).train(examples, 3);
    }

    /** Knows the intents of its own sentences; other vectors are drawn at random. */
    private static final class ByHeart implements Encoder {

        @Override
        public float[] encode(String text) {
            int number = Integer.parseInt("0" + text.replaceAll("\\D", ""));
            float[] vector = new float[dimensions()];
            int axis = wasTaught(text) ? number % INTENTS : new Random(number).nextInt(INTENTS);
            vector[axis] = 1;
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
