package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Rows of numbers in a file. */
final class Floats {

    private static final int LARGEST = 1 << 26;

    private Floats() {}

    static void write(DataOutput out, float[] row) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.length);
        bytes.asFloatBuffer().put(row);
        out.writeInt(row.length);
        out.write(bytes.array());
    }

    static float[] read(DataInput in) throws IOException {
        byte[] bytes = new byte[4 * length(in)];
        in.readFully(bytes);
        float[] row = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
        return row;
    }

    static void writeRows(DataOutput out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            write(out, row);
        }
    }

    static float[][] readRows(DataInput in) throws IOException {
        float[][] rows = new float[length(in)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = read(in);
        }
        return rows;
    }

    static int length(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("no such length: " + length);
        }
        return length;
    }
}
