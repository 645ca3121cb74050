package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Vectors as whole numbers of 16 bits: half the memory of floats, and a product with a unit vector within some
 * hundred-thousandths of the exact one. Immutable; thread-safe.
 *
 * <p>Kept turned: {@code byDimension[d][i]} is number {@code d} of vector {@code i}. So the innermost loop of the
 * products runs over vectors, without a reduction, which is what the compiler turns into vector instructions; each sum
 * keeps its order, so that a model answers the same on every machine. Sixteen bits and not eight because the compiler
 * widens shorts in vector registers and bytes one by one.
 */
final class ShortVectors {

    private static final int STRIDE = 4;

    private final int count;
    /** What 1 stands for. */
    private final float step;

    private final short[][] byDimension;

    private ShortVectors(int count, float step, short[][] byDimension) {
        this.count = count;
        this.step = step;
        this.byDimension = byDimension;
    }

    /** The step with which the greatest number of {@code vectors} can still be told. */
    static float step(float[][] vectors) {
        float greatest = Float.MIN_NORMAL * Short.MAX_VALUE;
        for (float[] vector : vectors) {
            for (float x : vector) {
                greatest = Math.max(greatest, Math.abs(x));
            }
        }
        return greatest / Short.MAX_VALUE;
    }

    /** Rounds {@code vectors}, no number of which is greater than {@link #step} allows for. */
    static ShortVectors of(float[][] vectors, float step) {
        int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
        short[][] byDimension = new short[dimensions][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < dimensions; d++) {
                byDimension[d][i] =
                        (short) Math.clamp(Math.round(vectors[i][d] / step), -Short.MAX_VALUE, Short.MAX_VALUE);
            }
        }
        return new ShortVectors(vectors.length, step, byDimension);
    }

    int count() {
        return count;
    }

    /** The product of {@code vector} with each. */
    float[] dots(float[] vector) {
        float[] dots = new float[count];
        int d = 0;
        for (; d + STRIDE <= byDimension.length; d += STRIDE) {
            add(dots, vector, byDimension, d);
        }
        for (; d < byDimension.length; d++) {
            for (int i = 0; i < count; i++) {
                dots[i] += vector[d] * byDimension[d][i];
            }
        }
        for (int i = 0; i < count; i++) {
            dots[i] *= step;
        }
        return dots;
    }

    private static void add(float[] dots, float[] vector, short[][] byDimension, int d) {
        float x0 = vector[d];
        float x1 = vector[d + 1];
        float x2 = vector[d + 2];
        float x3 = vector[d + 3];
        short[] r0 = byDimension[d];
        short[] r1 = byDimension[d + 1];
        short[] r2 = byDimension[d + 2];
        short[] r3 = byDimension[d + 3];
        for (int i = 0; i < dots.length; i++) {
            dots[i] += x0 * r0[i] + x1 * r1[i] + x2 * r2[i] + x3 * r3[i];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(count);
        out.writeFloat(step);
        for (short[] row : byDimension) {
            Floats.write(out, row);
        }
    }

    static ShortVectors read(DataInputStream in, int dimensions) throws IOException {
        int count = Floats.length(in, Short.BYTES);
        float step = in.readFloat();
        if (!Float.isFinite(step) || step <= 0) {
            throw new IOException("a step that is none: " + step);
        }
        short[][] byDimension = new short[count == 0 ? 0 : dimensions][];
        for (int d = 0; d < byDimension.length; d++) {
            byDimension[d] = Floats.readShorts(in);
            if (byDimension[d].length != count) {
                throw new IOException(byDimension[d].length + " numbers of " + count + " sentences");
            }
        }
        return new ShortVectors(count, step, byDimension);
    }
}
