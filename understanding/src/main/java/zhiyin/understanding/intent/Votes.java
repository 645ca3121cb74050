package zhiyin.understanding.intent;

/**
 * Votes of known sentences for their classes, each weighing the exponential of its similarity (Nadaraya-Watson with
 * an exponential kernel; Hastie, Tibshirani and Friedman, 2nd ed. 2009, section 6.1). Used by one thread.
 */
final class Votes {

    /** A vote less than this share of the nearest sentence's is not told from no vote. */
    private static final double FLOOR = 1e-4;

    private final Settings settings;
    /** Sums relative to the nearest sentence so far, so that no exponential overflows. */
    private final double[] sums;

    private double nearest = Double.NEGATIVE_INFINITY;

    /**
     * @param sharpness how much closer sentences weigh more
     * @param candidates how many classes are looked at, at most
     */
    record Settings(double sharpness, int candidates) {}

    Votes(int classes, Settings settings) {
        this.sums = new double[classes];
        this.settings = settings;
    }

    void add(int label, double similarity) {
        if (similarity > nearest) {
            double shrink = Math.exp(settings.sharpness() * (nearest - similarity));
            for (int c = 0; c < sums.length; c++) {
                sums[c] *= shrink;
            }
            nearest = similarity;
        }
        sums[label] += Math.exp(settings.sharpness() * (similarity - nearest));
    }

    /** The logarithm of each class's votes. */
    float[] logarithms() {
        float[] logs = new float[sums.length];
        for (int c = 0; c < logs.length; c++) {
            logs[c] = (float) Math.log(sums[c] + FLOOR);
        }
        return logs;
    }
}
