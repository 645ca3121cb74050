package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How near the known sentences lie in the space of the encoder: cosines, as votes of their intents. Immutable once
 * built; thread-safe.
 */
final class Neighbours {

    /** By class: its vectors. */
    private final float[][][] known;

    private Neighbours(float[][][] known) {
        this.known = known;
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
            for (float[] row : known[candidate]) {
                votes.add(candidate, dot(vector, row));
            }
        }
        return votes.logarithms();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(known.length);
        for (float[][] rows : known) {
            Floats.writeRows(out, rows);
        }
    }

    static Neighbours read(DataInput in) throws IOException {
        float[][][] known = new float[Floats.length(in)][][];
        for (int c = 0; c < known.length; c++) {
            known[c] = Floats.readRows(in);
        }
        return new Neighbours(known);
    }

    private static double dot(float[] a, float[] b) {
        // Four sums instead of one: the processor adds them side by side.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (double) s0 + s1 + s2 + s3;
    }
}
