package zhiyin.understanding.act;

/**
 * An act and how probable it is.
 *
 * @param probability calibrated, in [0, 1]
 * @param sure whether that is enough for what the act is used for; "yes" asks for more than "slower"
 */
public record ActScore(Act act, double probability, boolean sure) {

    public ActScore {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
        }
    }
}
