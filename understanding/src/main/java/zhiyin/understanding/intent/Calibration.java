package zhiyin.understanding.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What turns scores into honest probabilities: one temperature (Guo et al., "On Calibration of Modern Neural
 * Networks", ICML 2017, section 4.2), and the probability below which a text counts as out of scope. Both are chosen
 * from answers to sentences the model had not seen.
 */
record Calibration(double temperature, double threshold) {

    /** How much of the weight of refusing well lies on intents the model has never met. */
    private static final double NOVEL_SHARE = 0.3;

    /** An answer to an unseen sentence: scores, and the right class; -1 when its class was kept from the model. */
    static final class Unseen {
        private final float[] logits;
        private final int label;

        Unseen(float[] logits, int label) {
            this.logits = logits;
            this.label = label;
        }

        float[] logits() {
            return logits;
        }

        int label() {
            return label;
        }
    }

    float[] probabilities(float[] logits) {
        float[] p = logits.clone();
        for (int i = 0; i < p.length; i++) {
            p[i] /= (float) temperature;
        }
        Softmax.inPlace(p);
        return p;
    }

    /** Chooses both from answers to unseen sentences; {@code outOfScope} is the class of no intent, or -1. */
    static Calibration of(List<Unseen> answers, int outOfScope) {
        double temperature = temperature(answers);
        Calibration calibration = new Calibration(temperature, 0);
        return new Calibration(temperature, calibration.bestThreshold(answers, outOfScope));
    }

    private static double temperature(List<Unseen> answers) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double t = 0.3; t < 4; t *= 1.05) {
            Calibration tried = new Calibration(t, 0);
            double loss = 0;
            for (Unseen a : answers) {
                if (a.label >= 0) {
                    loss -= Math.log(Math.max(1e-9, tried.probabilities(a.logits)[a.label]));
                }
            }
            if (loss < least) {
                least = loss;
                best = t;
            }
        }
        return best;
    }

    /** The threshold with the greatest sum of texts rightly answered and texts rightly refused. */
    private double bestThreshold(List<Unseen> answers, int outOfScope) {
        List<Double> right = new ArrayList<>();
        List<Double> foreign = new ArrayList<>();
        List<Double> novel = new ArrayList<>();
        int inScope = 0;
        for (Unseen a : answers) {
            float[] p = probabilities(a.logits);
            int told = argmax(p);
            double sure = told == outOfScope ? -1 : p[told];
            if (a.label < 0) {
                novel.add(sure);
            } else if (a.label == outOfScope) {
                foreign.add(sure);
            } else {
                inScope++;
                if (told == a.label) {
                    right.add(sure);
                }
            }
        }
        Collections.sort(right);
        Collections.sort(foreign);
        Collections.sort(novel);
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        double novelWeight = foreign.isEmpty() ? 1 : NOVEL_SHARE;
        for (double t = 0; t < 0.96; t += 0.01) {
            double gain = (double) (right.size() - below(right, t)) / Math.max(1, inScope)
                    + novelWeight * below(novel, t) / Math.max(1, novel.size())
                    + (1 - novelWeight) * below(foreign, t) / Math.max(1, foreign.size());
            if (gain > most + 1e-9) {
                most = gain;
                best = t;
            }
        }
        return best;
    }

    private static int below(List<Double> sorted, double threshold) {
        int at = Collections.binarySearch(sorted, threshold);
        return at >= 0 ? at : -at - 1;
    }

    static int argmax(float[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            if (p[c] > p[best]) {
                best = c;
            }
        }
        return best;
    }
}
