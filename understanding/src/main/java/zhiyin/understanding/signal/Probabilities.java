package zhiyin.understanding.signal;

/** Logits to probabilities, without overflow. */
final class Probabilities {

    private Probabilities() {}

    /** Turns logits into probabilities; returns the logarithm of the sum of their exponentials. */
    static double inPlace(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float z : logits) {
            max = Math.max(max, z);
        }
        double sum = 0;
        for (float z : logits) {
            sum += Math.exp(z - max);
        }
        double log = Math.log(sum) + max;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.exp(logits[i] - log);
        }
        return log;
    }
}
