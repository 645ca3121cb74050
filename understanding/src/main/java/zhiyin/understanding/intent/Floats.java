package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows of numbers, and texts, in a file. */
final class Floats {

    private Floats() {}

    static void write(DataOutput out, float[] row) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length);
        bytes.asFloatBuffer().put(row);
        out.writeInt(row.length);
        out.write(bytes.array());
    }

    static float[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Float.BYTES * length(in, Float.BYTES)];
        in.readFully(bytes);
        float[] row = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
        for (float x : row) {
            if (!Float.isFinite(x)) {
                throw new IOException("a number that is none: " + x);
            }
        }
        return row;
    }

    static void write(DataOutput out, short[] row) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * row.length);
        bytes.asShortBuffer().put(row);
        out.writeInt(row.length);
        out.write(bytes.array());
    }

    static short[] readShorts(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Short.BYTES * length(in, Short.BYTES)];
        in.readFully(bytes);
        short[] row = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).asShortBuffer().get(row);
        return row;
    }

    static void writeRows(DataOutput out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            write(out, row);
        }
    }

    static float[][] readRows(DataInputStream in) throws IOException {
        float[][] rows = new float[length(in, Integer.BYTES)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = read(in);
        }
        return rows;
    }

    /** Longer than {@link DataOutput#writeUTF} takes. */
    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[length(in, 1)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * A count of things that take so many bytes each at least. Nothing is made room for that the rest of the file
     * could not fill; the stream stands in memory and knows its rest.
     */
    static int length(DataInputStream in, int bytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / bytesEach) {
            throw new IOException("a count of " + length + " with " + in.available() + " bytes left");
        }
        return length;
    }
}
