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
    private final Sentences[] known;
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

    /**
     * The vectors of some sentences, turned: {@code byDimension[d][i]} is number {@code d} of sentence {@code i}.
     *
     * <p>So the innermost loop of the products runs over sentences, without a reduction, which is what the compiler
     * turns into vector instructions; each sum keeps its order, so that a model answers the same on every machine.
     */
    private static final class Sentences {

        private static final int STRIDE = 4;

        private final int count;
        private final float[][] byDimension;

        private Sentences(int count, float[][] byDimension) {
            this.count = count;
            this.byDimension = byDimension;
        }

        static Sentences of(float[][] vectors) {
            int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
            float[][] byDimension = new float[dimensions][vectors.length];
            for (int i = 0; i < vectors.length; i++) {
                for (int d = 0; d < dimensions; d++) {
                    byDimension[d][i] = vectors[i][d];
                }
            }
            return new Sentences(vectors.length, byDimension);
        }

        /** The product of {@code vector} with each. */
        float[] dots(float[] vector) {
            float[] dots = new float[count];
            int d = 0;
            for (; d + STRIDE <= byDimension.length; d += STRIDE) {
                add(dots, vector, byDimension, d);
            }
            for (; d < byDimension.length; d++) {
                for (int i = 0; i < count; i++) {
                    dots[i] += vector[d] * byDimension[d][i];
                }
            }
            return dots;
        }

        private static void add(float[] dots, float[] vector, float[][] byDimension, int d) {
            float x0 = vector[d];
            float x1 = vector[d + 1];
            float x2 = vector[d + 2];
            float x3 = vector[d + 3];
            float[] r0 = byDimension[d];
            float[] r1 = byDimension[d + 1];
            float[] r2 = byDimension[d + 2];
            float[] r3 = byDimension[d + 3];
            for (int i = 0; i < dots.length; i++) {
                dots[i] += x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i];
            }
        }

        float[][] vectors() {
            float[][] vectors = new float[count][byDimension.length];
            for (int i = 0; i < count; i++) {
                for (int d = 0; d < byDimension.length; d++) {
                    vectors[i][d] = byDimension[d][i];
                }
            }
            return vectors;
        }
    }

    private Neighbours(float[][][] vectors, int[][] examples) {
        this.examples = examples;
        this.known = Arrays.stream(vectors).map(Sentences::of).toArray(Sentences[]::new);
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
        return new Neighbours(known, examples);
    }

    /** The votes for {@code candidates}; the rest is not looked at, because it could not win any more. */
    Vote vote(float[] vector, int[] candidates, Votes.Settings settings) {
        Votes votes = new Votes(known.length, settings);
        float[] nearest = new float[known.length];
        Arrays.fill(nearest, -1);
        for (int candidate : candidates) {
            for (float cosine : known[candidate].dots(vector)) {
                votes.add(candidate, cosine);
                nearest[candidate] = Math.max(nearest[candidate], cosine);
            }
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
            Floats.writeRows(out, known[c].vectors());
            for (int example : examples[c]) {
                out.writeInt(example);
            }
        }
    }

    static Neighbours read(DataInputStream in, int classes, int dimensions, int all) throws IOException {
        float[][][] known = new float[Floats.length(in, Integer.BYTES)][][];
        if (known.length != classes) {
            throw new IOException("neighbours of " + known.length + " intents instead of " + classes);
        }
        int[][] examples = new int[classes][];
        for (int c = 0; c < classes; c++) {
            known[c] = Floats.readRows(in);
            examples[c] = new int[known[c].length];
            for (int i = 0; i < known[c].length; i++) {
                if (known[c][i].length != dimensions) {
                    throw new IOException("a sentence of " + known[c][i].length + " numbers instead of " + dimensions);
                }
                examples[c][i] = in.readInt();
                if (examples[c][i] < 0 || examples[c][i] >= all) {
                    throw new IOException("the vector of the example " + examples[c][i] + " of " + all);
                }
            }
        }
        return new Neighbours(known, examples);
    }
}
