package zhiyin.understanding.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The features that occur in three texts or more, each with its place. Immutable; thread-safe. */
final class Vocabulary {

    private static final int FEWEST_TEXTS = 3;
    private static final int MOST = 1 << 20;
    /** How much words, letter groups and shape weigh together, each group normalised. */
    private static final float WORDS = 6;

    private static final float LETTERS = 4;
    private static final float SHAPE = 3;

    private final List<String> features;
    private final Map<String, Integer> places = new HashMap<>();

    private Vocabulary(List<String> features) {
        this.features = List.copyOf(features);
        for (int i = 0; i < features.size(); i++) {
            places.put(features.get(i), i);
        }
    }

    static Vocabulary of(Collection<String> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            Grams grams = Grams.of(text);
            for (Collection<String> group : List.of(grams.words(), grams.letters(), grams.shape())) {
                group.forEach(feature -> counts.merge(feature, 1, Integer::sum));
            }
        }
        return new Vocabulary(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
                .map(Map.Entry::getKey)
                .toList());
    }

    int size() {
        return features.size();
    }

    Row row(String text) {
        Grams grams = Grams.of(text);
        List<Integer> found = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        add(grams.words(), WORDS, found, weights);
        add(grams.letters(), LETTERS, found, weights);
        add(grams.shape(), SHAPE, found, weights);
        int[] at = new int[found.size()];
        float[] weight = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = found.get(i);
            weight[i] = weights.get(i);
        }
        return new Row(at, weight);
    }

    private void add(Collection<String> group, float together, List<Integer> found, List<Float> weights) {
        int first = found.size();
        for (String feature : group) {
            Integer place = places.get(feature);
            if (place != null) {
                found.add(place);
            }
        }
        float each = (float) (together / Math.sqrt(Math.max(1, group.size())));
        for (int i = first; i < found.size(); i++) {
            weights.add(each);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features.size());
        for (String feature : features) {
            out.writeUTF(feature);
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("no such number of features: " + size);
        }
        List<String> features = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            features.add(in.readUTF());
        }
        return new Vocabulary(features);
    }
}
