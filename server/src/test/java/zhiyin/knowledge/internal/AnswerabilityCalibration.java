package zhiyin.knowledge.internal;

import java.util.List;
import java.util.Locale;

/**
 * Fits the answerability judgement to questions whose answers are known.
 *
 * <p>Logistic regression by gradient descent with an L2 penalty. The threshold is not fitted: it is the bank's choice
 * of how rarely a wrong answer may be given, read off the rates that {@link AnswerQualityTests} prints.
 */
final class AnswerabilityCalibration {

    private static final double PENALTY = 0.02;
    private static final int STEPS = 10_000;
    private static final double RATE = 1;

    private AnswerabilityCalibration() {}

    /**
     * One question.
     *
     * @param right whether the best candidate answers it
     * @param weight what it counts, so that the few questions without an answer are as many as they may be in life
     */
    record Example(Evidence evidence, boolean right, double weight) {}

    static Answerability.Weights fitted(List<Example> examples) {
        double[] w = new double[6];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[w.length];
            for (Example example : examples) {
                double[] x = features(example.evidence());
                double sum = 0;
                for (int i = 0; i < w.length; i++) {
                    sum += w[i] * x[i];
                }
                double error = example.weight() * (1 / (1 + Math.exp(-sum)) - (example.right() ? 1 : 0));
                for (int i = 0; i < w.length; i++) {
                    gradient[i] += error * x[i];
                }
            }
            for (int i = 0; i < w.length; i++) {
                double pull = i == 0 ? 0 : PENALTY * w[i];
                w[i] -= RATE * (gradient[i] + pull) / examples.size();
            }
        }
        return new Answerability.Weights(w[0], w[1], w[2], w[3], w[4], w[5]);
    }

    static String yaml(Answerability.Weights weights) {
        return String.format(
                Locale.ROOT,
                "answerability: {bias: %.2f, cosine: %.2f, margin: %.2f, outsideMargin: %.2f, overlap: %.2f,"
                        + " lexicalMargin: %.2f, ...}",
                weights.bias(),
                weights.cosine(),
                weights.margin(),
                weights.outsideMargin(),
                weights.overlap(),
                weights.lexicalMargin());
    }

    private static double[] features(Evidence evidence) {
        return new double[] {
            1,
            evidence.cosine(),
            evidence.margin(),
            evidence.outsideMargin(),
            evidence.overlap(),
            evidence.lexicalMargin()
        };
    }
}
