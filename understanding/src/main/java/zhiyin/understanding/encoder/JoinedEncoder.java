package zhiyin.understanding.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zhiyin.understanding.Encoder;

/** Several encoders side by side: their vectors one after the other, so that a product is the mean of theirs. */
public final class JoinedEncoder implements Encoder {

    private final List<Encoder> parts;

    public JoinedEncoder(List<? extends Encoder> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public float[] encode(String text) {
        float[] joined = new float[dimensions()];
        int at = 0;
        for (Encoder part : parts) {
            float[] vector = part.encode(text);
            System.arraycopy(vector, 0, joined, at, vector.length);
            at += vector.length;
        }
        return OnnxEncoder.normalised(joined);
    }

    @Override
    public List<Encoder> parts() {
        return parts;
    }

    @Override
    public boolean wasTaught(String text) {
        return parts.stream().anyMatch(part -> part.wasTaught(text));
    }

    /** The vectors that {@code parts} give, from the one they give together. */
    public static List<float[]> split(float[] joined, List<Encoder> parts) {
        List<float[]> vectors = new ArrayList<>(parts.size());
        int at = 0;
        for (Encoder part : parts) {
            vectors.add(OnnxEncoder.normalised(Arrays.copyOfRange(joined, at, at + part.dimensions())));
            at += part.dimensions();
        }
        return vectors;
    }

    @Override
    public int dimensions() {
        return parts.stream().mapToInt(Encoder::dimensions).sum();
    }

    @Override
    public String modelId() {
        return parts.stream().map(Encoder::modelId).collect(Collectors.joining("+"));
    }
}
