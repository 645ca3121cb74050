package zhiyin.bench.bank;

/**
 * First digits of amounts against the first-digit law, log10(1 + 1/d). The bands of the mean absolute deviation are
 * those of Nigrini, Benford's Law (Wiley, 2012): up to 0.006 close, 0.012 acceptable, 0.015 marginal.
 */
final class FirstDigits {

    static final double MARGINAL = 0.015;
    private static final int DIGITS = 9;

    private final long[] counts = new long[DIGITS];
    private long count;

    /** Amounts in minor units, not zero; the sign does not matter. */
    void add(long minor) {
        long left = Math.abs(minor);
        while (left > DIGITS) {
            left /= 10;
        }
        counts[(int) left - 1]++;
        count++;
    }

    long count() {
        return count;
    }

    double share(int digit) {
        return count == 0 ? 0 : counts[digit - 1] / (double) count;
    }

    static double expected(int digit) {
        return Math.log10(1 + 1.0 / digit);
    }

    double deviation() {
        double total = 0;
        for (int digit = 1; digit <= DIGITS; digit++) {
            total += Math.abs(share(digit) - expected(digit));
        }
        return total / DIGITS;
    }
}
