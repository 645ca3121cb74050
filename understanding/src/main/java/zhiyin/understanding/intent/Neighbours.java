package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How near the known sentences lie in the space of the encoder: cosines, as votes of their intents. Immutable once
 * built; thread-safe.
 */
final class Neighbours {

    /** By class: its sentences, a vector each. */
    private final ShortVectors[] known;
    /** By class: which example each sentence is. */
    private final int[][] examples;

    /**
     * What the known sentences say of a text.
     *
     * @param logVotes the logarithm of each class's votes
     * @param nearest by class the greatest cosine; -1 where it was not looked at
     */
    @SuppressWarnings("ArrayRecordComponent") // Read in the innermost loops, compared by nobody.
    record Vote(float[] logVotes, float[] nearest) {}

    /** A known sentence and its cosine. */
    record Near(int example, float cosine) {}

    private Neighbours(ShortVectors[] known, int[][] examples) {
        this.known = known;
        this.examples = examples;
    }

    static Neighbours of(float[][] vectors, int[] labels, int classes) {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        float[][][] known = new float[classes][][];
        int[][] examples = new int[classes][];
        for (int c = 0; c < classes; c++) {
            known[c] = new float[counts[c]][];
            examples[c] = new int[counts[c]];
        }
        for (int i = vectors.length - 1; i >= 0; i--) {
            int at = --counts[labels[i]];
            known[labels[i]][at] = vectors[i];
            examples[labels[i]][at] = i;
        }
        float step = ShortVectors.step(vectors);
        return new Neighbours(
                Arrays.stream(known).map(rows -> ShortVectors.of(rows, step)).toArray(ShortVectors[]::new), examples);
    }

    /** The votes for {@code candidates}; the rest is not looked at, because it could not win any more. */
    Vote vote(float[] vector, int[] candidates, Votes.Settings settings) {
        float[] nearest = new float[known.length];
        Arrays.fill(nearest, -1);
        float[][] cosines = new float[candidates.length][];
        float greatest = -1;
        for (int k = 0; k < candidates.length; k++) {
            cosines[k] = known[candidates[k]].dots(vector);
            for (float cosine : cosines[k]) {
                nearest[candidates[k]] = Math.max(nearest[candidates[k]], cosine);
            }
            greatest = Math.max(greatest, nearest[candidates[k]]);
        }
        Votes votes = new Votes(known.length, settings, greatest);
        for (int k = 0; k < candidates.length; k++) {
            votes.add(candidates[k], cosines[k]);
        }
        return new Vote(votes.logarithms(), nearest);
    }

    /** The nearest known sentences of all classes, the nearest first. */
    List<Near> nearest(float[] vector, int count) {
        List<Near> all = new ArrayList<>();
        for (int c = 0; c < known.length; c++) {
            float[] cosines = known[c].dots(vector);
            for (int i = 0; i < cosines.length; i++) {
                all.add(new Near(examples[c][i], cosines[i]));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble((Near n) -> -n.cosine()).thenComparing(Near::example))
                .limit(count)
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(known.length);
        for (int c = 0; c < known.length; c++) {
            known[c].write(out);
            for (int example : examples[c]) {
                out.writeInt(example);
            }
        }
    }

    static Neighbours read(DataInputStream in, int classes, int dimensions, int all) throws IOException {
        ShortVectors[] known = new ShortVectors[Floats.length(in, Integer.BYTES)];
        if (known.length != classes) {
            throw new IOException("neighbours of " + known.length + " intents instead of " + classes);
        }
        int[][] examples = new int[classes][];
        for (int c = 0; c < classes; c++) {
            known[c] = ShortVectors.read(in, dimensions);
            examples[c] = new int[known[c].count()];
            for (int i = 0; i < examples[c].length; i++) {
                examples[c][i] = in.readInt();
                if (examples[c][i] < 0 || examples[c][i] >= all) {
                    throw new IOException("the vector of the example " + examples[c][i] + " of " + all);
                }
            }
        }
        return new Neighbours(known, examples);
    }
}
