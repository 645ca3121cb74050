package zhiyin.understanding.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.Encoder;

/**
 * Encodes a text once when several parts of a turn ask for it: understanding it, then looking for an answer.
 *
 * <p>Remembers the vectors of the latest texts only, in memory alone, and for no longer than newer ones push them out.
 * Callers must not change a vector they are given.
 */
public final class RememberingEncoder implements Encoder {

    private final Encoder encoder;
    private final Map<String, float[]> latest;

    /** Remembers at most {@code capacity} vectors in front of {@code encoder}. */
    public RememberingEncoder(Encoder encoder, int capacity) {
        this.encoder = encoder;
        this.latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > capacity;
            }
        };
    }

    @Override
    public float[] encode(String text) {
        float @Nullable [] known;
        synchronized (latest) {
            known = latest.get(text);
        }
        if (known != null) {
            return known;
        }
        float[] vector = encoder.encode(text);
        synchronized (latest) {
            latest.put(text, vector);
        }
        return vector;
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public boolean wasTaught(String text) {
        return encoder.wasTaught(text);
    }

    @Override
    public String modelId() {
        return encoder.modelId();
    }
}
