package zhiyin.knowledge.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Fits the answerability judgement to questions whose answers are known.
 *
 * <p>Logistic regression by gradient descent with an L2 penalty; with some sixty examples and four pieces of evidence
 * nothing finer would hold. The threshold is set on probabilities of examples held out in turn, where a wrong answer
 * costs as much as four right ones bring.
 */
final class AnswerabilityCalibration {

    static final double COST_OF_WRONG = 4;

    private static final double PENALTY = 0.02;
    private static final int STEPS = 20_000;
    private static final double RATE = 0.5;
    private static final int FOLDS = 10;
    private static final double NEAREST = 0.2;

    private AnswerabilityCalibration() {}

    /**
     * One question.
     *
     * @param right whether the best candidate answers it
     */
    record Example(Evidence evidence, boolean right) {}

    static Answerability fitted(List<Example> examples) {
        List<Scored> heldOut = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> training = new ArrayList<>();
            List<Example> testing = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? testing : training).add(examples.get(i));
            }
            Answerability partial = new Answerability(weights(training), 0.5, NEAREST);
            testing.forEach(
                    example -> heldOut.add(new Scored(partial.probability(example.evidence()), example.right())));
        }
        return new Answerability(weights(examples), bestThreshold(heldOut), NEAREST);
    }

    /** What answering these examples brings, a wrong answer costing {@link #COST_OF_WRONG}. */
    static double utility(Collection<Example> examples, Answerability answerability) {
        return utility(
                examples.stream()
                        .map(example -> new Scored(answerability.probability(example.evidence()), example.right()))
                        .toList(),
                answerability.threshold());
    }

    static String yaml(Answerability fitted) {
        Answerability.Weights weights = fitted.weights();
        return String.format(
                Locale.ROOT,
                "answerability: {bias: %.2f, cosine: %.2f, margin: %.2f, overlap: %.2f, lexicalMargin: %.2f,"
                        + " threshold: %.2f, nearest: %.2f}",
                weights.bias(),
                weights.cosine(),
                weights.margin(),
                weights.overlap(),
                weights.lexicalMargin(),
                fitted.threshold(),
                fitted.nearest());
    }

    private record Scored(double probability, boolean right) {}

    private static double utility(List<Scored> scored, double threshold) {
        double utility = 0;
        for (Scored one : scored) {
            if (one.probability() >= threshold) {
                utility += one.right() ? 1 : -COST_OF_WRONG;
            }
        }
        return utility;
    }

    private static double bestThreshold(List<Scored> scored) {
        double best = 0.95;
        for (int percent = 95; percent >= 50; percent--) {
            if (utility(scored, percent / 100.0) > utility(scored, best)) {
                best = percent / 100.0;
            }
        }
        return best;
    }

    private static double[] features(Evidence evidence) {
        return new double[] {1, evidence.cosine(), evidence.margin(), evidence.overlap(), evidence.lexicalMargin()};
    }

    private static Answerability.Weights weights(List<Example> examples) {
        double[] w = new double[5];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[w.length];
            for (Example example : examples) {
                double[] x = features(example.evidence());
                double sum = 0;
                for (int i = 0; i < w.length; i++) {
                    sum += w[i] * x[i];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (example.right() ? 1 : 0);
                for (int i = 0; i < w.length; i++) {
                    gradient[i] += error * x[i];
                }
            }
            for (int i = 0; i < w.length; i++) {
                double pull = i == 0 ? 0 : PENALTY * w[i];
                w[i] -= RATE * (gradient[i] + pull) / examples.size();
            }
        }
        return new Answerability.Weights(w[0], w[1], w[2], w[3], w[4]);
    }
}
