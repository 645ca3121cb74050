package zhiyin.understanding.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LikenessTests {

    private static final int DIMENSIONS = 8;

    /** Situations differ in the first half of the numbers, wordings of one in the second and more widely. */
    private static final class World {
        private final List<Wording> wordings = new ArrayList<>();
        private final List<float[]> vectors = new ArrayList<>();

        World(int writers, long seed) {
            Random random = new Random(seed);
            for (int w = 0; w < writers; w++) {
                for (int s = 0; s < 60; s++) {
                    double[] middle = random.doubles(DIMENSIONS / 2, -1, 1).toArray();
                    for (int k = 0; k < 4; k++) {
                        wordings.add(new Wording("text " + w + s + k, "intent" + s % 6, "" + s, "writer" + w));
                        vectors.add(wording(middle, random));
                    }
                }
            }
        }

        static float[] wording(double[] middle, Random random) {
            float[] vector = new float[DIMENSIONS];
            double square = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float)
                        (i < middle.length ? middle[i] + 0.1 * random.nextGaussian() : 2 * random.nextGaussian());
                square += vector[i] * vector[i];
            }
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= (float) Math.sqrt(square);
            }
            return vector;
        }

        float[][] rows() {
            return vectors.toArray(float[][]::new);
        }
    }

    @Test
    void tellsPairsOfAnUnheardWriterApartBetterThanTheirCosine() {
        World learnt = new World(2, 1);
        Likeness likeness = Likeness.learn(learnt.wordings, learnt.rows());
        World asked = new World(1, 2);
        List<Pair> pairs = Pair.draw(asked.wordings, asked.rows(), new Random(3));
        double likely = 0;
        double cosine = 0;
        for (Pair same : pairs) {
            for (Pair other : pairs.subList(0, 60)) {
                if (same.same() && !other.same()) {
                    likely += probability(likeness, asked, same) > probability(likeness, asked, other) ? 1 : -1;
                    cosine += cosine(asked, same) > cosine(asked, other) ? 1 : -1;
                }
            }
        }
        assertThat(likely).isGreaterThan(1.2 * cosine);
    }

    @Test
    void isAProbabilityWhicheverComesFirst() {
        World world = new World(1, 4);
        Likeness likeness = Likeness.learn(world.wordings, world.rows());
        for (Pair pair : Pair.draw(world.wordings, world.rows(), new Random(5))) {
            double there = probability(likeness, world, pair);
            double back = probability(likeness, world, swapped(pair));
            assertThat(there).isBetween(0.0, 1.0).isCloseTo(back, within(1e-12));
        }
    }

    @Test
    void drawsAboutAsManyPairsOfOneSituationAsOfTwo() {
        World world = new World(1, 6);
        List<Pair> pairs = Pair.draw(world.wordings, world.rows(), new Random(7));
        long same = pairs.stream().filter(Pair::same).count();
        assertThat(same).isEqualTo(60 * 6);
        assertThat(pairs.size() - same).isBetween(same * 8 / 10, same);
        assertThat(pairs)
                .allMatch(p -> p.same()
                        == world.wordings
                                .get(p.one())
                                .key()
                                .equals(world.wordings.get(p.other()).key()));
    }

    @Test
    void refusesToLearnFromTooFewSituations() {
        World world = new World(1, 8);
        assertThatThrownBy(() -> Likeness.learn(
                        world.wordings.subList(0, 4),
                        world.vectors.subList(0, 4).toArray(float[][]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two situations");
    }

    private static Pair swapped(Pair pair) {
        return new Pair(/* one= */ pair.other(), /* other= */ pair.one(), pair.same());
    }

    private static double probability(Likeness likeness, World world, Pair pair) {
        return likeness.probability(world.vectors.get(pair.one()), world.vectors.get(pair.other()));
    }

    private static double cosine(World world, Pair pair) {
        return Pair.cosine(world.vectors.get(pair.one()), world.vectors.get(pair.other()));
    }
}
