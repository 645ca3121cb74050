package zhiyin.bench.bank;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two months, and what a classifier makes of them that learned from half of the customers and is asked about the rest. */
record MonthPair(YearMonth one, YearMonth two) {

    private static final int TOLD = 4;

    /**
     * @param telling the features that helped most, with their means in the one month and in the other
     * @param customers how many were asked about
     */
    record Result(Ranking ranking, List<String> telling, int customers) {}

    /** @param months those of the customers' rows */
    Result ask(List<MonthRows.Customer> customers, List<YearMonth> months, long seed) {
        return ask(customers, months.indexOf(one), months.indexOf(two), false, seed);
    }

    /** The same with which month is which drawn by lot for every customer: nothing can be learned. */
    Result askInVain(List<MonthRows.Customer> customers, List<YearMonth> months, long seed) {
        return ask(customers, months.indexOf(one), months.indexOf(two), true, seed);
    }

    private static Result ask(List<MonthRows.Customer> customers, int first, int second, boolean mixed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[][]> both = new ArrayList<>();
        for (MonthRows.Customer customer : customers) {
            float @Nullable [] before = customer.months().get(first);
            float @Nullable [] after = customer.months().get(second);
            if (before != null && after != null) {
                boolean swapped = mixed && random.nextBoolean();
                both.add(swapped ? new float[][] {after, before} : new float[][] {before, after});
            }
        }
        Collections.shuffle(both, new Random(seed));
        int half = both.size() / 2;
        float[][] rows = new float[2 * half][];
        boolean[] positive = new boolean[2 * half];
        for (int i = 0; i < half; i++) {
            rows[2 * i] = both.get(i)[0];
            rows[2 * i + 1] = both.get(i)[1];
            positive[2 * i + 1] = true;
        }
        Trees trees = new Trees(rows, positive);
        List<float[][]> asked = both.subList(half, both.size());
        double[] low = asked.stream().mapToDouble(pair -> trees.score(pair[0])).toArray();
        double[] high = asked.stream().mapToDouble(pair -> trees.score(pair[1])).toArray();
        return new Result(Ranking.of(low, high, random), telling(trees.gains(), asked), asked.size());
    }

    private static List<String> telling(double[] gains, List<float[][]> asked) {
        return IntStream.range(0, gains.length)
                .boxed()
                .filter(i -> gains[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -gains[i]))
                .limit(TOLD)
                .map(i -> String.format(
                        Locale.ROOT, "%s %.3f / %.3f", MonthFeatures.name(i), mean(asked, 0, i), mean(asked, 1, i)))
                .toList();
    }

    private static double mean(List<float[][]> asked, int month, int feature) {
        return asked.stream()
                .mapToDouble(pair -> pair[month][feature])
                .average()
                .orElse(0);
    }
}
