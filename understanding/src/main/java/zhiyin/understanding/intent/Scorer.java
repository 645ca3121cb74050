package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A head and the votes of the known sentences, added as logarithms: the head draws the large borders, the votes mend
 * them where a known sentence lies near in meaning or shares its rare words. Immutable; thread-safe.
 */
final class Scorer {

    private static final int MOST_CANDIDATES = 10;

    /** What the head gives all intents that are not looked at together, at most. */
    private static final double NEGLIGIBLE = 1e-3;

    private final SoftmaxHead head;
    private final Neighbours neighbours;
    private final WordNeighbours words;
    private final Settings settings;

    private Scorer(SoftmaxHead head, Neighbours neighbours, WordNeighbours words, Settings settings) {
        this.head = head;
        this.neighbours = neighbours;
        this.words = words;
        this.settings = settings;
    }

    /** What is chosen before training; part of a model's id. */
    record Settings(SoftmaxHead.Settings head, Votes.Settings meaning, Votes.Settings words) {}

    static Scorer fit(List<String> texts, float[][] vectors, int[] labels, int classes, Settings settings) {
        return new Scorer(
                SoftmaxHead.fit(vectors, labels, classes, settings.head()),
                Neighbours.of(vectors, labels, classes),
                WordNeighbours.of(texts, labels, classes),
                settings);
    }

    /** Unnormalised log probabilities, not calibrated. */
    float[] logits(String text, float[] vector) {
        float[] scores = Softmax.logProbabilities(head.logits(vector));
        int[] candidates = candidates(scores);
        float[] byMeaning = neighbours.logVotes(vector, candidates, settings.meaning());
        float[] byWords = words.logVotes(text, settings.words());
        for (int c = 0; c < scores.length; c++) {
            scores[c] += byMeaning[c] + byWords[c];
        }
        return scores;
    }

    /** The likeliest intents, until the rest is negligible. */
    private static int[] candidates(float[] logProbabilities) {
        int[] ranked = IntStream.range(0, logProbabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -logProbabilities[c]))
                .limit(MOST_CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
        double rest = 1;
        int count = 0;
        while (count < ranked.length && rest > NEGLIGIBLE) {
            rest -= Math.exp(logProbabilities[ranked[count++]]);
        }
        return Arrays.copyOf(ranked, count);
    }

    void write(DataOutput out) throws IOException {
        head.write(out);
        neighbours.write(out);
        words.write(out);
    }

    static Scorer read(DataInput in, Settings settings) throws IOException {
        return new Scorer(SoftmaxHead.read(in), Neighbours.read(in), WordNeighbours.read(in), settings);
    }
}
