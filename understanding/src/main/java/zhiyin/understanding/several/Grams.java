package zhiyin.understanding.several;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words, stems, pairs of words and groups of letters of a text, weighted by how rare they are in the examples. */
final class Grams {

    private final Map<String, Double> rarity = new HashMap<>();

    Grams(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        texts.forEach(text -> features(text).forEach(f -> seen.merge(f, 1, Integer::sum)));
        seen.forEach((f, n) -> rarity.put(f, Math.log((1.0 + texts.size()) / (1.0 + n)) + 1));
    }

    /** Of length one; features that no example has do not count. */
    Map<String, Double> of(String text) {
        Map<String, Double> weights = new HashMap<>();
        double square = 0;
        for (String feature : features(text)) {
            Double rare = rarity.get(feature);
            if (rare != null) {
                weights.put(feature, rare);
                square += rare * rare;
            }
        }
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        weights.replaceAll((f, w) -> w * scale);
        return weights;
    }

    static double dot(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> few = a.size() < b.size() ? a : b;
        Map<String, Double> many = few == a ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> entry : few.entrySet()) {
            sum += entry.getValue() * many.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    private static Set<String> features(String text) {
        Set<String> features = new HashSet<>();
        List<String> words = LabelCues.words(text);
        for (int i = 0; i < words.size(); i++) {
            features.add("w" + words.get(i));
            features.add("s" + LabelCues.stem(words.get(i)));
            features.add((i == 0 ? "^" : "b" + words.get(i - 1) + " ") + words.get(i));
        }
        String all = " " + String.join(" ", words) + " ";
        for (int n = 3; n <= 5; n++) {
            for (int i = 0; i + n <= all.length(); i++) {
                features.add("l" + all.substring(i, i + n));
            }
        }
        return features;
    }
}
