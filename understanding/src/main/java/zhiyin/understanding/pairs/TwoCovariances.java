package zhiyin.understanding.pairs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How likely it is that two vectors are wordings of one situation rather than of two: situations spread by one
 * covariance, the wordings of each around it by another, both Gaussian (Ioffe, "Probabilistic Linear Discriminant
 * Analysis", ECCV 2006; Brümmer and de Villiers, "The speaker partitioning problem", Odyssey 2010, section 2).
 *
 * <p>A cosine counts every direction alike. This counts little what differs between wordings of the same - length,
 * tone, politeness - and much what differs between situations. Immutable; thread-safe.
 */
final class TwoCovariances {

    /** Chosen on pairs of a writer left out; anything from 0.35 to 0.65 does as well. */
    private static final double TOWARDS_ROUND = 0.5;

    private final double[] middle;
    private final double[][] axes;
    private final double[] spread;

    private TwoCovariances(double[] middle, double[][] axes, double[] spread) {
        this.middle = middle;
        this.axes = axes;
        this.spread = spread;
    }

    /**
     * Fits both covariances.
     *
     * @param groups the vectors of each situation; groups of one say nothing about wordings and are left out
     * @throws IllegalArgumentException when fewer than two groups are left
     */
    static TwoCovariances fit(Collection<List<float[]>> groups) {
        List<List<float[]>> several = groups.stream().filter(g -> g.size() > 1).toList();
        if (several.size() < 2) {
            throw new IllegalArgumentException("two situations with two wordings each are needed");
        }
        int n = several.getFirst().getFirst().length;
        int wordings = several.stream().mapToInt(List::size).sum();
        List<double[]> means = several.stream().map(TwoCovariances::mean).toList();
        double[] middle = new double[n];
        for (int g = 0; g < means.size(); g++) {
            add(middle, means.get(g), (double) several.get(g).size() / wordings);
        }
        double[][] within = new double[n][n];
        double[][] between = new double[n][n];
        for (int g = 0; g < means.size(); g++) {
            List<float[]> group = several.get(g);
            double[] mean = means.get(g);
            double unbiased = group.size() / (group.size() - 1.0) / wordings;
            for (float[] vector : group) {
                addSquare(within, minus(vector, mean), unbiased);
            }
            double[] off = mean.clone();
            add(off, middle, -1);
            addSquare(between, off, 1.0 / means.size());
        }
        round(within);
        double[][] white = Symmetric.inverseRoot(within);
        Symmetric.Eigen eigen = Symmetric.eigen(Symmetric.seenThrough(white, between));
        // The mean of some wordings lies off its situation by the wordings' own spread, which is 1 on these axes.
        double own = (double) means.size() / wordings;
        List<double[]> axes = new ArrayList<>();
        List<Double> spread = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (eigen.values()[i] > own) {
                axes.add(Symmetric.times(new double[][] {eigen.directions()[i]}, white)[0]);
                spread.add(eigen.values()[i] - own);
            }
        }
        return new TwoCovariances(
                middle,
                axes.toArray(double[][]::new),
                spread.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Where a vector lies on the axes that tell situations apart. */
    double[] place(float[] vector) {
        double[] off = minus(vector, middle);
        double[] place = new double[axes.length];
        for (int a = 0; a < place.length; a++) {
            double[] axis = axes[a];
            double sum = 0;
            for (int i = 0; i < off.length; i++) {
                sum += axis[i] * off[i];
            }
            place[a] = sum;
        }
        return place;
    }

    /** The logarithm of how much likelier two places are those of one situation than those of two. */
    double evidence(double[] one, double[] other) {
        double sum = 0;
        for (int a = 0; a < spread.length; a++) {
            double b = spread[a];
            double alone = b + 1;
            double determinant = alone * alone - b * b;
            double squares = one[a] * one[a] + other[a] * other[a];
            double together = (alone * squares - 2 * b * one[a] * other[a]) / determinant;
            sum += Math.log(alone * alone / determinant) + squares / alone - together;
        }
        return sum / 2;
    }

    /** Moves a covariance estimated from few vectors towards one that is alike in all directions. */
    private static void round(double[][] covariance) {
        double trace = 0;
        for (int i = 0; i < covariance.length; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] *= 1 - TOWARDS_ROUND;
            }
            covariance[i][i] += TOWARDS_ROUND * trace / covariance.length;
        }
    }

    private static double[] mean(List<float[]> vectors) {
        double[] mean = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static double[] minus(float[] vector, double[] other) {
        double[] difference = new double[vector.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = vector[i] - other[i];
        }
        return difference;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void addSquare(double[][] to, double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            add(to[i], v, factor * v[i]);
        }
    }
}
