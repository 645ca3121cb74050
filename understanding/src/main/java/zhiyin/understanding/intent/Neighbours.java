package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How near the known sentences lie in the space of the encoder: cosines, as votes of their intents. Immutable once
 * built; thread-safe.
 */
final class Neighbours {

    /** By class: its sentences, a vector each. */
    private final Sentences[] known;

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

    private Neighbours(float[][][] vectors) {
        this.known = Arrays.stream(vectors).map(Sentences::of).toArray(Sentences[]::new);
    }

    static Neighbours of(float[][] vectors, int[] labels, int classes) {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        float[][][] known = new float[classes][][];
        for (int c = 0; c < classes; c++) {
            known[c] = new float[counts[c]][];
        }
        for (int i = 0; i < vectors.length; i++) {
            known[labels[i]][--counts[labels[i]]] = vectors[i];
        }
        return new Neighbours(known);
    }

    /** The logarithm of each class's votes; only {@code candidates} are looked at, the rest could not win any more. */
    float[] logVotes(float[] vector, int[] candidates, Votes.Settings settings) {
        Votes votes = new Votes(known.length, settings);
        for (int candidate : candidates) {
            for (float cosine : known[candidate].dots(vector)) {
                votes.add(candidate, cosine);
            }
        }
        return votes.logarithms();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(known.length);
        for (Sentences sentences : known) {
            Floats.writeRows(out, sentences.vectors());
        }
    }

    static Neighbours read(DataInput in) throws IOException {
        float[][][] known = new float[Floats.length(in)][][];
        for (int c = 0; c < known.length; c++) {
            known[c] = Floats.readRows(in);
        }
        return new Neighbours(known);
    }
}
