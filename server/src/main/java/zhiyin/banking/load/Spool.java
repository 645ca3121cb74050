package zhiyin.banking.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes kept until their turn comes: in memory up to a bound, then in a temporary file that nobody else can read. */
final class Spool implements BinaryRows.Sink, AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final long mostInMemory;
    private final List<byte[]> blocks = new ArrayList<>();
    private long held;
    private @Nullable FileChannel file;

    Spool(long mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    @Override
    public void take(byte[] bytes, int length) {
        if (held + length <= mostInMemory && file == null) {
            blocks.add(Arrays.copyOf(bytes, length));
            held += length;
            return;
        }
        try {
            FileChannel open = file == null ? open() : file;
            file = open;
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                open.write(buffer);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no room for the entries of one part; smaller parts need less", e);
        }
    }

    /** Hands everything over, in the order in which it came. */
    void pour(BinaryRows.Sink sink) {
        for (int i = 0; i < blocks.size(); i++) {
            byte[] block = blocks.set(i, new byte[0]);
            sink.take(block, block.length);
        }
        FileChannel open = file;
        if (open == null) {
            return;
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
            open.position(0);
            while (open.read(buffer) >= 0) {
                sink.take(buffer.array(), buffer.position());
                buffer.clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the entries of one part cannot be read back", e);
        }
    }

    @Override
    public void close() {
        FileChannel open = file;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("zhiyin-load", "");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
