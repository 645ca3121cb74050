package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an answer may be given: a logistic regression on a few signs of doubt, and the score from which on the answer
 * is yes. Immutable once fitted; thread-safe.
 */
final class Gate {

    /** A threshold that no score reaches. */
    static final double NEVER = 2;

    private static final double PENALTY = 1;
    private static final int MAX_STEPS = 200;

    private final float[] means;
    private final float[] spreads;
    /** One a sign; the last is the bias. */
    private final float[] weights;

    private final double threshold;

    private Gate(float[] means, float[] spreads, float[] weights, double threshold) {
        this.means = means;
        this.spreads = spreads;
        this.weights = weights;
        this.threshold = threshold;
    }

    /** Signs of an answer, and whether it was one to give. */
    @SuppressWarnings("ArrayRecordComponent") // Read in loops, compared by nobody.
    record Case(float[] signs, boolean yes) {}

    /** Learns from cases; its threshold is chosen afterwards, see {@link #from}. */
    static Gate fit(List<Case> cases) {
        int signs = cases.getFirst().signs().length;
        float[] means = new float[signs];
        float[] spreads = new float[signs];
        for (int j = 0; j < signs; j++) {
            int sign = j;
            double mean =
                    cases.stream().mapToDouble(c -> c.signs()[sign]).average().orElse(0);
            double square = cases.stream()
                    .mapToDouble(c -> (c.signs()[sign] - mean) * (c.signs()[sign] - mean))
                    .average()
                    .orElse(0);
            means[j] = (float) mean;
            spreads[j] = (float) Math.max(1e-4, Math.sqrt(square));
        }
        float[] weights = new float[signs + 1];
        Gate unfitted = new Gate(means, spreads, weights, 0);
        Minimizer.minimize((w, g) -> unfitted.loss(cases, w, g), weights, MAX_STEPS, 1e-7);
        return unfitted;
    }

    /** Gives way to all answers, for want of anything to learn from. */
    static Gate open(int signs) {
        float[] ones = new float[signs];
        Arrays.fill(ones, 1);
        return new Gate(new float[signs], ones, new float[signs + 1], 0);
    }

    /** Gives way to answers whose first sign is at least so much. */
    static Gate onFirst(int signs, double least) {
        Gate gate = open(signs);
        gate.weights[0] = 1;
        gate.weights[signs] = (float) -least;
        return gate.from(0.5);
    }

    /** The same with another threshold. */
    Gate from(double least) {
        return new Gate(means, spreads, weights, least);
    }

    double score(float[] signs) {
        return 1 / (1 + Math.exp(-sum(weights, signs)));
    }

    boolean passes(float[] signs) {
        return score(signs) >= threshold;
    }

    double threshold() {
        return threshold;
    }

    private double sum(float[] w, float[] signs) {
        double sum = w[signs.length];
        for (int j = 0; j < signs.length; j++) {
            sum += w[j] * standard(signs, j);
        }
        return sum;
    }

    private float standard(float[] signs, int j) {
        return (signs[j] - means[j]) / spreads[j];
    }

    private double loss(List<Case> cases, float[] w, float[] gradient) {
        double loss = 0;
        double[] g = new double[w.length];
        for (Case c : cases) {
            double z = sum(w, c.signs());
            double toward = c.yes() ? z : -z;
            loss += Math.log1p(Math.exp(-Math.abs(toward))) + Math.max(0, -toward);
            double residual = 1 / (1 + Math.exp(-z)) - (c.yes() ? 1 : 0);
            for (int j = 0; j < c.signs().length; j++) {
                g[j] += residual * standard(c.signs(), j);
            }
            g[c.signs().length] += residual;
        }
        for (int j = 0; j < w.length; j++) {
            boolean bias = j == w.length - 1;
            loss += bias ? 0 : PENALTY / 2 * w[j] * w[j];
            gradient[j] = (float) (g[j] + (bias ? 0 : PENALTY * w[j]));
        }
        return loss;
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, means);
        Floats.write(out, spreads);
        Floats.write(out, weights);
        out.writeDouble(threshold);
    }

    static Gate read(DataInputStream in, int signs) throws IOException {
        Gate gate = new Gate(Floats.read(in), Floats.read(in), Floats.read(in), in.readDouble());
        if (!Double.isFinite(gate.threshold)) {
            throw new IOException("a threshold that is none: " + gate.threshold);
        }
        if (gate.means.length != signs || gate.spreads.length != signs || gate.weights.length != signs + 1) {
            throw new IOException("a gate of " + gate.weights.length + " weights for " + signs + " signs");
        }
        return gate;
    }
}
