package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.several.LabelModel.Example;

/** The fitted heads: kernel logistic regression a label, and shared weights on the cues; fitted together. */
final class LabelHeads {

    private static final double MEANING = 9;
    private static final double WORDS = 13;
    private static final int ROUNDS = 250;
    private static final double STEP = 0.05;
    private static final double CALM = 0.999;
    private static final double FORGET = 0.9;

    private final LabelCues cues;
    private final Grams grams;
    private final float[] middle;
    private final float[][] rows;
    private final List<Map<String, Double>> words;
    private final double[] cueMean;
    private final double[] cueScale;
    /** A row a label: one weight an example, then the bias. */
    private final double[][] heads;

    private final double[] shared;

    private LabelHeads(
            LabelCues cues,
            Grams grams,
            float[] middle,
            float[][] rows,
            List<Map<String, Double>> words,
            double[][] cueNorm,
            double[][] heads,
            double[] shared) {
        this.cues = cues;
        this.grams = grams;
        this.middle = middle;
        this.rows = rows;
        this.words = words;
        this.cueMean = cueNorm[0];
        this.cueScale = cueNorm[1];
        this.heads = heads;
        this.shared = shared;
    }

    static LabelHeads fit(
            Encoder encoder, List<String> labels, Map<String, String> descriptions, List<Example> examples) {
        int n = examples.size();
        float[][] vectors = examples.stream().map(e -> encoder.encode(e.text())).toArray(float[][]::new);
        float[] middle = LabelCues.mean(vectors);
        LabelCues cues = new LabelCues(encoder, labels, descriptions, vectors);
        Grams grams = new Grams(examples.stream().map(Example::text).toList());
        float[][] rows =
                Arrays.stream(vectors).map(v -> LabelCues.centred(v, middle)).toArray(float[][]::new);
        List<Map<String, Double>> words =
                examples.stream().map(e -> grams.of(e.text())).toList();
        double[][][] said = new double[n][][];
        boolean[][] holds = new boolean[n][labels.size()];
        for (int i = 0; i < n; i++) {
            said[i] = cues.of(examples.get(i).text(), vectors[i]);
            for (int l = 0; l < labels.size(); l++) {
                holds[i][l] = examples.get(i).labels().contains(labels.get(l));
            }
        }
        double[][] norm = norm(said);
        for (double[][] of : said) {
            Arrays.setAll(of, l -> scaled(of[l], norm[0], norm[1]));
        }
        double[][] kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                kernel[i][j] =
                        MEANING * LabelCues.dot(rows[i], rows[j]) + WORDS * Grams.dot(words.get(i), words.get(j));
            }
        }
        double[][] heads = new double[labels.size()][n + 1];
        double[] shared = new double[LabelCues.COUNT];
        descend(kernel, said, holds, heads, shared);
        return new LabelHeads(cues, grams, middle, rows, words, norm, heads, shared);
    }

    /** How likely each label holds, in the labels' order. */
    double[] probabilities(String text, float[] vector) {
        float[] row = LabelCues.centred(vector, middle);
        Map<String, Double> said = grams.of(text);
        double[] near = new double[rows.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = MEANING * LabelCues.dot(row, rows[i]) + WORDS * Grams.dot(said, words.get(i));
        }
        double[][] of = cues.of(text, vector);
        double[] p = new double[heads.length];
        for (int l = 0; l < p.length; l++) {
            p[l] = sigmoid(logit(heads[l], near, scaled(of[l], cueMean, cueScale), shared));
        }
        return p;
    }

    /*
     * In the kernel's own metric the gradient of a head is simply (residual + weight), so that plain steps with
     * per-weight scaling (Kingma and Ba, "Adam", ICLR 2015, algorithm 1) arrive quickly and need no matrix solved.
     */
    private static void descend(
            double[][] kernel, double[][][] said, boolean[][] holds, double[][] heads, double[] shared) {
        int n = kernel.length;
        int all = heads.length * (n + 1) + shared.length;
        double[] speed = new double[all];
        double[] spread = new double[all];
        double[] gradient = new double[all];
        for (double[] head : heads) {
            head[n] = -3;
        }
        for (int round = 1; round <= ROUNDS; round++) {
            Arrays.fill(gradient, 0);
            int sharedAt = all - shared.length;
            for (int l = 0; l < heads.length; l++) {
                int at = l * (n + 1);
                for (int i = 0; i < n; i++) {
                    double[] cue = said[i][l];
                    double residual = sigmoid(logit(heads[l], kernel[i], cue, shared)) - (holds[i][l] ? 1 : 0);
                    gradient[at + i] = residual + heads[l][i];
                    gradient[at + n] += residual;
                    for (int c = 0; c < cue.length; c++) {
                        gradient[sharedAt + c] += residual * cue[c];
                    }
                }
                gradient[at + n] += 0.1 * (heads[l][n] + 3);
            }
            for (int c = 0; c < shared.length; c++) {
                gradient[sharedAt + c] += shared[c];
            }
            double step = STEP * (1 - 0.95 * round / ROUNDS);
            for (int k = 0; k < all; k++) {
                speed[k] = FORGET * speed[k] + (1 - FORGET) * gradient[k];
                spread[k] = CALM * spread[k] + (1 - CALM) * gradient[k] * gradient[k];
                double move = step
                        * speed[k]
                        / (1 - Math.pow(FORGET, round))
                        / (Math.sqrt(spread[k] / (1 - Math.pow(CALM, round))) + 1e-8);
                if (k >= sharedAt) {
                    shared[k - sharedAt] -= move;
                } else {
                    heads[k / (n + 1)][k % (n + 1)] -= move;
                }
            }
        }
    }

    private static double logit(double[] head, double[] near, double[] cue, double[] shared) {
        double z = head[near.length];
        for (int i = 0; i < near.length; i++) {
            z += head[i] * near[i];
        }
        for (int c = 0; c < cue.length; c++) {
            z += shared[c] * cue[c];
        }
        return z;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] scaled(double[] cue, double[] mean, double[] scale) {
        double[] scaled = new double[cue.length];
        for (int c = 0; c < cue.length; c++) {
            scaled[c] = (cue[c] - mean[c]) * scale[c];
        }
        return scaled;
    }

    /** The cues' means and what brings each to a spread of one. */
    private static double[][] norm(double[][][] said) {
        List<double[]> all = new ArrayList<>();
        for (double[][] of : said) {
            all.addAll(Arrays.asList(of));
        }
        double[] mean = new double[LabelCues.COUNT];
        double[] scale = new double[LabelCues.COUNT];
        for (int c = 0; c < LabelCues.COUNT; c++) {
            int column = c;
            mean[c] = all.stream().mapToDouble(cue -> cue[column]).average().orElse(0);
            double average = mean[c];
            double variance = all.stream()
                    .mapToDouble(cue -> (cue[column] - average) * (cue[column] - average))
                    .average()
                    .orElse(0);
            scale[c] = variance > 0 ? 1 / Math.sqrt(variance) : 0;
        }
        return new double[][] {mean, scale};
    }
}
