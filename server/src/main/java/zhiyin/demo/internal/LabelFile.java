package zhiyin.demo.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import zhiyin.banking.feed.BrokenFeedException;

/** The ground truth as a file: RFC 4180, UTF-8, with a header. No value needs quoting. */
final class LabelFile implements GroundTruth, AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;
    private long count;

    /** @throws BrokenFeedException when the file is there already, or cannot be written */
    LabelFile(Path file) {
        this.file = file;
        try {
            writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            writer.write("customer,label,from,until,detail\n");
        } catch (IOException e) {
            throw new BrokenFeedException(
                    "The labels cannot be written to " + file
                            + ", which is there already or in no folder you may write to. Name a new file, with --labels FILE",
                    e);
        }
    }

    @Override
    public void take(Label label) {
        try {
            writer.write(label.customer() + "," + label.label() + "," + label.from() + ","
                    + (label.until() == null ? "" : label.until()) + "," + label.detail() + "\n");
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count() {
        return count;
    }

    /** Takes it away again: labels of a bank that was not written are nobody's. */
    void discard() {
        try {
            close();
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
