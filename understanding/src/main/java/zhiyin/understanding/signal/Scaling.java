package zhiyin.understanding.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import zhiyin.understanding.intent.Minimizer;

/**
 * What makes a head's probabilities honest: one temperature and a shift for each class, chosen from its answers to texts
 * it had not seen (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, section 4.2).
 */
final class Scaling {

    private static final double TOWARDS_NOTHING = 0.5;
    private static final int MAX_STEPS = 100;

    /** The logarithm of the factor, then a shift for each class. */
    private final float[] numbers;

    private Scaling(float[] numbers) {
        this.numbers = numbers;
    }

    /** An answer to a text the head had not seen, the right class, and how much the text counts. */
    static final class Unseen {
        private final float[] logits;
        private final int label;
        private final float weight;

        Unseen(float[] logits, int label, float weight) {
            this.logits = logits;
            this.label = label;
            this.weight = weight;
        }

        float[] logits() {
            return logits;
        }

        int label() {
            return label;
        }

        float weight() {
            return weight;
        }
    }

    static Scaling of(List<Unseen> answers, int classes) {
        float[] numbers = new float[classes + 1];
        Minimizer.minimize((point, gradient) -> loss(answers, point, gradient), numbers, MAX_STEPS, 1e-7);
        return new Scaling(numbers);
    }

    float[] probabilities(float[] logits) {
        float[] z = scaled(logits, numbers);
        Probabilities.inPlace(z);
        return z;
    }

    private static float[] scaled(float[] logits, float[] point) {
        float factor = (float) Math.exp(point[0]);
        float[] z = new float[logits.length];
        for (int c = 0; c < z.length; c++) {
            z[c] = factor * logits[c] + point[c + 1];
        }
        return z;
    }

    private static double loss(List<Unseen> answers, float[] point, float[] gradient) {
        double loss = 0;
        for (int i = 0; i < point.length; i++) {
            loss += 0.5 * TOWARDS_NOTHING * point[i] * point[i];
            gradient[i] = (float) TOWARDS_NOTHING * point[i];
        }
        float factor = (float) Math.exp(point[0]);
        for (Unseen answer : answers) {
            float[] z = scaled(answer.logits(), point);
            double labelled = z[answer.label()];
            loss += answer.weight() * (Probabilities.inPlace(z) - labelled);
            z[answer.label()] -= 1;
            for (int c = 0; c < z.length; c++) {
                gradient[0] += answer.weight() * z[c] * factor * answer.logits()[c];
                gradient[c + 1] += answer.weight() * z[c];
            }
        }
        return loss;
    }

    void write(DataOutput out) throws IOException {
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    static Scaling read(DataInput in, int classes) throws IOException {
        float[] numbers = new float[classes + 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return new Scaling(numbers);
    }
}
