package zhiyin.understanding.intent;

/**
 * The signs that an answer is right, or that the text is none the model was made for. Margins of support vector
 * machines and cosines are not relative to the other intents: a strange text is far from all of them, where
 * probabilities still add up to one.
 */
final class Signs {

    private static final int ALWAYS = 6;
    private static final int BY_ENCODER = 3;

    /** Stands for what there is none of: a logarithm of next to nothing. */
    private static final float NOTHING = -14;

    private Signs() {}

    static int count(int encoders) {
        return ALWAYS + BY_ENCODER * encoders;
    }

    /**
     * The signs of the answer {@code probabilities} on what the words and the first {@code encoders} say.
     *
     * @param outOfScope the class of no intent, or -1
     */
    static float[] of(Evidence evidence, float[] probabilities, int outOfScope, int encoders) {
        int best = -1;
        int second = -1;
        for (int c = 0; c < probabilities.length; c++) {
            if (c != outOfScope && (best < 0 || probabilities[c] > probabilities[best])) {
                second = best;
                best = c;
            } else if (c != outOfScope && (second < 0 || probabilities[c] > probabilities[second])) {
                second = c;
            }
        }
        float[] signs = new float[count(encoders)];
        signs[0] = log(probabilities, best);
        signs[1] = log(probabilities, second);
        signs[2] = log(probabilities, outOfScope);
        signs[3] = best < 0 ? -1 : evidence.margins()[best];
        signs[4] = outOfScope < 0 ? -1 : evidence.margins()[outOfScope];
        signs[5] = evidence.known();
        for (int e = 0; e < encoders; e++) {
            float[] nearest = evidence.nearest(e);
            float greatest = -1;
            for (int c = 0; c < nearest.length; c++) {
                greatest = c == outOfScope ? greatest : Math.max(greatest, nearest[c]);
            }
            int at = ALWAYS + BY_ENCODER * e;
            signs[at] = greatest;
            signs[at + 1] = best < 0 ? -1 : Math.max(0, nearest[best]);
            signs[at + 2] = outOfScope < 0 ? -1 : nearest[outOfScope];
        }
        return signs;
    }

    private static float log(float[] probabilities, int label) {
        return label < 0 ? NOTHING : Math.max(NOTHING, (float) Math.log(probabilities[label]));
    }
}
