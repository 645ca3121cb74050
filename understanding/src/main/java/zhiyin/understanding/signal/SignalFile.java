package zhiyin.understanding.signal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The file of a model: a mark, the version of the format, the length and the SHA-256 of what follows, and that. */
final class SignalFile {

    private static final int MARK = 0x5A595347;
    static final int VERSION = 2;
    private static final int DIGEST = 32;
    private static final int LARGEST = 1 << 28;

    private SignalFile() {}

    static void write(OutputStream stream, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(content.length);
        out.write(sha256(content));
        out.write(content);
        out.flush();
    }

    static DataInputStream read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (in.readInt() != MARK) {
                throw broken("it is no model of acts and tone");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw broken("it has the format version %d, not %d".formatted(version, VERSION));
            }
            int length = in.readInt();
            byte[] digest = in.readNBytes(DIGEST);
            byte[] content = length < 0 || length > LARGEST ? new byte[0] : in.readNBytes(length);
            if (content.length != length) {
                throw broken("it is cut short");
            }
            if (in.read() >= 0) {
                throw broken("it goes on after its end");
            }
            if (!Arrays.equals(digest, sha256(content))) {
                throw broken("it is damaged");
            }
            return new DataInputStream(new ByteArrayInputStream(content));
        } catch (EOFException e) {
            throw broken("it is cut short");
        }
    }

    static IOException broken(String what) {
        return new IOException("the model of acts and tone cannot be used: " + what
                + " - remove the file; it is trained again from its corpus");
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
