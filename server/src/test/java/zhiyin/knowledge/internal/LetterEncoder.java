package zhiyin.knowledge.internal;

import java.util.Locale;
import zhiyin.understanding.Encoder;

/** Texts of the same characters point the same way: enough meaning for tests, and no model to load. */
final class LetterEncoder implements Encoder {

    private static final int DIMENSIONS = 256;

    @Override
    public float[] encode(String text) {
        float[] vector = new float[DIMENSIONS];
        vector[0] = 0.01f;
        text.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> vector[letter % DIMENSIONS]++);
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(length));
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String modelId() {
        return "letters";
    }
}
