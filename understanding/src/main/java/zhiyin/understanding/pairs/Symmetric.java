package zhiyin.understanding.pairs;

/** Small dense symmetric matrices (Golub and Van Loan, "Matrix Computations", 4th ed. 2013). */
final class Symmetric {

    private static final int MAX_SWEEPS = 30;
    private static final double NEGLIGIBLE = 1e-9;

    private Symmetric() {}

    /** Values and, as rows, the directions they belong to; in no order. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, compared by nobody.
    record Eigen(double[] values, double[][] directions) {}

    /**
     * The inverse of the lower triangle whose product with its transpose is {@code a} (section 4.2).
     *
     * @throws IllegalArgumentException when {@code a} is not positive definite
     */
    static double[][] inverseRoot(double[][] a) {
        int n = a.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException("the matrix is not positive definite in row " + i);
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1 / lower[i][i];
            for (int k = 0; k < i; k++) {
                double factor = lower[i][k] / lower[i][i];
                for (int j = 0; j <= k; j++) {
                    inverse[i][j] -= factor * inverse[k][j];
                }
            }
        }
        return inverse;
    }

    /** {@code m a m'}. */
    static double[][] seenThrough(double[][] m, double[][] a) {
        return timesTransposed(times(m, a), m);
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                if (factor != 0) {
                    for (int j = 0; j < b[k].length; j++) {
                        product[i][j] += factor * b[k][j];
                    }
                }
            }
        }
        return product;
    }

    private static double[][] timesTransposed(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double sum = 0;
                for (int k = 0; k < b[j].length; k++) {
                    sum += a[i][k] * b[j][k];
                }
                product[i][j] = sum;
            }
        }
        return product;
    }

    /** By cyclic Jacobi rotations (section 8.5); {@code a} is used up. Cost: about thirty times n cubed. */
    static Eigen eigen(double[][] a) {
        int n = a.length;
        double[][] directions = new double[n][n];
        double size = 0;
        for (int i = 0; i < n; i++) {
            directions[i][i] = 1;
            size = Math.max(size, Math.abs(a[i][i]));
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MAX_SWEEPS; sweep++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > NEGLIGIBLE * size) {
                        rotate(a, directions, p, q);
                        rotated = true;
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new Eigen(values, directions);
    }

    /** Makes {@code a[p][q]} zero. The matrix is symmetric: rows are turned, then copied into the columns. */
    private static void rotate(double[][] a, double[][] directions, int p, int q) {
        double apq = a[p][q];
        double app = a[p][p];
        double aqq = a[q][q];
        double theta = (aqq - app) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        turn(a[p], a[q], c, s);
        turn(directions[p], directions[q], c, s);
        a[p][p] = app - t * apq;
        a[q][q] = aqq + t * apq;
        a[p][q] = 0;
        a[q][p] = 0;
        for (int k = 0; k < a.length; k++) {
            a[k][p] = a[p][k];
            a[k][q] = a[q][k];
        }
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double x = p[k];
            double y = q[k];
            p[k] = c * x - s * y;
            q[k] = s * x + c * y;
        }
    }
}
