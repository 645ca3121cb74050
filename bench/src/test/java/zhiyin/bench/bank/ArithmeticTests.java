package zhiyin.bench.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArithmeticTests {

    private static final double EXACTLY = 1e-9;
    private static final double ROUGHLY = 0.01;

    @Test
    void sharesOfHouseholdsMakeOneWhole() {
        double all = Arrays.stream(HouseholdClass.values())
                .mapToDouble(HouseholdClass::published)
                .sum();

        assertThat(all).isCloseTo(1, within(EXACTLY));
    }

    @Test
    void merchantsCodeGoesBeforeTheCategory() {
        assertThat(HouseholdClass.of("5651", "shopping")).isEqualTo(HouseholdClass.CLOTHING);
        assertThat(HouseholdClass.of("0000", "shopping")).isEqualTo(HouseholdClass.HOUSEHOLD);
        assertThat(HouseholdClass.of(null, "groceries")).isEqualTo(HouseholdClass.FOOD);
        assertThat(HouseholdClass.of(null, "transfer")).isNull();
        assertThat(HouseholdClass.of("5411", "supplies")).isNull();
    }

    @Test
    void spreadOfEqualAmountsHasNoGini() {
        Spread spread = new Spread();
        IntStream.range(0, 100).forEach(i -> spread.add(500));

        assertThat(spread.gini()).isCloseTo(0, within(EXACTLY));
        assertThat(spread.shareOfFifth(4)).isCloseTo(0.2, within(EXACTLY));
        assertThat(spread.quantile(0.5)).isEqualTo(500);
    }

    @Test
    void spreadOfOneToAHundredIsThatOfTheTextbook() {
        Spread spread = new Spread();
        IntStream.rangeClosed(1, 100).forEach(spread::add);

        assertThat(spread.mean()).isEqualTo(50.5);
        assertThat(spread.gini()).isCloseTo(0.33, within(ROUGHLY));
        assertThat(spread.shareOfFifth(0)).isCloseTo(210 / 5_050.0, within(0.001));
        assertThat(spread.shareOfFifth(4)).isCloseTo(1_810 / 5_050.0, within(0.001));
        assertThat(spread.quantile(0.5)).isCloseTo(50, within(0.5));
    }

    @Test
    void whatGrowsEvenlyFollowsTheFirstDigitLaw() {
        FirstDigits digits = new FirstDigits();
        for (int i = 0; i < 1_000; i++) {
            digits.add(-Math.round(Math.pow(10, 4 + i / 1_000.0)));
        }

        assertThat(digits.share(1)).isCloseTo(0.301, within(0.001));
        assertThat(digits.deviation()).isLessThan(0.001);
    }

    @Test
    void equalNumbersOfEachFirstDigitBreakTheLaw() {
        FirstDigits digits = new FirstDigits();
        IntStream.rangeClosed(100, 999).forEach(digits::add);

        assertThat(digits.deviation()).isGreaterThan(0.05);
    }

    @Test
    void judgesARatioWhereThereIsAPublishedFigureAndTheFigureElse() {
        Finding compared = Finding.of(
                "s", "w", Finding.Unit.SHARE, 0.3, Finding.Yardstick.published(0.2, 0.5, 1.4, "bureau 2024"));
        Finding alone = Finding.of("s", "w", Finding.Unit.SHARE, 0.3, Finding.Yardstick.unpublished(0.2, 0.4, "none"));
        Finding shown = Finding.of("s", "w", Finding.Unit.SHARE, 0.3, Finding.Yardstick.none("none"));

        assertThat(compared.ratio()).isCloseTo(1.5, within(EXACTLY));
        assertThat(compared.passes()).isFalse();
        assertThat(alone.passes()).isTrue();
        assertThat(shown.isJudged()).isFalse();
    }

    @Test
    void areaCountsPairsWonAndHalfOfTies() {
        assertThat(Ranking.area(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(1);
        assertThat(Ranking.area(new double[] {1, 3}, new double[] {2, 4})).isEqualTo(0.75);
        assertThat(Ranking.area(new double[] {5, 5}, new double[] {5, 5})).isEqualTo(0.5);
    }

    @Test
    void treesLearnWhatDependsOnTwoFeaturesTogetherAndNothingFromChance() {
        SplittableRandom random = new SplittableRandom(7);
        float[][] rows = new float[4_000][];
        boolean[] together = new boolean[rows.length];
        boolean[] chance = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {(float) random.nextDouble(), (float) random.nextDouble(), random.nextInt(3)};
            together[i] = rows[i][0] > 0.4 != rows[i][1] > 0.6;
            chance[i] = random.nextBoolean();
        }

        assertThat(areaOnTheLastHalf(rows, together)).isGreaterThan(0.95);
        assertThat(areaOnTheLastHalf(rows, chance)).isBetween(0.45, 0.55);
    }

    private static double areaOnTheLastHalf(float[][] rows, boolean[] positive) {
        int half = rows.length / 2;
        Trees trees = new Trees(Arrays.copyOf(rows, half), Arrays.copyOf(positive, half));
        double[] low = IntStream.range(half, rows.length)
                .filter(i -> !positive[i])
                .mapToDouble(i -> trees.score(rows[i]))
                .toArray();
        double[] high = IntStream.range(half, rows.length)
                .filter(i -> positive[i])
                .mapToDouble(i -> trees.score(rows[i]))
                .toArray();
        return Ranking.area(low, high);
    }
}
