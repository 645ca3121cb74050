package zhiyin.understanding.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Sentences of different intents that differ in almost nothing: one of the two is filed wrongly, or neither is clear. */
public final class NearSentences {

    /** Below this a single character is the meaning ("查一下", "差一下"). */
    private static final int SHORTEST = 6;

    /** Jaccard index of the pairs of neighbouring characters. */
    private static final double NEAR = 0.9;

    /** The same index from which on one text is a copy of the other with a word or two changed. */
    private static final double ALMOST = 0.8;

    private NearSentences() {}

    /**
     * Each pair of such sentences. Cost: near to linear, for two sentences as near as this share one of the few rarest
     * pairs of either (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).
     */
    public static List<String> leaks(List<CorpusRow> rows) {
        List<String> problems = new ArrayList<>();
        List<int[]> pairs = rows.stream().map(row -> pairs(row.bare())).toList();
        Map<Integer, Integer> frequency = new HashMap<>();
        pairs.forEach(own -> IntStream.of(own).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        Map<Integer, List<Integer>> having = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] own = pairs.get(row);
            if (own.length < SHORTEST) {
                continue;
            }
            int current = row;
            List<Integer> rarest = IntStream.of(own)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(frequency::get).thenComparing(Comparator.naturalOrder()))
                    .limit(own.length - (long) Math.ceil(NEAR * own.length) + 1)
                    .toList();
            rarest.stream()
                    .flatMap(pair -> having.getOrDefault(pair, List.of()).stream())
                    .distinct()
                    .sorted()
                    .filter(other ->
                            !rows.get(other).intent().equals(rows.get(current).intent()))
                    .filter(other -> isNear(own, pairs.get(other)))
                    .forEach(other -> problems.add(leak(rows.get(current), rows.get(other))));
            rarest.forEach(pair ->
                    having.computeIfAbsent(pair, key -> new ArrayList<>()).add(current));
        }
        return problems;
    }

    private static String leak(CorpusRow row, CorpusRow other) {
        return "%s: is of the intent %s, and almost the sentence of %s in %s; make the difference plain"
                .formatted(row.where(), row.intent(), other.intent(), other.where());
    }

    /** The first row of another intent that is almost this one. */
    public static Optional<CorpusRow> near(CorpusRow row, List<CorpusRow> others) {
        int[] own = pairs(row.bare());
        if (own.length < SHORTEST) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> !other.intent().equals(row.intent()))
                .filter(other -> isNear(own, pairs(other.bare())))
                .findFirst();
    }

    /** Whether a text is this sentence, or has nearly all of its neighbouring characters; of whatever intent. */
    public static Predicate<String> almost(String sentence) {
        String bare = bare(sentence);
        int[] own = pairs(bare);
        return text -> {
            String other = bare(text);
            return other.equals(bare) || (own.length >= SHORTEST && likeness(own, pairs(other)) >= ALMOST);
        };
    }

    private static String bare(String text) {
        return new CorpusRow("", 0, text, "", "").bare();
    }

    private static boolean isNear(int[] own, int[] other) {
        double likeness = likeness(own, other);
        return likeness >= NEAR && likeness < 1;
    }

    /** The Jaccard index of two that are ascending. Cost: linear in their lengths. */
    private static double likeness(int[] own, int[] other) {
        int shared = 0;
        for (int i = 0, k = 0; i < own.length && k < other.length; ) {
            int order = Integer.compare(own[i], other[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return (double) shared / (own.length + other.length - shared);
    }

    /** Each pair of neighbouring characters once, ascending. */
    private static int[] pairs(String bare) {
        return IntStream.range(0, Math.max(0, bare.length() - 1))
                .map(i -> bare.charAt(i) << Character.SIZE | bare.charAt(i + 1))
                .sorted()
                .distinct()
                .toArray();
    }
}
