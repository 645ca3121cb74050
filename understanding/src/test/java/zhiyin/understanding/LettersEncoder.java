package zhiyin.understanding;

import java.util.concurrent.atomic.AtomicInteger;

/** A quick stand-in for an encoder: texts that share pairs of letters lie near. Counts how often it was asked. */
public final class LettersEncoder implements Encoder {

    private final int dimensions;
    private final AtomicInteger asked = new AtomicInteger();

    public LettersEncoder(int dimensions) {
        this.dimensions = dimensions;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public float[] encode(String text) {
        asked.incrementAndGet();
        float[] vector = new float[dimensions];
        vector[0] = 0.1f;
        for (int i = 0; i + 1 < text.length(); i++) {
            vector[Math.floorMod(31 * text.charAt(i) + text.charAt(i + 1), dimensions)]++;
        }
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public String modelId() {
        return "letters-" + dimensions;
    }
}
