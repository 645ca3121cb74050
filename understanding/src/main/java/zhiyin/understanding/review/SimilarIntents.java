package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;

/**
 * Two intents whose sentences lie close together: each sentence lies nearest to the middle of one intent, and those that
 * lie nearer to the other's than to their own are strays.
 *
 * @param closeness cosine of the two middles
 * @param strays sentences of either that lie nearest to the middle of the other
 * @param sentences all sentences of both
 */
public record SimilarIntents(String one, String other, double closeness, int strays, int sentences) {

    /** Closer than this, two intents are worth a look even when no sentence has strayed. */
    private static final double CLOSE = 0.9;

    /** All pairs worth a look, those with the largest share of strays first. Cost: a product of sentences and intents. */
    public static List<SimilarIntents> of(List<LabelledText> examples, float[][] vectors) {
        List<String> intents = examples.stream()
                .map(LabelledText::intent)
                .filter(intent -> !intent.equals(Understanding.OUT_OF_SCOPE))
                .distinct()
                .sorted()
                .toList();
        int[] labels =
                examples.stream().mapToInt(e -> intents.indexOf(e.intent())).toArray();
        double[][] middles = middles(labels, vectors, intents.size());
        int[] counts = new int[intents.size()];
        int[][] strays = new int[intents.size()][intents.size()];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                counts[labels[i]]++;
                strays[labels[i]][nearest(vectors[i], middles)]++;
            }
        }
        List<SimilarIntents> pairs = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int b = a + 1; b < counts.length; b++) {
                double closeness = dot(middles[a], middles[b]);
                int strayed = strays[a][b] + strays[b][a];
                if (strayed > 0 || closeness >= CLOSE) {
                    pairs.add(new SimilarIntents(
                            intents.get(a), intents.get(b), closeness, strayed, counts[a] + counts[b]));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(SimilarIntents::share)
                .thenComparingDouble(SimilarIntents::closeness)
                .reversed());
        return List.copyOf(pairs);
    }

    /** Which part of the sentences has strayed. */
    public double share() {
        return sentences == 0 ? 0 : (double) strays / sentences;
    }

    private static double[][] middles(int[] labels, float[][] vectors, int intents) {
        double[][] middles = new double[intents][vectors.length == 0 ? 0 : vectors[0].length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                for (int d = 0; d < vectors[i].length; d++) {
                    middles[labels[i]][d] += vectors[i][d];
                }
            }
        }
        for (double[] middle : middles) {
            double length = Math.sqrt(dot(middle, middle));
            Arrays.setAll(middle, d -> length == 0 ? 0 : middle[d] / length);
        }
        return middles;
    }

    private static int nearest(float[] vector, double[][] middles) {
        double[] cosines = IntStream.range(0, middles.length)
                .mapToDouble(m -> dot(vector, middles[m]))
                .toArray();
        int best = 0;
        for (int m = 1; m < cosines.length; m++) {
            best = cosines[m] > cosines[best] ? m : best;
        }
        return best;
    }

    private static double dot(float[] vector, double[] middle) {
        double sum = 0;
        for (int d = 0; d < middle.length; d++) {
            sum += vector[d] * middle[d];
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }
}
