package zhiyin.understanding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The envelope of a model file: a mark, the version of the format, the length and the SHA-256 of what follows. Nothing
 * of the content is looked at before all four are right, and no more memory is taken than bytes arrive.
 */
final class ModelFile {

    private static final int MARK = 0x5A59494D;
    private static final int VERSION = 6;
    private static final int DIGEST_BYTES = 32;

    private ModelFile() {}

    /** What writes the content, the same each time. */
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    /** Lets the content be written twice, first only to measure it: a copy in memory would be as large as the model. */
    static void write(OutputStream stream, Content content) throws IOException {
        MessageDigest digest = sha256();
        DataOutputStream measured =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        content.write(measured);
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(measured.size());
        out.write(digest.digest());
        content.write(out);
        out.flush();
    }

    static DataInputStream read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        byte[] digest;
        int length;
        try {
            if (in.readInt() != MARK) {
                throw new BrokenModelException(
                        "it is no model of this platform, or one of a version before " + VERSION);
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new BrokenModelException(
                        "it has format version %d, this platform reads %d".formatted(version, VERSION));
            }
            length = in.readInt();
            digest = in.readNBytes(DIGEST_BYTES);
        } catch (EOFException e) {
            throw new BrokenModelException("it ends within its first lines");
        }
        // Grows with what arrives, whatever length the header claims.
        byte[] content = length < 0 ? new byte[0] : in.readNBytes(length);
        if (content.length != length) {
            throw new BrokenModelException("it is cut short, %d bytes instead of %d".formatted(content.length, length));
        }
        if (in.read() >= 0) {
            throw new BrokenModelException("it goes on after its end");
        }
        if (!Arrays.equals(digest, sha256().digest(content))) {
            throw new BrokenModelException("its content is damaged, the checksum is not what it was");
        }
        return new DataInputStream(new ByteArrayInputStream(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
