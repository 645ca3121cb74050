package zhiyin.bench.bank;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How well scores tell two classes apart: the area under the curve, 0.5 where they do not, with the interval of a
 * bootstrap over the pairs, each a customer's two rows.
 *
 * @param low 2.5th percentile
 * @param high 97.5th
 */
record Ranking(double area, double low, double high) {

    private static final int RESAMPLES = 400;
    private static final double TAIL = 0.025;

    /** @param negative score of each customer's row of the one class, in the order of {@code positive} */
    static Ranking of(double[] negative, double[] positive, SplittableRandom random) {
        int pairs = negative.length;
        double[] areas = new double[RESAMPLES];
        double[] low = new double[pairs];
        double[] high = new double[pairs];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < pairs; j++) {
                int drawn = random.nextInt(pairs);
                low[j] = negative[drawn];
                high[j] = positive[drawn];
            }
            areas[i] = area(low, high);
        }
        Arrays.sort(areas);
        return new Ranking(
                area(negative.clone(), positive.clone()),
                areas[(int) (RESAMPLES * TAIL)],
                areas[(int) (RESAMPLES * (1 - TAIL))]);
    }

    /** Chance that a positive scores higher than a negative, equal scores counting half. Sorts both. */
    static double area(double[] negative, double[] positive) {
        Arrays.sort(negative);
        Arrays.sort(positive);
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double score : positive) {
            while (below < negative.length && negative[below] < score) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < negative.length && negative[upTo] == score) {
                upTo++;
            }
            wins += (below + upTo) / 2.0;
        }
        return wins / ((double) negative.length * positive.length);
    }

    boolean tellsNothing() {
        return (low <= 0.5 && high >= 0.5) || (area >= 0.45 && area <= 0.55);
    }
}
