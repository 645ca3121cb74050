package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.Understanding;

/**
 * How good a set of answers was; all zero for none.
 *
 * @param accuracy share of right answers, in [0, 1]
 * @param macroF1 the mean over the intents of the harmonic mean of precision and recall
 * @param coverageAt99 the greatest share of the texts, the surest first, that is answered 99 % right
 * @param ece expected calibration error over fifteen equally wide bins (Guo et al., "On Calibration of Modern Neural
 *     Networks", ICML 2017, equation 5)
 * @param inScopeAccuracy accuracy on the texts that have an intent
 * @param oosRecall share of the out-of-scope texts told to be so; 1 without any
 * @param oosPrecision share of texts told to be out of scope that are; 1 without any
 */
public record Scorecard(
        int texts,
        double accuracy,
        double macroF1,
        double coverageAt99,
        double ece,
        double inScopeAccuracy,
        double oosRecall,
        double oosPrecision) {

    private static final int BINS = 15;

    /** One text's right intent, the intent told and how sure it was. */
    public record Outcome(String gold, String told, double confidence) {
        boolean right() {
            return gold.equals(told);
        }
    }

    public static Scorecard of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return new Scorecard(0, 0, 0, 0, 0, 0, 0, 0);
        }
        int inScope = 0;
        int inScopeRight = 0;
        int oos = 0;
        int oosRight = 0;
        int oosTold = 0;
        for (Outcome o : outcomes) {
            boolean isOut = o.gold().equals(Understanding.OUT_OF_SCOPE);
            boolean toldOut = o.told().equals(Understanding.OUT_OF_SCOPE);
            inScope += isOut ? 0 : 1;
            inScopeRight += !isOut && o.right() ? 1 : 0;
            oos += isOut ? 1 : 0;
            oosRight += isOut && toldOut ? 1 : 0;
            oosTold += toldOut ? 1 : 0;
        }
        return new Scorecard(
                outcomes.size(),
                share(inScopeRight + oosRight, outcomes.size()),
                macroF1(outcomes),
                coverage(outcomes, 0.99),
                ece(outcomes),
                share(inScopeRight, inScope),
                share(oosRight, oos),
                share(oosRight, oosTold));
    }

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(texts);
        for (double figure :
                new double[] {accuracy, macroF1, coverageAt99, ece, inScopeAccuracy, oosRecall, oosPrecision}) {
            out.writeDouble(figure);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Scorecard read(DataInput in) throws IOException {
        return new Scorecard(
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static double share(int part, int of) {
        return of == 0 ? 1 : (double) part / of;
    }

    private static double macroF1(List<Outcome> outcomes) {
        Map<String, int[]> counts = new HashMap<>();
        for (Outcome o : outcomes) {
            counts.computeIfAbsent(o.gold(), k -> new int[3])[0]++;
            counts.computeIfAbsent(o.told(), k -> new int[3])[1]++;
            if (o.right()) {
                counts.computeIfAbsent(o.gold(), k -> new int[3])[2]++;
            }
        }
        return counts.values().stream()
                .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
                .average()
                .orElse(0);
    }

    private static double coverage(List<Outcome> outcomes, double wanted) {
        List<Outcome> surestFirst = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
        int right = 0;
        int covered = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).right() ? 1 : 0;
            boolean tied = i + 1 < surestFirst.size()
                    && surestFirst.get(i + 1).confidence() == surestFirst.get(i).confidence();
            if (!tied && right >= wanted * (i + 1)) {
                covered = i + 1;
            }
        }
        return share(covered, outcomes.size());
    }

    private static double ece(List<Outcome> outcomes) {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Outcome o : outcomes) {
            int bin = Math.min(BINS - 1, (int) (o.confidence() * BINS));
            confidence[bin] += o.confidence();
            right[bin] += o.right() ? 1 : 0;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(confidence[b] - right[b]);
        }
        return error / outcomes.size();
    }
}
