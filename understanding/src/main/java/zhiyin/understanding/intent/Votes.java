package zhiyin.understanding.intent;

/**
 * Votes of known sentences for their classes, each weighing the exponential of its similarity (Nadaraya-Watson with
 * an exponential kernel; Hastie, Tibshirani and Friedman, 2nd ed. 2009, section 6.1). Used by one thread.
 */
final class Votes {

    /** A vote less than this share of the nearest sentence's is not told from no vote. */
    private static final double FLOOR = 1e-4;

    /** A sentence so much farther than the nearest, in units of sharpness, could not move a vote by a millionth. */
    private static final double NEGLIGIBLE = 30;

    private final double sharpness;
    private final double greatest;
    /** Relative to the nearest sentence of all, so that no exponential overflows. */
    private final double[] sums;

    /**
     * @param sharpness how much closer sentences weigh more
     * @param candidates how many classes are looked at, at most
     */
    record Settings(double sharpness, int candidates) {}

    /** No votes yet; {@code greatest} is the similarity of the nearest sentence of all. */
    Votes(int classes, Settings settings, double greatest) {
        this.sums = new double[classes];
        this.sharpness = settings.sharpness();
        this.greatest = greatest;
    }

    /** The votes of the sentences of a class. */
    void add(int label, float[] similarities) {
        double sum = 0;
        for (float similarity : similarities) {
            double behind = sharpness * (greatest - similarity);
            sum += behind < NEGLIGIBLE ? Math.exp(-behind) : 0;
        }
        sums[label] += sum;
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
