package zhiyin.understanding.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Says how likely two vectors are those of one question: the evidence of {@link TwoCovariances}, made a probability by
 * pairs of writers it was not learnt from (Platt, "Probabilistic outputs for support vector machines", 1999).
 */
public final class Likeness {

    private static final long SEED = 20261122L;
    private static final int STEPS = 100;

    private final TwoCovariances covariances;
    private final double slope;
    private final double offset;

    private Likeness(TwoCovariances covariances, double[] line) {
        this.covariances = covariances;
        this.slope = line[0];
        this.offset = line[1];
    }

    /**
     * Learns from all writers, and the probabilities from each writer in turn, judged by the others; of one writer alone,
     * from each half of the intents, judged by the other half.
     *
     * @param vectors of the wordings, L2-normalised
     * @throws IllegalArgumentException when a part to judge by has fewer than two situations of two wordings
     */
    public static Likeness learn(List<Wording> wordings, float[][] vectors) {
        List<String> parts = parts(wordings);
        List<Double> evidence = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (String part : parts.stream().distinct().sorted().toList()) {
            TwoCovariances others = fit(wordings, vectors, i -> !parts.get(i).equals(part));
            int[] own = IntStream.range(0, vectors.length)
                    .filter(i -> parts.get(i).equals(part))
                    .toArray();
            float[][] ownVectors = IntStream.of(own).mapToObj(i -> vectors[i]).toArray(float[][]::new);
            List<Wording> ownWordings =
                    IntStream.of(own).mapToObj(wordings::get).toList();
            double[][] places = Arrays.stream(ownVectors).map(others::place).toArray(double[][]::new);
            for (Pair pair : Pair.draw(ownWordings, ownVectors, new Random(SEED))) {
                evidence.add(others.evidence(places[pair.one()], places[pair.other()]));
                same.add(pair.same());
            }
        }
        return new Likeness(fit(wordings, vectors, i -> true), line(evidence, same));
    }

    private static List<String> parts(List<Wording> wordings) {
        if (wordings.stream().map(Wording::writer).distinct().count() > 1) {
            return wordings.stream().map(Wording::writer).toList();
        }
        List<String> intents =
                wordings.stream().map(Wording::intent).distinct().sorted().toList();
        return wordings.stream()
                .map(w -> intents.indexOf(w.intent()) % 2 == 0 ? "even" : "odd")
                .toList();
    }

    /** From 0 to 1, where half of all pairs ask the same. */
    public double probability(float[] one, float[] other) {
        double evidence = covariances.evidence(covariances.place(one), covariances.place(other));
        return sigmoid(slope * evidence + offset);
    }

    private static TwoCovariances fit(List<Wording> wordings, float[][] vectors, IntPredicate wanted) {
        Map<String, List<float[]>> groups = new LinkedHashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            if (wanted.test(i)) {
                // Two writers' situations are different ones, even under one name.
                Wording wording = wordings.get(i);
                groups.computeIfAbsent(wording.writer() + "/" + wording.key(), k -> new ArrayList<>())
                        .add(vectors[i]);
            }
        }
        Collection<List<float[]>> all = groups.values();
        return TwoCovariances.fit(all);
    }

    /** Slope and offset of a logistic regression, by Newton's method; both kinds of pairs weigh the same in all. */
    private static double[] line(List<Double> evidence, List<Boolean> same) {
        long positives = same.stream().filter(s -> s).count();
        double[] line = {0.1, 0};
        for (int step = 0; step < STEPS; step++) {
            double g0 = 1e-3 * line[0];
            double g1 = 0;
            double h00 = 1e-3;
            double h01 = 0;
            double h11 = 1e-9;
            for (int i = 0; i < evidence.size(); i++) {
                double x = evidence.get(i);
                double weight = 0.5 / (same.get(i) ? positives : evidence.size() - positives);
                double p = sigmoid(line[0] * x + line[1]);
                double off = weight * (p - (same.get(i) ? 1 : 0));
                double curve = weight * p * (1 - p);
                g0 += off * x;
                g1 += off;
                h00 += curve * x * x;
                h01 += curve * x;
                h11 += curve;
            }
            double determinant = h00 * h11 - h01 * h01;
            double d0 = (h11 * g0 - h01 * g1) / determinant;
            double d1 = (h00 * g1 - h01 * g0) / determinant;
            line[0] -= d0;
            line[1] -= d1;
            if (Math.abs(d0) + Math.abs(d1) < 1e-9) {
                break;
            }
        }
        return line;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
