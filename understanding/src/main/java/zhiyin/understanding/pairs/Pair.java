package zhiyin.understanding.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two wordings, by their places, and whether they are of one situation.
 *
 * @param one place of the first in the list it was drawn from
 */
public record Pair(int one, int other, boolean same) {

    /** Of a hundred different pairs so many share their intent; so many more lie close. */
    private static final int SAME_INTENT = 50;

    private static final int CLOSE = 20;

    /** Close is one of the nearest so many of so many drawn at random. */
    private static final int NEAREST = 20;

    private static final int LOOKED_AT = 500;

    /**
     * Every two wordings of each situation, and as many pairs of different situations: half of them of one intent, a
     * fifth close by cosine, the rest at random. Close ones are what matters: whoever compares two questions has a
     * reason to.
     *
     * @param vectors of the wordings, L2-normalised
     */
    public static List<Pair> draw(List<Wording> wordings, float[][] vectors, Random random) {
        Map<String, List<Integer>> situations = new LinkedHashMap<>();
        Map<String, List<Integer>> intents = new LinkedHashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            situations
                    .computeIfAbsent(wordings.get(i).key(), k -> new ArrayList<>())
                    .add(i);
            intents.computeIfAbsent(wordings.get(i).intent(), k -> new ArrayList<>())
                    .add(i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> situation : situations.values()) {
            for (int a = 0; a < situation.size(); a++) {
                for (int b = a + 1; b < situation.size(); b++) {
                    pairs.add(new Pair(situation.get(a), situation.get(b), true));
                    int one = situation.get(random.nextBoolean() ? a : b);
                    int other = other(one, wordings, vectors, intents, random);
                    if (!wordings.get(one).key().equals(wordings.get(other).key())) {
                        pairs.add(new Pair(one, other, false));
                    }
                }
            }
        }
        return pairs;
    }

    private static int other(
            int one, List<Wording> wordings, float[][] vectors, Map<String, List<Integer>> intents, Random random) {
        int kind = random.nextInt(100);
        if (kind < SAME_INTENT) {
            List<Integer> kin = intents.getOrDefault(wordings.get(one).intent(), List.of(one));
            return kin.get(random.nextInt(kin.size()));
        }
        if (kind >= SAME_INTENT + CLOSE) {
            return random.nextInt(vectors.length);
        }
        List<Integer> nearest = IntStream.range(0, LOOKED_AT)
                .map(i -> random.nextInt(vectors.length))
                .filter(i -> !wordings.get(i).key().equals(wordings.get(one).key()))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -cosine(vectors[one], vectors[i])))
                .limit(NEAREST)
                .toList();
        return nearest.isEmpty() ? one : nearest.get(random.nextInt(nearest.size()));
    }

    /** Of two vectors of length one. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
