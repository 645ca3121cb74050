package zhiyin.understanding.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told from vectors rounded to 16 bits, against the same told from floats in double precision. */
class NeighboursPropertyTests {

    private static final long SEED = 20261122;
    private static final int CLASSES = 7;
    private static final int DIMENSIONS = 387;
    private static final int SENTENCES = 600;
    private static final Votes.Settings VOTES = new Votes.Settings(60, 10);

    /** A 16-bit step of a vector of some hundred numbers, over the square root of their count. */
    private static final float COSINE_TOLERANCE = 3e-5f;

    private final Random random = new Random(SEED);
    private final float[][] vectors = sentences();
    private final int[] labels =
            IntStream.range(0, SENTENCES).map(i -> i % (CLASSES - 1)).toArray();
    private final Neighbours neighbours = Neighbours.of(vectors, labels, CLASSES);

    @Test
    void votesAsTheUnroundedVectorsDo() {
        int[] candidates = {4, 0, 2, 5, 6};
        for (int i = 0; i < 200; i++) {
            float[] asked = near(vectors[random.nextInt(SENTENCES)], 0.1 * (i % 20));
            Neighbours.Vote vote = neighbours.vote(asked, candidates, VOTES);
            double[] cosines = cosines(asked);
            double greatest = IntStream.range(0, SENTENCES)
                    .filter(s -> Arrays.stream(candidates).anyMatch(c -> c == labels[s]))
                    .mapToDouble(s -> cosines[s])
                    .max()
                    .orElseThrow();
            for (int c = 0; c < CLASSES; c++) {
                int label = c;
                boolean looked = Arrays.stream(candidates).anyMatch(k -> k == label);
                double votes = 0;
                double nearest = -1;
                for (int s = 0; s < SENTENCES; s++) {
                    if (looked && labels[s] == label) {
                        votes += Math.exp(VOTES.sharpness() * (cosines[s] - greatest));
                        nearest = Math.max(nearest, cosines[s]);
                    }
                }
                assertThat(vote.logVotes()[c])
                        .as("seed %d, text %d, class %d", SEED, i, c)
                        .isCloseTo((float) Math.log(votes + 1e-4), within(4e-3f));
                assertThat(vote.nearest()[c]).isCloseTo((float) nearest, within(COSINE_TOLERANCE));
            }
        }
    }

    @Test
    void findsTheNearestSentencesInTheirOrder() {
        for (int i = 0; i < 100; i++) {
            float[] asked = near(vectors[random.nextInt(SENTENCES)], 0.5);
            double[] cosines = cosines(asked);
            double[] sorted = Arrays.stream(cosines).map(c -> -c).sorted().toArray();
            int place = 0;
            for (Neighbours.Near near : neighbours.nearest(asked, 5)) {
                assertThat(near.cosine())
                        .as("seed %d, text %d", SEED, i)
                        .isCloseTo((float) cosines[near.example()], within(COSINE_TOLERANCE))
                        .isCloseTo((float) -sorted[place++], within(COSINE_TOLERANCE));
            }
        }
    }

    @Test
    void votesTheSameReadBack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        neighbours.write(new DataOutputStream(bytes));
        Neighbours again = Neighbours.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), CLASSES, DIMENSIONS, SENTENCES);
        float[] asked = near(vectors[3], 0.3);
        assertThat(again.vote(asked, new int[] {0, 1, 2, 3, 4, 5, 6}, VOTES).logVotes())
                .containsExactly(neighbours
                        .vote(asked, new int[] {0, 1, 2, 3, 4, 5, 6}, VOTES)
                        .logVotes());
        assertThat(again.nearest(asked, 5)).isEqualTo(neighbours.nearest(asked, 5));
    }

    private double[] cosines(float[] asked) {
        return Arrays.stream(vectors)
                .mapToDouble(v -> IntStream.range(0, DIMENSIONS)
                        .mapToDouble(d -> (double) v[d] * asked[d])
                        .sum())
                .toArray();
    }

    /** Sentences around one of forty themes, as those of a corpus lie. */
    private float[][] sentences() {
        float[][] themes = new float[40][];
        Arrays.setAll(themes, t -> near(new float[DIMENSIONS], 1));
        float[][] made = new float[SENTENCES][];
        Arrays.setAll(made, s -> near(themes[random.nextInt(themes.length)], 0.6));
        return made;
    }

    private float[] near(float[] vector, double noise) {
        double[] moved = IntStream.range(0, DIMENSIONS)
                .mapToDouble(d -> vector[d] + noise * random.nextGaussian() / Math.sqrt(DIMENSIONS))
                .toArray();
        double length = Math.sqrt(Arrays.stream(moved).map(x -> x * x).sum());
        float[] unit = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            unit[d] = (float) (moved[d] / length);
        }
        return unit;
    }
}
