package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts that nobody foresaw and that lie close together.
 *
 * @param members places of the texts, the one nearest to the middle first
 */
public record UnknownGroup(List<Integer> members) {

    public UnknownGroup {
        members = List.copyOf(members);
    }

    public int typical() {
        return members.getFirst();
    }

    /**
     * Groups texts by their vectors: each joins the group whose middle is nearest, if its cosine is at least {@code near},
     * and begins one of its own otherwise. The largest group comes first; a text alone is a group of one.
     */
    public static List<UnknownGroup> of(float[][] vectors, double near) {
        List<List<Integer>> groups = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            int best = -1;
            double nearest = near;
            for (int g = 0; g < sums.size(); g++) {
                double cosine = cosine(vectors[i], sums.get(g));
                if (cosine >= nearest) {
                    nearest = cosine;
                    best = g;
                }
            }
            if (best < 0) {
                groups.add(new ArrayList<>());
                sums.add(new double[vectors[i].length]);
                best = groups.size() - 1;
            }
            groups.get(best).add(i);
            double[] sum = sums.get(best);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors[i][d];
            }
        }
        return IntStream.range(0, groups.size())
                .mapToObj(g -> new UnknownGroup(groups.get(g).stream()
                        .sorted(Comparator.comparingDouble(i -> -cosine(vectors[i], sums.get(g))))
                        .toList()))
                .sorted(Comparator.comparingInt(
                        (UnknownGroup group) -> -group.members().size()))
                .toList();
    }

    private static double cosine(float[] vector, double[] sum) {
        double product = 0;
        double length = 0;
        double own = 0;
        for (int d = 0; d < sum.length; d++) {
            product += vector[d] * sum[d];
            length += sum[d] * sum[d];
            own += vector[d] * vector[d];
        }
        return length == 0 || own == 0 ? 0 : product / Math.sqrt(length * own);
    }
}
