package zhiyin.knowledge.internal;

/**
 * Judges whether the best candidate answers the question: a logistic regression over {@link Evidence}.
 *
 * @param threshold the probability from which an answer is given
 * @param nearest the probability from which the nearest articles are worth offering as choices
 */
record Answerability(Weights weights, double threshold, double nearest) {

    /** What each piece of evidence counts, in log-odds. */
    record Weights(
            double bias, double cosine, double margin, double outsideMargin, double overlap, double lexicalMargin) {}

    /** The probability, in [0, 1], that the best candidate answers. */
    double probability(Evidence evidence) {
        double logOdds = weights.bias()
                + weights.cosine() * evidence.cosine()
                + weights.margin() * evidence.margin()
                + weights.outsideMargin() * evidence.outsideMargin()
                + weights.overlap() * evidence.overlap()
                + weights.lexicalMargin() * evidence.lexicalMargin();
        return 1 / (1 + Math.exp(-logOdds));
    }
}
