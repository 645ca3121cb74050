package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Multinomial logistic regression with an L2 penalty (Hastie, Tibshirani and Friedman, "The Elements of Statistical
 * Learning", 2nd ed. 2009, section 4.4). Immutable once trained; thread-safe.
 */
final class SoftmaxHead {

    private static final int BLOCK = 4;

    private final int classes;
    /** Row by dimension, one column a class; the last row is the bias. */
    private final float[] weights;

    private SoftmaxHead(int classes, float[] weights) {
        this.classes = classes;
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
        return new SoftmaxHead(classes, weights);
    }

    /** The unnormalised log probability of each class. */
    float[] logits(float[] vector) {
        float[] z = Arrays.copyOfRange(weights, vector.length * classes, (vector.length + 1) * classes);
        for (int j = 0; j < vector.length; j++) {
            float x = vector[j];
            int row = j * classes;
            for (int c = 0; c < classes; c++) {
                z[c] += x * weights[row + c];
            }
        }
        return z;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        Floats.write(out, weights);
    }

    static SoftmaxHead read(DataInput in) throws IOException {
        return new SoftmaxHead(Floats.length(in), Floats.read(in));
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
     * for four examples; the innermost loops run over classes without a reduction, which the compiler vectorises.
     */
    private static double loss(float[][] rows, int[] labels, int classes, double penalty, float[] w, float[] g) {
        Arrays.fill(g, 0);
        int dimensions = rows[0].length;
        double loss = 0;
        float[][] z = new float[BLOCK][classes];
        float[] nothing = new float[dimensions];
        for (int from = 0; from < rows.length; from += BLOCK) {
            int count = Math.min(BLOCK, rows.length - from);
            float[] r0 = rows[from];
            float[] r1 = count > 1 ? rows[from + 1] : nothing;
            float[] r2 = count > 2 ? rows[from + 2] : nothing;
            float[] r3 = count > 3 ? rows[from + 3] : nothing;
            for (float[] zi : z) {
                System.arraycopy(w, dimensions * classes, zi, 0, classes);
            }
            for (int j = 0; j < dimensions; j++) {
                forward(w, j * classes, z, r0[j], r1[j], r2[j], r3[j]);
            }
            for (int i = 0; i < BLOCK; i++) {
                if (i < count) {
                    loss += toResidual(z[i], labels[from + i]);
                } else {
                    Arrays.fill(z[i], 0);
                }
            }
            for (int j = 0; j < dimensions; j++) {
                backward(g, j * classes, z, r0[j], r1[j], r2[j], r3[j]);
            }
            backward(g, dimensions * classes, z, 1, 1, 1, 1);
        }
        for (int i = 0; i < dimensions * classes; i++) {
            loss += penalty / 2 * w[i] * w[i];
            g[i] += (float) (penalty * w[i]);
        }
        return loss;
    }

    private static void forward(float[] w, int row, float[][] z, float x0, float x1, float x2, float x3) {
        float[] z0 = z[0];
        float[] z1 = z[1];
        float[] z2 = z[2];
        float[] z3 = z[3];
        for (int c = 0; c < z0.length; c++) {
            float v = w[row + c];
            z0[c] += x0 * v;
            z1[c] += x1 * v;
            z2[c] += x2 * v;
            z3[c] += x3 * v;
        }
    }

    private static void backward(float[] g, int row, float[][] z, float x0, float x1, float x2, float x3) {
        float[] z0 = z[0];
        float[] z1 = z[1];
        float[] z2 = z[2];
        float[] z3 = z[3];
        for (int c = 0; c < z0.length; c++) {
            g[row + c] += x0 * z0[c] + x1 * z1[c] + x2 * z2[c] + x3 * z3[c];
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
