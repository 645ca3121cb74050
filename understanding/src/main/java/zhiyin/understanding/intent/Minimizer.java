package zhiyin.understanding.intent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS with a backtracking line search (Nocedal and Wright, "Numerical Optimization", 2nd ed. 2006,
 * algorithms 7.4 and 7.5 and section 3.1). For smooth convex functions; deterministic.
 */
public final class Minimizer {

    private static final int MEMORY = 8;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int MAX_HALVINGS = 30;

    /** A function to make small. */
    public interface Objective {
        /** The value at {@code point}; writes the gradient there into {@code gradient}. */
        double at(float[] point, float[] gradient);
    }

    /** One step taken and how it changed the gradient. */
    private static final class Curvature {
        private final float[] step;
        private final float[] change;
        private final double product;

        Curvature(float[] step, float[] change, double product) {
            this.step = step;
            this.change = change;
            this.product = product;
        }
    }

    private Minimizer() {}

    /** Moves {@code point} downhill until a step gains less than {@code tolerance} of the value, or for so many steps. */
    public static void minimize(Objective objective, float[] point, int maxSteps, double tolerance) {
        int n = point.length;
        float[] gradient = new float[n];
        double value = objective.at(point, gradient);
        Deque<Curvature> memory = new ArrayDeque<>();
        float[] next = new float[n];
        float[] nextGradient = new float[n];
        for (int iteration = 0; iteration < maxSteps; iteration++) {
            float[] direction = direction(gradient, memory);
            double slope = dot(gradient, direction);
            if (slope >= 0) {
                return;
            }
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            double nextValue = Double.POSITIVE_INFINITY;
            int halvings = 0;
            while (halvings++ < MAX_HALVINGS) {
                for (int i = 0; i < n; i++) {
                    next[i] = point[i] + (float) length * direction[i];
                }
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + SUFFICIENT_DECREASE * length * slope) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value)) {
                return;
            }
            remember(memory, point, next, gradient, nextGradient);
            System.arraycopy(next, 0, point, 0, n);
            System.arraycopy(nextGradient, 0, gradient, 0, n);
            boolean settled = value - nextValue <= tolerance * Math.max(1, Math.abs(nextValue));
            value = nextValue;
            if (settled) {
                return;
            }
        }
    }

    private static void remember(
            Deque<Curvature> memory, float[] point, float[] next, float[] gradient, float[] nextGradient) {
        float[] step = new float[point.length];
        float[] change = new float[point.length];
        for (int i = 0; i < point.length; i++) {
            step[i] = next[i] - point[i];
            change[i] = nextGradient[i] - gradient[i];
        }
        double product = dot(step, change);
        if (product > 1e-10 * dot(change, change)) {
            memory.addLast(new Curvature(step, change, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static float[] direction(float[] gradient, Deque<Curvature> memory) {
        float[] q = new float[gradient.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = -gradient[i];
        }
        double[] alphas = new double[memory.size()];
        int at = memory.size();
        for (Iterator<Curvature> newestFirst = memory.descendingIterator(); newestFirst.hasNext(); ) {
            Curvature c = newestFirst.next();
            double alpha = dot(c.step, q) / c.product;
            alphas[--at] = alpha;
            add(q, -alpha, c.change);
        }
        if (!memory.isEmpty()) {
            Curvature newest = memory.getLast();
            double scale = newest.product / dot(newest.change, newest.change);
            for (int i = 0; i < q.length; i++) {
                q[i] *= (float) scale;
            }
        }
        for (Curvature c : memory) {
            double beta = dot(c.change, q) / c.product;
            add(q, alphas[at++] - beta, c.step);
        }
        return q;
    }

    private static void add(float[] to, double factor, float[] what) {
        float f = (float) factor;
        for (int i = 0; i < to.length; i++) {
            to[i] += f * what[i];
        }
    }

    private static double dot(float[] a, float[] b) {
        // Four sums instead of one: the processor adds them side by side.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += (double) a[i] * b[i];
            s1 += (double) a[i + 1] * b[i + 1];
            s2 += (double) a[i + 2] * b[i + 2];
            s3 += (double) a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += (double) a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
