package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and letter groups a model knows and how rare each is: term frequency times inverse document frequency
 * (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Kept as 64-bit hashes, so that
 * a vocabulary is small and a sentence's words cannot be read back from it. Immutable; thread-safe.
 */
final class Terms {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] keys;
    private final float[] rarity;

    private Terms(long[] keys, float[] rarity) {
        this.keys = keys;
        this.rarity = rarity;
    }

    /**
     * A text as far as its terms are known.
     *
     * @param terms places in the vocabulary
     * @param weights how much each counts; words and letter groups have half of the length each
     * @param known share of the text's terms that are known
     */
    @SuppressWarnings("ArrayRecordComponent") // Read in the innermost loops, compared by nobody.
    record Row(int[] terms, float[] weights, float known) {}

    /** Takes what stands in at least {@code least} of the texts. */
    static Terms of(List<Features> texts, int least) {
        Map<Long, Integer> documents = new HashMap<>();
        for (Features features : texts) {
            features.counts().keySet().forEach(f -> documents.merge(hash(f), 1, Integer::sum));
        }
        long[] keys = documents.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            rarity[i] = (float) (Math.log((1.0 + texts.size()) / (1.0 + documents.getOrDefault(keys[i], 0))) + 1);
        }
        return new Terms(keys, rarity);
    }

    int size() {
        return keys.length;
    }

    /** The place of a feature; negative when it is not known. */
    int place(String feature) {
        return Arrays.binarySearch(keys, hash(feature));
    }

    Row row(Features features) {
        Map<String, Integer> counts = features.counts();
        int[] terms = new int[counts.size()];
        float[] weights = new float[terms.length];
        boolean[] word = new boolean[terms.length];
        double words = 0;
        double letters = 0;
        int found = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int place = place(entry.getKey());
            if (place >= 0) {
                float weight = (float) (1 + Math.log(entry.getValue())) * rarity[place];
                terms[found] = place;
                weights[found] = weight;
                word[found] = Features.isWord(entry.getKey());
                if (word[found]) {
                    words += weight * weight;
                } else {
                    letters += weight * weight;
                }
                found++;
            }
        }
        float byWord = words > 0 ? (float) Math.sqrt(0.5 / words) : 0;
        float byLetters = letters > 0 ? (float) Math.sqrt(0.5 / letters) : 0;
        for (int i = 0; i < found; i++) {
            weights[i] *= word[i] ? byWord : byLetters;
        }
        float known = counts.isEmpty() ? 0 : (float) found / counts.size();
        return new Row(Arrays.copyOf(terms, found), Arrays.copyOf(weights, found), known);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        for (long key : keys) {
            out.writeLong(key);
        }
        Floats.write(out, rarity);
    }

    static Terms read(DataInputStream in) throws IOException {
        long[] keys = new long[Floats.length(in, Long.BYTES)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readLong();
        }
        float[] rarity = Floats.read(in);
        if (rarity.length != keys.length) {
            throw new IOException("a vocabulary of " + keys.length + " terms with " + rarity.length + " weights");
        }
        return new Terms(keys, rarity);
    }

    /** FNV-1a over the characters, its bits stirred once more so that the order is of no meaning. */
    private static long hash(String feature) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }
}
