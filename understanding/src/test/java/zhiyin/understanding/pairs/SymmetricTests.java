package zhiyin.understanding.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SymmetricTests {

    private static final int SIZE = 12;

    @Test
    void eigenDirectionsOnlyStretchWhatLiesOnThem() {
        double[][] a = positive(SIZE, 5);
        Symmetric.Eigen eigen = Symmetric.eigen(copy(a));
        for (int e = 0; e < SIZE; e++) {
            for (int i = 0; i < SIZE; i++) {
                double product = 0;
                for (int k = 0; k < SIZE; k++) {
                    product += a[i][k] * eigen.directions()[e][k];
                }
                assertThat(product).isCloseTo(eigen.values()[e] * eigen.directions()[e][i], within(1e-6));
            }
        }
    }

    @Test
    void aMatrixSeenThroughItsInverseRootIsRound() {
        double[][] a = positive(SIZE, 6);
        double[][] round = Symmetric.seenThrough(Symmetric.inverseRoot(a), a);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                assertThat(round[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> Symmetric.inverseRoot(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
    }

    private static double[][] positive(int size, long seed) {
        Random random = new Random(seed);
        double[][] a = new double[size][size];
        for (int v = 0; v < 3 * size; v++) {
            double[] x = random.doubles(size, -1, 1).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    a[i][j] += x[i] * x[j];
                }
            }
        }
        return a;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }
}
