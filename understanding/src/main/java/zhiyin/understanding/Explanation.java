package zhiyin.understanding;

import java.util.List;

/**
 * Why a model answered as it did.
 *
 * @param intents at most five intents, the likeliest first
 * @param inScope whether the likeliest is sure enough to act on
 * @param stage the stage that decided, counted from 0: words alone, then one encoder more at a time
 * @param decidedBy {@code words}, or the id of the last encoder that was asked
 * @param score how sure the stage's gate was that the answer may be given, in [0, 1]
 * @param threshold what the score had to reach
 * @param nearest the model's own examples that lie nearest, the nearest first
 * @param wordsFor what in the text speaks most for the likeliest intent, the strongest first
 * @param wordsAgainst what in the text speaks most against it
 */
public record Explanation(
        List<IntentScore> intents,
        boolean inScope,
        int stage,
        String decidedBy,
        double score,
        double threshold,
        List<Near> nearest,
        List<Term> wordsFor,
        List<Term> wordsAgainst) {

    /** An example of the corpus and its cosine. */
    public record Near(String text, String intent, double similarity) {}

    /** A word, two words, or a group of letters in quotes, and what it adds to the intent's margin. */
    public record Term(String text, double weight) {}

    public Explanation {
        intents = List.copyOf(intents);
        nearest = List.copyOf(nearest);
        wordsFor = List.copyOf(wordsFor);
        wordsAgainst = List.copyOf(wordsAgainst);
    }
}
