package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import zhiyin.understanding.Encoder;

/**
 * Tells which of many labels hold of a text, any number of them: one logistic head a label on the text's meaning and
 * its n-grams, over one head that all labels share on what a text has in common with a label's name and description.
 * Immutable once trained, but not thread-safe: it remembers the vectors of words.
 */
public final class LabelModel {

    private static final int FOLDS = 5;

    /** With a hundred examples the best threshold on those left out is mostly chance; it lies between these. */
    private static final double LEAST_THRESHOLD = 0.15;

    private static final double MOST_THRESHOLD = 0.35;

    private final Encoder encoder;
    private final List<String> labels;
    private final Map<String, String> descriptions;
    private final LabelHeads heads;
    private final double threshold;

    /** A text and the labels that hold of it. */
    public record Example(String text, Set<String> labels) {}

    private LabelModel(
            Encoder encoder,
            List<String> labels,
            Map<String, String> descriptions,
            LabelHeads heads,
            double threshold) {
        this.encoder = encoder;
        this.labels = labels;
        this.descriptions = descriptions;
        this.heads = heads;
        this.threshold = threshold;
    }

    /**
     * Trains a model; the threshold is the one with the best F1 on examples left out. Deterministic.
     *
     * @param labels all labels there are, also those without an example
     * @param descriptions a sentence on a label, where there is one
     */
    public static LabelModel train(
            Encoder encoder, List<String> labels, Map<String, String> descriptions, List<Example> examples, long seed) {
        double threshold = threshold(encoder, labels, descriptions, examples, seed);
        LabelHeads heads = LabelHeads.fit(encoder, labels, descriptions, examples);
        return new LabelModel(encoder, List.copyOf(labels), Map.copyOf(descriptions), heads, threshold);
    }

    /** The labels that hold, in the order of all. */
    public Set<String> labels(String text) {
        double[] p = heads.probabilities(text, encoder.encode(text));
        Set<String> told = new LinkedHashSet<>();
        for (int l = 0; l < p.length; l++) {
            if (p[l] >= threshold) {
                told.add(labels.get(l));
            }
        }
        return told;
    }

    /** The sentences on its labels it was trained with. */
    public Map<String, String> descriptions() {
        return descriptions;
    }

    private static double threshold(
            Encoder encoder, List<String> labels, Map<String, String> descriptions, List<Example> examples, long seed) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(seed));
        int steps = 19;
        int[] right = new int[steps];
        int[] told = new int[steps];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(shuffled.get(i));
            }
            if (seen.isEmpty() || unseen.isEmpty()) {
                continue;
            }
            LabelHeads heads = LabelHeads.fit(encoder, labels, descriptions, seen);
            for (Example example : unseen) {
                count(
                        heads.probabilities(example.text(), encoder.encode(example.text())),
                        example,
                        labels,
                        right,
                        told);
            }
        }
        int meant = examples.stream().mapToInt(e -> e.labels().size()).sum();
        int best = steps / 2;
        for (int s = 0; s < steps; s++) {
            if (2.0 * right[s] / (told[s] + meant) > 2.0 * right[best] / (told[best] + meant)) {
                best = s;
            }
        }
        return Math.clamp((best + 1) / 20.0, LEAST_THRESHOLD, MOST_THRESHOLD);
    }

    private static void count(double[] p, Example example, List<String> labels, int[] right, int[] told) {
        for (int s = 0; s < told.length; s++) {
            for (int l = 0; l < p.length; l++) {
                if (p[l] >= (s + 1) / 20.0) {
                    told[s]++;
                    right[s] += example.labels().contains(labels.get(l)) ? 1 : 0;
                }
            }
        }
    }
}
