package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One linear support vector machine a class against all others, on words and letter groups: squared hinge loss, fitted
 * by coordinate descent in the dual (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML
 * 2008, algorithm 1). It sees the exact words that an encoder blurs, in a tenth of a millisecond. Immutable once
 * fitted; thread-safe.
 */
final class WordHead {

    private static final long ORDER_SEED = 7;

    private final Terms terms;
    /** One row a term, one column a class; the last row is the bias. */
    private final float[][] weights;

    private WordHead(Terms terms, float[][] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * How a head is fitted.
     *
     * @param cost what a sentence on the wrong side costs
     * @param least in how many sentences a term must stand, where there are many
     * @param manyFrom how many sentences are many
     * @param maxRounds how often all sentences are looked at, at most
     * @param tolerance how far from the optimum a round may still find a sentence
     */
    record Settings(double cost, int least, int manyFrom, int maxRounds, double tolerance) {}

    /** What a term says for a class. */
    record TermWeight(String feature, float weight) {}

    static WordHead fit(List<Features> texts, int[] labels, int classes, Settings settings) {
        Terms terms = Terms.of(texts, texts.size() >= settings.manyFrom() ? settings.least() : 1);
        Terms.Row[] rows = texts.stream().map(terms::row).toArray(Terms.Row[]::new);
        float[][] weights = new float[terms.size() + 1][classes];
        // Each machine writes its own column at once: all of them beside the weights would be held twice.
        IntStream.range(0, classes).parallel().forEach(c -> {
            float[] machine = machine(rows, labels, c, terms.size(), settings);
            for (int t = 0; t < weights.length; t++) {
                weights[t][c] = machine[t];
            }
        });
        return new WordHead(terms, weights);
    }

    private static float[] machine(Terms.Row[] rows, int[] labels, int wanted, int terms, Settings settings) {
        float[] w = new float[terms + 1];
        double slack = 1 / (2 * settings.cost());
        double[] curvature = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            curvature[i] = 1 + slack;
            for (float x : rows[i].weights()) {
                curvature[i] += x * x;
            }
        }
        double[] alpha = new double[rows.length];
        int[] order = IntStream.range(0, rows.length).toArray();
        Random random = new Random(ORDER_SEED);
        for (int round = 0; round < settings.maxRounds(); round++) {
            shuffle(order, random);
            double most = 0;
            double least = 0;
            for (int i : order) {
                float sign = labels[i] == wanted ? 1 : -1;
                double slope = sign * margin(w, rows[i]) - 1 + slack * alpha[i];
                double open = alpha[i] == 0 ? Math.min(slope, 0) : slope;
                if (open != 0) {
                    most = Math.max(most, open);
                    least = Math.min(least, open);
                    double moved = Math.max(alpha[i] - slope / curvature[i], 0);
                    add(w, rows[i], (float) (sign * (moved - alpha[i])));
                    alpha[i] = moved;
                }
            }
            if (most - least <= settings.tolerance()) {
                break;
            }
        }
        return w;
    }

    private static double margin(float[] w, Terms.Row row) {
        double sum = w[w.length - 1];
        int[] terms = row.terms();
        float[] x = row.weights();
        for (int k = 0; k < terms.length; k++) {
            sum += w[terms[k]] * x[k];
        }
        return sum;
    }

    private static void add(float[] w, Terms.Row row, float factor) {
        int[] terms = row.terms();
        float[] x = row.weights();
        for (int k = 0; k < terms.length; k++) {
            w[terms[k]] += factor * x[k];
        }
        w[w.length - 1] += factor;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    Terms.Row row(Features features) {
        return terms.row(features);
    }

    /** How far a text lies on each class's side. */
    float[] margins(Terms.Row row) {
        float[] sums = weights[terms.size()].clone();
        for (int k = 0; k < row.terms().length; k++) {
            float x = row.weights()[k];
            float[] w = weights[row.terms()[k]];
            for (int c = 0; c < sums.length; c++) {
                sums[c] += x * w[c];
            }
        }
        return sums;
    }

    /** What each known term of a text adds to a class's margin, the strongest first. */
    List<TermWeight> reasons(Features features, int label) {
        Terms.Row row = terms.row(features);
        float[] byTerm = new float[terms.size()];
        for (int k = 0; k < row.terms().length; k++) {
            byTerm[row.terms()[k]] = row.weights()[k];
        }
        return features.counts().keySet().stream()
                .filter(f -> terms.place(f) >= 0)
                .map(f -> new TermWeight(f, byTerm[terms.place(f)] * weights[terms.place(f)][label]))
                .sorted(Comparator.comparingDouble((TermWeight t) -> -Math.abs(t.weight()))
                        .thenComparing(TermWeight::feature))
                .toList();
    }

    void write(DataOutput out) throws IOException {
        terms.write(out);
        Floats.writeRows(out, weights);
    }

    static WordHead read(DataInputStream in, int classes) throws IOException {
        Terms terms = Terms.read(in);
        float[][] weights = Floats.readRows(in);
        if (weights.length != terms.size() + 1 || Arrays.stream(weights).anyMatch(row -> row.length != classes)) {
            throw new IOException("the weights of " + terms.size() + " terms are not for " + classes + " intents");
        }
        return new WordHead(terms, weights);
    }
}
