package zhiyin.understanding.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sentences of different intents that differ in almost nothing: one of the two is filed wrongly, or neither is clear. */
public final class NearSentences {

    /** Below this a single character is the meaning ("查一下", "差一下"). */
    private static final int SHORTEST = 6;

    /** Jaccard index of the pairs of neighbouring characters. */
    private static final double NEAR = 0.9;

    private NearSentences() {}

    public static List<String> leaks(List<CorpusRow> rows) {
        List<String> problems = new ArrayList<>();
        List<Set<String>> pairs = rows.stream().map(row -> pairs(row.bare())).toList();
        Map<String, List<Integer>> having = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Set<String> own = pairs.get(row);
            if (own.size() < SHORTEST) {
                continue;
            }
            Map<Integer, Integer> shared = new HashMap<>();
            for (String pair : own) {
                having.getOrDefault(pair, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
            }
            for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
                CorpusRow one = rows.get(other.getKey());
                int union = own.size() + pairs.get(other.getKey()).size() - other.getValue();
                if (other.getValue() >= NEAR * union
                        && other.getValue() < union
                        && !one.intent().equals(rows.get(row).intent())) {
                    problems.add(
                            "%s: is of the intent %s, and almost the sentence of %s in %s; make the difference plain"
                                    .formatted(
                                            rows.get(row).where(), rows.get(row).intent(), one.intent(), one.where()));
                }
            }
            int current = row;
            own.forEach(pair ->
                    having.computeIfAbsent(pair, key -> new ArrayList<>()).add(current));
        }
        return problems;
    }

    /** The first row of another intent that is almost this one. */
    public static Optional<CorpusRow> near(CorpusRow row, List<CorpusRow> others) {
        Set<String> own = pairs(row.bare());
        if (own.size() < SHORTEST) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> !other.intent().equals(row.intent()))
                .filter(other -> isNear(own, pairs(other.bare())))
                .findFirst();
    }

    private static boolean isNear(Set<String> own, Set<String> other) {
        long shared = own.stream().filter(other::contains).count();
        long union = own.size() + other.size() - shared;
        return shared >= NEAR * union && shared < union;
    }

    private static Set<String> pairs(String bare) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
