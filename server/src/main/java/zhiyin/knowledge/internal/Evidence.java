package zhiyin.knowledge.internal;

import java.util.List;
import java.util.Set;

/**
 * What speaks for the best candidate answering the question.
 *
 * @param cosine of the question with its nearest passage, in [-1, 1]
 * @param margin how much nearer it is than the nearest other article, in cosine; negative when another is nearer
 * @param outsideMargin how much nearer it is than the nearest question known to have no answer, in cosine
 * @param overlap share of the question's words, weighted by rarity, that the article uses, in [0, 1]
 * @param lexicalMargin how much better its words match than those of any other article, in [-1, 1]
 */
record Evidence(double cosine, double margin, double outsideMargin, double overlap, double lexicalMargin) {

    /**
     * The evidence of one search.
     *
     * @param candidates articles, best first, not empty
     * @param outside cosine with the nearest question known to have no answer
     */
    static Evidence of(List<Candidate> candidates, double outside, Set<String> terms, TermWeights weights) {
        Candidate best = candidates.getFirst();
        double nearestOther = -1;
        double bestOtherWords = 0;
        for (Candidate other : candidates.subList(1, candidates.size())) {
            nearestOther = Math.max(nearestOther, other.cosine());
            bestOtherWords = Math.max(bestOtherWords, other.lexical());
        }
        return new Evidence(
                best.cosine(),
                candidates.size() == 1 ? 0 : best.cosine() - nearestOther,
                best.cosine() - outside,
                weights.share(terms, best.documentId()),
                best.lexical() - bestOtherWords);
    }
}
