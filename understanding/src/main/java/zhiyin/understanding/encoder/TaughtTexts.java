package zhiyin.understanding.encoder;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The texts a model learnt from, known by the first eight bytes of their SHA-256. That another text is
 * taken for one of twenty thousand happens once in some 10^14. Immutable.
 */
final class TaughtTexts {

    static final TaughtTexts NONE = new TaughtTexts(new long[0]);

    private final long[] ascending;

    private TaughtTexts(long[] ascending) {
        this.ascending = ascending;
    }

    /**
     * Reads big-endian numbers, ascending.
     *
     * @throws IOException when they are cut short or out of order
     */
    static TaughtTexts read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (bytes.length % Long.BYTES != 0) {
            throw new EOFException("the list of taught texts is cut short at byte " + bytes.length);
        }
        LongBuffer numbers = ByteBuffer.wrap(bytes).asLongBuffer();
        long[] ascending = new long[numbers.remaining()];
        numbers.get(ascending);
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i - 1] >= ascending[i]) {
                throw new IOException("the list of taught texts is out of order at number " + i);
            }
        }
        return new TaughtTexts(ascending);
    }

    boolean contains(String text) {
        return ascending.length > 0 && Arrays.binarySearch(ascending, mark(text)) >= 0;
    }

    private static long mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
