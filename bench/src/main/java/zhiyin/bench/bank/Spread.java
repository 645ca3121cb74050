package zhiyin.bench.bank;

/**
 * How amounts are spread, in memory that does not grow: counts and sums in 2,000 classes, each 1 % wider than the one
 * before. Means and shares are as exact as the sums; quantiles to 1 %. Amounts at or below zero are kept as a class of
 * their own.
 */
final class Spread {

    private static final int CLASSES = 2_000;
    private static final double STEP = Math.log(1.01);
    private static final int FIFTHS = 5;

    private final long[] counts = new long[CLASSES];
    private final double[] sums = new double[CLASSES];
    private long count;
    private double sum;

    void add(double amount) {
        int at = amount <= 1 ? 0 : Math.min(CLASSES - 1, 1 + (int) (Math.log(amount) / STEP));
        counts[at]++;
        sums[at] += amount;
        count++;
        sum += amount;
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    /** Zero where there is nothing. */
    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** The amount that a share of all, such as 0.5, does not exceed: the mean of its class. */
    double quantile(double share) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < CLASSES; i++) {
            seen += counts[i];
            if (counts[i] > 0 && seen >= wanted) {
                return sums[i] / counts[i];
            }
        }
        return 0;
    }

    /** What one fifth has of the sum, counted from the poorest, 0 to 4; a class is cut where a fifth ends in it. */
    double shareOfFifth(int fifth) {
        return sum == 0 ? 0 : (below((fifth + 1.0) / FIFTHS) - below(fifth / (double) FIFTHS)) / sum;
    }

    private double below(double share) {
        double wanted = share * count;
        double total = 0;
        for (int i = 0; i < CLASSES && wanted > 0; i++) {
            if (counts[i] > 0) {
                double taken = Math.min(wanted, (double) counts[i]);
                total += sums[i] * taken / counts[i];
                wanted -= taken;
            }
        }
        return total;
    }

    /** Gini coefficient: 0 where all have the same, near 1 where one has everything. */
    double gini() {
        if (count == 0 || sum <= 0) {
            return 0;
        }
        double area = 0;
        double before = 0;
        for (int i = 0; i < CLASSES; i++) {
            double after = before + sums[i];
            area += counts[i] * (before + after) / 2;
            before = after;
        }
        return 1 - 2 * area / (count * sum);
    }
}
