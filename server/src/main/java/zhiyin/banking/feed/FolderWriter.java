package zhiyin.banking.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a feed's parts into a folder, a table after the other. */
final class FolderWriter {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Consumer<String> progress;

    FolderWriter(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    void write(List<FeedPart> parts) {
        boolean begun = false;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new BrokenFeedException("The folder " + folder + " is not empty. Name a new one");
                }
            }
            begun = true;
            long all = parts.stream().mapToLong(FeedPart::customers).sum();
            long written = 0;
            for (int i = 0; i < parts.size(); i++) {
                FeedPart part = parts.get(i);
                String name = i == 0 ? FeedFolder.REFERENCE : "part-%05d".formatted(i);
                write(part, name, i == 0 ? FeedFolder.REFERENCE_TABLES : FeedFolder.CUSTOMER_TABLES);
                written += part.customers();
                progress.accept(String.format(Locale.ROOT, "%,d of %,d customers", written, all));
            }
        } catch (IOException e) {
            if (begun) {
                clear();
            }
            throw new BrokenFeedException(
                    "The feed cannot be written to " + folder + " (" + e.getMessage()
                            + "). Name a folder you may write to, with enough free space",
                    e);
        }
    }

    /** Takes half a feed away again: the folder was empty before. */
    private void clear() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            progress.accept("What was written to " + folder + " could not be removed (" + e.getMessage()
                    + "). Remove it before you write there again");
        }
    }

    private void write(FeedPart part, String name, Set<FeedTable> tables) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        try (Tables open = new Tables(place, tables)) {
            part.rows(open::write);
            open.rest();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** The files of one part; those of tables without rows get their header alone. */
    private static final class Tables implements AutoCloseable {

        private final Path place;
        private final List<FeedTable> tables;
        private int next;
        private @Nullable Class<?> row;
        private @Nullable CsvTable format;
        private @Nullable CsvWriter writer;
        private String[] cells = new String[0];

        Tables(Path place, Set<FeedTable> tables) {
            this.place = place;
            this.tables = tables.stream().sorted().toList();
        }

        void write(FeedRow next) {
            try {
                while (next.getClass() != row) {
                    open();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CsvTable now = format;
            CsvWriter out = writer;
            if (now != null && out != null) {
                now.write(next, cells);
                out.writeRecord(cells);
            }
        }

        void rest() throws IOException {
            while (next < tables.size()) {
                open();
            }
        }

        private void open() throws IOException {
            close();
            if (next == tables.size()) {
                throw new BrokenFeedException(place.getFileName()
                        + ": rows come out of order, or have no place in this part. Hand over one table after the other,"
                        + " the reference rows in the first part");
            }
            FeedTable table = tables.get(next++);
            row = table.row();
            CsvTable now = CsvTable.of(table);
            format = now;
            cells = new String[now.header().size()];
            boolean zipped = table == FeedTable.ENTRIES;
            OutputStream bytes = Files.newOutputStream(
                    place.resolve(table.fileName() + (zipped ? CsvFile.GZIP : "")), StandardOpenOption.CREATE_NEW);
            Writer text = new BufferedWriter(
                    new OutputStreamWriter(zipped ? new FastGzip(bytes) : bytes, StandardCharsets.UTF_8), BUFFER);
            CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            writer = out;
            out.writeRecord(now.header());
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
                writer = null;
            }
        }
    }

    /** Quick rather than small. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(java.util.zip.Deflater.BEST_SPEED);
        }
    }
}
