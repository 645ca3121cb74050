package zhiyin.understanding.intent;

/** Logits to probabilities, without overflow. */
final class Softmax {

    private Softmax() {}

    /** Turns {@code logits} into probabilities; returns the logarithm of the sum of their exponentials. */
    static double inPlace(float[] logits) {
        float max = Float.NEGATIVE_INFINITY;
        for (float z : logits) {
            max = Math.max(max, z);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double e = Math.exp((double) logits[i] - max);
            logits[i] = (float) e;
            sum += e;
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= (float) sum;
        }
        return Math.log(sum) + max;
    }

    /** The logarithms of the probabilities of {@code logits}, which stay as they are. */
    static float[] logProbabilities(float[] logits) {
        float[] copy = logits.clone();
        double log = inPlace(copy);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) (logits[i] - log);
        }
        return copy;
    }

    /** The place of the greatest number, the first of equal ones. */
    static int argmax(float[] numbers) {
        int best = 0;
        for (int c = 1; c < numbers.length; c++) {
            if (numbers[c] > numbers[best]) {
                best = c;
            }
        }
        return best;
    }
}
