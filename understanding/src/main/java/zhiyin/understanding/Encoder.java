package zhiyin.understanding;

import java.util.List;

/** Turns a text into a vector whose direction carries its meaning. Implementations are thread-safe. */
public interface Encoder {

    /** A vector of {@link #dimensions()} numbers, L2-normalised. Cost: one pass of the model, about a millisecond. */
    float[] encode(String text);

    int dimensions();

    /** The encoders it is made of, the cheapest first; itself when it is one. */
    default List<Encoder> parts() {
        return List.of(this);
    }

    /** Name and version of the model; vectors of different ids must never be compared. */
    String modelId();
}
