package zhiyin.understanding.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import zhiyin.understanding.intent.Minimizer;

/**
 * Multinomial logistic regression with an L2 penalty over a row of features (Hastie, Tibshirani and Friedman, "The
 * Elements of Statistical Learning", 2nd ed. 2009, section 4.4). Immutable once trained; thread-safe.
 */
final class LinearHead {

    private static final double PENALTY = 1;
    private static final int MAX_STEPS = 30;
    private static final double TOLERANCE = 5e-4;

    private final int classes;
    private final int features;
    /** One group of as many numbers as there are classes for each feature, then the bias. */
    private final float[] weights;

    private LinearHead(int classes, int features, float[] weights) {
        this.classes = classes;
        this.features = features;
        this.weights = weights;
    }

    static LinearHead fit(List<Seen> texts, int classes, int features) {
        float[] weights = new float[(features + 1) * classes];
        LinearHead fitted = new LinearHead(classes, features, weights);
        Minimizer.minimize((point, gradient) -> fitted.loss(texts, point, gradient), weights, MAX_STEPS, TOLERANCE);
        return fitted;
    }

    /** The unnormalised log probability of each class. */
    float[] logits(Row row) {
        return logits(weights, row);
    }

    private float[] logits(float[] point, Row row) {
        float[] z = new float[classes];
        System.arraycopy(point, features * classes, z, 0, classes);
        for (int i = 0; i < row.size(); i++) {
            int at = row.place(i) * classes;
            float x = row.weight(i);
            for (int c = 0; c < classes; c++) {
                z[c] += x * point[at + c];
            }
        }
        return z;
    }

    private double loss(List<Seen> texts, float[] point, float[] gradient) {
        double loss = 0;
        int bias = features * classes;
        for (int i = 0; i < bias; i++) {
            loss += 0.5 * PENALTY * point[i] * point[i];
            gradient[i] = (float) PENALTY * point[i];
        }
        for (int c = 0; c < classes; c++) {
            gradient[bias + c] = 0;
        }
        for (Seen text : texts) {
            float[] z = logits(point, text.row());
            double labelled = z[text.label()];
            loss += text.weight() * (Probabilities.inPlace(z) - labelled);
            z[text.label()] -= 1;
            for (int c = 0; c < classes; c++) {
                z[c] *= text.weight();
                gradient[bias + c] += z[c];
            }
            spread(text.row(), z, gradient);
        }
        return loss;
    }

    private void spread(Row row, float[] residual, float[] gradient) {
        for (int i = 0; i < row.size(); i++) {
            int at = row.place(i) * classes;
            float x = row.weight(i);
            for (int c = 0; c < classes; c++) {
                gradient[at + c] += x * residual[c];
            }
        }
    }

    void write(DataOutput out) throws IOException {
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    static LinearHead read(DataInput in, int classes, int features) throws IOException {
        float[] weights = new float[(features + 1) * classes];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        return new LinearHead(classes, features, weights);
    }
}
