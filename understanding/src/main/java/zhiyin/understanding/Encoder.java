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

    /**
     * Whether the model itself learnt from this very text and what it means. Such a text looks easier to it than what
     * a customer will say, so nothing is measured or calibrated by it where there is another.
     */
    default boolean wasTaught(String text) {
        return false;
    }

    /** Name and version of the model; vectors of different ids must never be compared. */
    String modelId();
}
