package zhiyin.bench.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Boosted decision trees for two classes: each of {@value #ROUNDS} trees of depth {@value #DEPTH} takes what the ones
 * before left unexplained. Values are sorted into at most 32 classes by the training rows' quantiles first.
 */
final class Trees {

    private static final int ROUNDS = 80;
    private static final int DEPTH = 3;
    private static final int BINS = 32;
    private static final double RATE = 0.12;
    private static final double RIDGE = 5;
    private static final int LEAST = 30;
    private static final int NODES = (1 << (DEPTH + 1)) - 1;
    private static final int INNER = (1 << DEPTH) - 1;

    private final float[][] cuts;
    private final List<Tree> trees = new ArrayList<>();
    private final double[] gains;

    private static final class Tree {
        private final int[] feature = new int[INNER];
        private final int[] cut = new int[INNER];
        private final double[] value = new double[NODES];
    }

    /** @param rows values by row and feature; {@code positive} their classes */
    Trees(float[][] rows, boolean[] positive) {
        int features = rows[0].length;
        this.gains = new double[features];
        this.cuts = new float[features][];
        byte[][] bins = new byte[features][rows.length];
        for (int f = 0; f < features; f++) {
            float[] column = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][f];
            }
            cuts[f] = cuts(column.clone());
            for (int i = 0; i < rows.length; i++) {
                bins[f][i] = (byte) bin(f, column[i]);
            }
        }
        double[] scores = new double[rows.length];
        double[] slopes = new double[rows.length];
        double[] curves = new double[rows.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.length; i++) {
                double chance = 1 / (1 + Math.exp(-scores[i]));
                slopes[i] = (positive[i] ? 1 : 0) - chance;
                curves[i] = chance * (1 - chance);
            }
            trees.add(grow(bins, slopes, curves, scores));
        }
    }

    private static float[] cuts(float[] column) {
        Arrays.sort(column);
        float[] found = new float[BINS - 1];
        int count = 0;
        for (int i = 1; i < BINS; i++) {
            float cut = column[(int) ((long) column.length * i / BINS)];
            if (cut > column[0] && (count == 0 || cut > found[count - 1])) {
                found[count++] = cut;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many cuts are at or below the value. */
    private int bin(int feature, float value) {
        int bin = 0;
        while (bin < cuts[feature].length && cuts[feature][bin] <= value) {
            bin++;
        }
        return bin;
    }

    private Tree grow(byte[][] bins, double[] slopes, double[] curves, double[] scores) {
        Tree tree = new Tree();
        int[] node = new int[slopes.length];
        Arrays.fill(tree.feature, -1);
        for (int depth = 0; depth < DEPTH; depth++) {
            for (int at = (1 << depth) - 1; at < (1 << (depth + 1)) - 1; at++) {
                split(at, node, bins, slopes, curves, tree);
            }
            for (int i = 0; i < node.length; i++) {
                int at = node[i];
                if (at < INNER && tree.feature[at] >= 0) {
                    node[i] = 2 * at + (bins[tree.feature[at]][i] >= tree.cut[at] ? 2 : 1);
                }
            }
        }
        double[] slope = new double[NODES];
        double[] curve = new double[NODES];
        for (int i = 0; i < node.length; i++) {
            slope[node[i]] += slopes[i];
            curve[node[i]] += curves[i];
        }
        for (int at = 0; at < NODES; at++) {
            tree.value[at] = RATE * slope[at] / (curve[at] + RIDGE);
        }
        for (int i = 0; i < node.length; i++) {
            scores[i] += tree.value[node[i]];
        }
        return tree;
    }

    private void split(int at, int[] node, byte[][] bins, double[] slopes, double[] curves, Tree tree) {
        double best = 1e-6;
        int[] members = members(at, node);
        if (members.length < 2 * LEAST) {
            return;
        }
        for (int f = 0; f < bins.length; f++) {
            double[] slope = new double[BINS];
            double[] curve = new double[BINS];
            int[] count = new int[BINS];
            double allSlope = 0;
            double allCurve = 0;
            for (int i : members) {
                int bin = bins[f][i];
                slope[bin] += slopes[i];
                curve[bin] += curves[i];
                count[bin]++;
                allSlope += slopes[i];
                allCurve += curves[i];
            }
            double leftSlope = 0;
            double leftCurve = 0;
            int left = 0;
            for (int bin = 0; bin < cuts[f].length; bin++) {
                leftSlope += slope[bin];
                leftCurve += curve[bin];
                left += count[bin];
                if (left < LEAST || members.length - left < LEAST) {
                    continue;
                }
                double gain = part(leftSlope, leftCurve)
                        + part(allSlope - leftSlope, allCurve - leftCurve)
                        - part(allSlope, allCurve);
                if (gain > best) {
                    best = gain;
                    tree.feature[at] = f;
                    tree.cut[at] = bin + 1;
                }
            }
        }
        if (tree.feature[at] >= 0) {
            gains[tree.feature[at]] += best;
        }
    }

    private static int[] members(int at, int[] node) {
        int[] members = new int[node.length];
        int count = 0;
        for (int i = 0; i < node.length; i++) {
            if (node[i] == at) {
                members[count++] = i;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private static double part(double slope, double curve) {
        return slope * slope / (curve + RIDGE);
    }

    /** The higher, the likelier the row is positive. */
    double score(float[] row) {
        double score = 0;
        for (Tree tree : trees) {
            int at = 0;
            while (at < INNER && tree.feature[at] >= 0) {
                int f = tree.feature[at];
                at = 2 * at + (bin(f, row[f]) >= tree.cut[at] ? 2 : 1);
            }
            score += tree.value[at];
        }
        return score;
    }

    /** How much each feature helped. */
    double[] gains() {
        return gains.clone();
    }
}
