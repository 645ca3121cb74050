package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * One stage of the cascade: what it knows - the words and its encoders -, how much each score counts, and the gate
 * through which an answer leaves. The weights maximise the likelihood of sentences that the scores had not seen
 * (stacking: Wolpert, "Stacked generalization", Neural Networks 1992); so they are the calibration too.
 */
final class Stage {

    /** Scores that nothing was learnt of are believed as much as on the data the method was tried on. */
    private static final float WORDS_ALONE = 5;

    private static final float WORDS = 1;
    private static final float HEAD = 0.3f;
    private static final float VOTE = 0.35f;
    private static final double PENALTY = 10;
    private static final int MAX_STEPS = 100;

    /** Fewer sentences teach nothing. */
    private static final int LEAST_EXAMPLES = 30;

    private final int encoders;
    private final float[] weights;
    private final Gate gate;

    private Stage(int encoders, float[] weights, Gate gate) {
        this.encoders = encoders;
        this.weights = weights;
        this.gate = gate;
    }

    /** What the scores said of a sentence they had not seen, and its class. */
    record Example(Evidence evidence, int label) {}

    /** Learns how much the scores count after so many encoders; its gate gives way to everything. */
    static Stage fit(List<Example> examples, int encoders) {
        float[] start = start(encoders);
        float[] weights = start.clone();
        if (examples.size() >= LEAST_EXAMPLES) {
            Minimizer.minimize((w, g) -> loss(examples, start, w, g), weights, MAX_STEPS, 1e-7);
        }
        return new Stage(encoders, weights, Gate.open(Signs.count(encoders)));
    }

    private static float[] start(int encoders) {
        float[] start = new float[Evidence.scores(encoders)];
        start[0] = encoders == 0 ? WORDS_ALONE : WORDS;
        for (int e = 0; e < encoders; e++) {
            start[1 + 2 * e] = HEAD;
            start[2 + 2 * e] = VOTE;
        }
        return start;
    }

    private static double loss(List<Example> examples, float[] start, float[] w, float[] gradient) {
        double loss = 0;
        double[] g = new double[w.length];
        for (Example example : examples) {
            float[] p = weighed(example.evidence(), w);
            float logit = p[example.label()];
            loss += Softmax.inPlace(p) - logit;
            for (int k = 0; k < w.length; k++) {
                float[] score = example.evidence().score(k);
                double expected = 0;
                for (int c = 0; c < p.length; c++) {
                    expected += p[c] * score[c];
                }
                g[k] += expected - score[example.label()];
            }
        }
        for (int k = 0; k < w.length; k++) {
            double off = w[k] - start[k];
            loss += PENALTY / 2 * off * off;
            gradient[k] = (float) (g[k] + PENALTY * off);
        }
        return loss;
    }

    private static float[] weighed(Evidence evidence, float[] weights) {
        float[] sums = new float[evidence.classes()];
        for (int k = 0; k < weights.length; k++) {
            float[] score = evidence.score(k);
            for (int c = 0; c < sums.length; c++) {
                sums[c] += weights[k] * score[c];
            }
        }
        return sums;
    }

    /** The same with this gate. */
    Stage through(Gate other) {
        return new Stage(encoders, weights, other);
    }

    int encoders() {
        return encoders;
    }

    Gate gate() {
        return gate;
    }

    float[] probabilities(Evidence evidence) {
        float[] p = weighed(evidence, weights);
        Softmax.inPlace(p);
        return p;
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, weights);
        gate.write(out);
    }

    static Stage read(DataInputStream in, int encoders) throws IOException {
        float[] weights = Floats.read(in);
        if (weights.length != Evidence.scores(encoders)) {
            throw new IOException("a stage of " + encoders + " encoders with " + weights.length + " weights");
        }
        return new Stage(encoders, weights, Gate.read(in, Signs.count(encoders)));
    }
}
