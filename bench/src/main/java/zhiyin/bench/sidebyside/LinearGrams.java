package zhiyin.bench.sidebyside;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/**
 * Liblinear's support vector machine on term frequency times inverse document frequency of words, pairs of words and
 * groups of three to five letters; of one to three characters in Chinese. What a data scientist tries first.
 */
final class LinearGrams implements Contestant {

    @Override
    public String version() {
        return "n-gram linear model, liblinear " + Linear.getVersion() / 100.0;
    }

    @Override
    public Told learn(Language language, List<LabelledText> train) {
        List<Map<String, Integer>> grams =
                train.stream().map(row -> grams(language, row.text())).toList();
        Map<String, Integer> documents = new TreeMap<>();
        grams.forEach(g -> g.keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        Map<String, Integer> places = new HashMap<>();
        List<Double> rarity = new ArrayList<>();
        documents.forEach((term, count) -> {
            places.put(term, places.size() + 1);
            rarity.add(Math.log((1.0 + train.size()) / (1.0 + count)) + 1);
        });
        List<String> intents =
                train.stream().map(LabelledText::intent).distinct().sorted().toList();
        Problem problem = new Problem();
        problem.l = train.size();
        problem.n = places.size();
        problem.x = grams.stream().map(g -> row(g, places, rarity)).toArray(Feature[][]::new);
        problem.y = train.stream().mapToDouble(r -> intents.indexOf(r.intent())).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 0.1));
        return text -> intents.get((int) Linear.predict(model, row(grams(language, text), places, rarity)));
    }

    private static Feature[] row(Map<String, Integer> grams, Map<String, Integer> places, List<Double> rarity) {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        grams.forEach((term, count) -> {
            Integer place = places.get(term);
            if (place != null) {
                weights.put(place, (1 + Math.log(count)) * rarity.get(place - 1));
            }
        });
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        return weights.entrySet().stream()
                .map(e -> new FeatureNode(e.getKey(), e.getValue() / length))
                .toArray(Feature[]::new);
    }

    private static Map<String, Integer> grams(Language language, String text) {
        Map<String, Integer> grams = new HashMap<>();
        String small = text.toLowerCase(Locale.ROOT);
        if (language == Language.ZH) {
            groups(small, 1, 3, grams);
            return grams;
        }
        String before = "";
        for (String word : small.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                grams.merge("w" + word, 1, Integer::sum);
                grams.merge("w" + before + " " + word, 1, Integer::sum);
                groups(" " + word + " ", 3, 5, grams);
                before = word;
            }
        }
        return grams;
    }

    private static void groups(String text, int shortest, int longest, Map<String, Integer> grams) {
        for (int n = shortest; n <= longest; n++) {
            for (int i = 0; i + n <= text.length(); i++) {
                grams.merge(text.substring(i, i + n), 1, Integer::sum);
            }
        }
    }
}
