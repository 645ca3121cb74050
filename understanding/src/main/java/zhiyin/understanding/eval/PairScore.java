package zhiyin.understanding.eval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well scores part pairs that ask the same from others.
 *
 * @param area under the curve: the share of two pairs, one of each kind, whose scores are in the right order
 * @param accuracyAtHalf where 0.5 and more is told as the same
 * @param bestAccuracy where the threshold is the best there is for these very pairs
 * @param error expected calibration error in ten bins of equal width
 */
record PairScore(double area, double accuracyAtHalf, double bestAccuracy, double bestThreshold, double error) {

    private static final int BINS = 10;

    /** At least one pair of each kind. */
    static PairScore of(double[] scores, boolean[] same) {
        List<Integer> descending = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toList();
        int positives =
                (int) IntStream.range(0, same.length).filter(i -> same[i]).count();
        int negatives = same.length - positives;
        int hits = 0;
        int alarms = 0;
        double area = 0;
        int best = negatives;
        double threshold = Math.nextUp(scores[descending.getFirst()]);
        for (int from = 0; from < scores.length; ) {
            int to = from;
            int moreHits = 0;
            int moreAlarms = 0;
            double score = scores[descending.get(from)];
            while (to < scores.length && scores[descending.get(to)] == score) {
                if (same[descending.get(to++)]) {
                    moreHits++;
                } else {
                    moreAlarms++;
                }
            }
            area += moreAlarms * (hits + moreHits / 2.0);
            hits += moreHits;
            alarms += moreAlarms;
            int right = hits + negatives - alarms;
            if (right > best) {
                best = right;
                threshold = score;
            }
            from = to;
        }
        return new PairScore(
                area / positives / negatives,
                right(scores, same) / (double) same.length,
                best / (double) same.length,
                threshold,
                error(scores, same));
    }

    private static long right(double[] scores, boolean[] same) {
        return IntStream.range(0, same.length)
                .filter(i -> (scores[i] >= 0.5) == same[i])
                .count();
    }

    private static double error(double[] scores, boolean[] same) {
        double[] off = new double[BINS];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.clamp((int) (scores[i] * BINS), 0, BINS - 1);
            off[bin] += scores[i] - (same[i] ? 1 : 0);
        }
        double sum = 0;
        for (double o : off) {
            sum += Math.abs(o);
        }
        return sum / scores.length;
    }
}
