package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression with an L2 penalty (Hastie, Tibshirani and Friedman, "The Elements of Statistical
 * Learning", 2nd ed. 2009, section 4.4). Immutable once trained; thread-safe.
 */
final class SoftmaxHead {

    private static final int BLOCK = 4;
    private static final int PARTS = 4;

    /** One row a dimension, one column a class; the last row is the bias. */
    private final float[][] weights;

    private SoftmaxHead(float[][] weights) {
        this.weights = weights;
    }

    /** How strongly a head is held back, and how long it may be trained. */
    record Settings(float scale, double penalty, int maxSteps) {}

    /**
     * Fits a head.
     *
     * @param vectors one L2-normalised row an example
     * @param labels the class of each row, counted from 0
     */
    static SoftmaxHead fit(float[][] vectors, int[] labels, int classes, Settings settings) {
        int dimensions = vectors[0].length;
        float[][] rows = scaled(vectors, settings.scale());
        float[] weights = new float[(dimensions + 1) * classes];
        Minimizer.minimize(
                (w, g) -> loss(rows, labels, classes, settings.penalty(), w, g), weights, settings.maxSteps(), 1e-5);
        for (int i = 0; i < dimensions * classes; i++) {
            weights[i] *= settings.scale();
        }
        return new SoftmaxHead(asRows(weights, classes));
    }

    /** The unnormalised log probability of each class. */
    float[] logits(float[] vector) {
        float[] z = weights[vector.length].clone();
        for (int j = 0; j < vector.length; j++) {
            float x = vector[j];
            float[] row = weights[j];
            for (int c = 0; c < z.length; c++) {
                z[c] += x * row[c];
            }
        }
        return z;
    }

    void write(DataOutput out) throws IOException {
        Floats.writeRows(out, weights);
    }

    static SoftmaxHead read(DataInputStream in, int classes, int dimensions) throws IOException {
        float[][] weights = Floats.readRows(in);
        if (weights.length != dimensions + 1 || Arrays.stream(weights).anyMatch(row -> row.length != classes)) {
            throw new IOException("a head that is not from " + dimensions + " numbers to " + classes + " intents");
        }
        return new SoftmaxHead(weights);
    }

    private static float[][] asRows(float[] flat, int classes) {
        float[][] rows = new float[flat.length / classes][];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = Arrays.copyOfRange(flat, j * classes, (j + 1) * classes);
        }
        return rows;
    }

    private static float[][] scaled(float[][] vectors, float scale) {
        float[][] rows = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            float[] row = vectors[i].clone();
            for (int j = 0; j < row.length; j++) {
                row[j] *= scale;
            }
            rows[i] = row;
        }
        return rows;
    }

    /*
     * Rows are taken four at a time so that each row of the weights, which do not fit the nearest cache, is read once
     * for four examples. The innermost loops run over classes, without a reduction and with one index for all arrays:
     * that is what the compiler turns into vector instructions, and why the flat point is cut into rows first.
     */
    private static double loss(
            float[][] rows, int[] labels, int classes, double penalty, float[] point, float[] gradient) {
        int dimensions = rows[0].length;
        float[][] w = asRows(point, classes);
        // As many parts on every machine, and their sums in one order: the same model wherever it is trained.
        List<Part> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(p -> part(rows, labels, w, p))
                .toList();
        double loss = 0;
        Arrays.fill(gradient, 0);
        for (Part part : parts) {
            loss += part.loss;
            for (int j = 0; j <= dimensions; j++) {
                float[] g = part.gradient[j];
                int at = j * classes;
                for (int c = 0; c < classes; c++) {
                    gradient[at + c] += g[c];
                }
            }
        }
        // The bias is free: how common an intent is must not be held back.
        for (int i = 0; i < dimensions * classes; i++) {
            loss += penalty / 2 * point[i] * point[i];
            gradient[i] += (float) (penalty * point[i]);
        }
        return loss;
    }

    /** The loss of some of the rows and its gradient. */
    private static final class Part {
        private final double loss;
        private final float[][] gradient;

        Part(double loss, float[][] gradient) {
            this.loss = loss;
            this.gradient = gradient;
        }
    }

    private static Part part(float[][] rows, int[] labels, float[][] w, int part) {
        int dimensions = rows[0].length;
        int classes = w[0].length;
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        int first = blocks * part / PARTS * BLOCK;
        int end = Math.min(rows.length, blocks * (part + 1) / PARTS * BLOCK);
        float[][] g = new float[dimensions + 1][classes];
        double loss = 0;
        float[][] z = new float[BLOCK][classes];
        float[] nothing = new float[dimensions];
        for (int from = first; from < end; from += BLOCK) {
            int count = Math.min(BLOCK, end - from);
            float[] r0 = rows[from];
            float[] r1 = count > 1 ? rows[from + 1] : nothing;
            float[] r2 = count > 2 ? rows[from + 2] : nothing;
            float[] r3 = count > 3 ? rows[from + 3] : nothing;
            for (float[] zi : z) {
                System.arraycopy(w[dimensions], 0, zi, 0, classes);
            }
            for (int j = 0; j < dimensions; j++) {
                forward(w[j], z, r0[j], r1[j], r2[j], r3[j]);
            }
            for (int i = 0; i < BLOCK; i++) {
                if (i < count) {
                    loss += toResidual(z[i], labels[from + i]);
                } else {
                    Arrays.fill(z[i], 0);
                }
            }
            for (int j = 0; j < dimensions; j++) {
                backward(g[j], z, r0[j], r1[j], r2[j], r3[j]);
            }
            backward(g[dimensions], z, 1, 1, 1, 1);
        }
        return new Part(loss, g);
    }

    private static void forward(float[] w, float[][] z, float x0, float x1, float x2, float x3) {
        float[] z0 = z[0];
        float[] z1 = z[1];
        float[] z2 = z[2];
        float[] z3 = z[3];
        for (int c = 0; c < z0.length; c++) {
            float v = w[c];
            z0[c] += x0 * v;
            z1[c] += x1 * v;
            z2[c] += x2 * v;
            z3[c] += x3 * v;
        }
    }

    private static void backward(float[] g, float[][] z, float x0, float x1, float x2, float x3) {
        float[] z0 = z[0];
        float[] z1 = z[1];
        float[] z2 = z[2];
        float[] z3 = z[3];
        for (int c = 0; c < z0.length; c++) {
            g[c] += x0 * z0[c] + x1 * z1[c] + x2 * z2[c] + x3 * z3[c];
        }
    }

    /** Turns logits into probabilities less the label, in place; returns the example's negative log likelihood. */
    private static double toResidual(float[] z, int label) {
        double labelLogit = z[label];
        double log = Softmax.inPlace(z);
        z[label] -= 1;
        return log - labelLogit;
    }
}
