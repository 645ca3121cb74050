package zhiyin.knowledge.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which words each document uses and how rare they are over all documents. Immutable. */
final class TermWeights {

    private final Map<String, Set<String>> termsByDocument;
    private final Map<String, Double> rarity = new HashMap<>();
    private final double unknown;

    TermWeights(Map<String, Set<String>> termsByDocument) {
        this.termsByDocument = Map.copyOf(termsByDocument);
        int documents = termsByDocument.size();
        Map<String, Integer> frequency = new HashMap<>();
        termsByDocument.values().forEach(terms -> terms.forEach(term -> frequency.merge(term, 1, Integer::sum)));
        frequency.forEach((term, count) -> rarity.put(term, rarity(count, documents)));
        unknown = rarity(0, documents);
    }

    /** The share of {@code terms}, weighted by rarity, that the document uses, in [0, 1]; 0 for no terms. */
    double share(Set<String> terms, String documentId) {
        Set<String> used = termsByDocument.getOrDefault(documentId, Set.of());
        double found = 0;
        double all = 0;
        for (String term : terms) {
            double weight = rarity.getOrDefault(term, unknown);
            all += weight;
            if (used.contains(term)) {
                found += weight;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** The inverse document frequency of BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"). */
    private static double rarity(int count, int documents) {
        return Math.log(1 + (documents - count + 0.5) / (count + 0.5));
    }
}
