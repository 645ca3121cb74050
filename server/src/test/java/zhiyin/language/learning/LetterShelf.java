package zhiyin.language.learning;

import java.util.Locale;
import java.util.function.Consumer;
import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/** Encoders by letters: enough meaning for tests, and nothing to load. Told of each text, which may stop a training. */
public final class LetterShelf implements EncoderShelf {

    private static final int DIMENSIONS = 64;

    private final Consumer<String> told;

    public LetterShelf(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public Encoder of(Language language) {
        return new Letters(language, told);
    }

    private record Letters(Language language, Consumer<String> told) implements Encoder {

        @Override
        public float[] encode(String text) {
            told.accept(text);
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
            return "letters-" + language.tag();
        }
    }
}
