package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rare words and letter groups a text shares with the known sentences: cosines of term frequency times
 * inverse document frequency (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988),
 * the mean of one over words and one over letter groups. It sees the exact words that an encoder blurs. Immutable
 * once built; thread-safe.
 */
final class WordNeighbours {

    private final List<String> texts;
    private final int[] labels;
    private final int classes;
    private final Map<String, Posting> postings;

    /** Where a feature stands, how much it weighs there, and how rare it is. */
    private static final class Posting {
        private final int[] rows;
        private final float[] weights;
        private final float rarity;

        Posting(int[] rows, float[] weights, float rarity) {
            this.rows = rows;
            this.weights = weights;
            this.rarity = rarity;
        }
    }

    private WordNeighbours(List<String> texts, int[] labels, int classes, Map<String, Posting> postings) {
        this.texts = texts;
        this.labels = labels;
        this.classes = classes;
        this.postings = postings;
    }

    static WordNeighbours of(List<String> texts, int[] labels, int classes) {
        Map<String, Integer> documents = new HashMap<>();
        List<Features> all = texts.stream().map(Features::of).toList();
        for (Features features : all) {
            features.counts().keySet().forEach(f -> documents.merge(f, 1, Integer::sum));
        }
        Map<String, Float> rarity = new HashMap<>();
        documents.forEach((f, n) -> rarity.put(f, (float) (Math.log((1.0 + texts.size()) / (1.0 + n)) + 1)));
        Map<String, int[]> rows = new HashMap<>();
        Map<String, float[]> weights = new HashMap<>();
        Map<String, Integer> filled = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int row = i;
            all.get(i).weighted(rarity).forEach((feature, weight) -> {
                int at = filled.merge(feature, 1, Integer::sum) - 1;
                int n = documents.getOrDefault(feature, 0);
                rows.computeIfAbsent(feature, f -> new int[n])[at] = row;
                weights.computeIfAbsent(feature, f -> new float[n])[at] = weight;
            });
        }
        Map<String, Posting> postings = new HashMap<>();
        rows.forEach((f, r) ->
                postings.put(f, new Posting(r, weights.getOrDefault(f, new float[0]), rarity.getOrDefault(f, 1f))));
        return new WordNeighbours(List.copyOf(texts), labels, classes, postings);
    }

    /** As {@link Neighbours#logVotes}, over all classes. */
    float[] logVotes(String text, Votes.Settings settings) {
        float[] similarity = new float[labels.length];
        Features features = Features.of(text);
        Map<String, Float> rarity = new HashMap<>();
        for (String f : features.counts().keySet()) {
            Posting posting = postings.get(f);
            if (posting != null) {
                rarity.put(f, posting.rarity);
            }
        }
        features.weighted(rarity).forEach((f, weight) -> {
            Posting posting = postings.get(f);
            if (posting != null) {
                for (int i = 0; i < posting.rows.length; i++) {
                    similarity[posting.rows[i]] += weight * posting.weights[i];
                }
            }
        });
        Votes votes = new Votes(classes, settings);
        int[] strangers = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            if (similarity[i] == 0) {
                strangers[labels[i]]++;
            } else {
                votes.add(labels[i], similarity[i]);
            }
        }
        for (int c = 0; c < classes; c++) {
            if (strangers[c] > 0) {
                votes.add(c, 0, strangers[c]);
            }
        }
        return votes.logarithms();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(labels.length);
        for (int i = 0; i < labels.length; i++) {
            out.writeInt(labels[i]);
            out.writeUTF(texts.get(i));
        }
    }

    static WordNeighbours read(DataInput in) throws IOException {
        int classes = Floats.length(in);
        int[] labels = new int[Floats.length(in)];
        String[] texts = new String[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Floats.length(in);
            texts[i] = in.readUTF();
        }
        return of(Arrays.asList(texts), labels, classes);
    }
}
