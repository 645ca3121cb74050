package zhiyin.banking.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file of a feed's folder, read line by line. Everything that is wrong with it is said with its line. */
final class CsvFile {

    static final String GZIP = ".gz";

    private static final int BUFFER = 1 << 16;
    private static final char BOM = '\uFEFF';

    private final Path file;
    private final String name;
    private final FeedTable table;

    /** {@code name} is how messages call it, such as {@code part-00001/entries.csv}. */
    CsvFile(Path file, String name, FeedTable table) {
        this.file = file;
        this.name = name;
        this.table = table;
    }

    Path path() {
        return file;
    }

    long lines() {
        long[] count = new long[1];
        rows(row -> count[0]++);
        return count[0];
    }

    void rows(Consumer<FeedRow> taker) {
        long line = 1;
        try (InputStream bytes = open();
                Reader text = new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            CsvTable format = CsvTable.of(table);
            int @Nullable [] places = null;
            int width = 0;
            for (Iterator<CsvRecord> records = reader.iterator(); records.hasNext(); ) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (places == null) {
                    List<String> header = withoutMark(record.getFields());
                    places = places(format, header);
                    width = header.size();
                    continue;
                }
                if (record.getFieldCount() != width) {
                    throw new BrokenFeedException(name + ", line " + line + ": it has " + record.getFieldCount()
                            + " cells, its header " + width
                            + ". Give a cell for each column, and put texts with commas in double quotes");
                }
                give(format.read(record.getFields(), places), taker);
            }
            if (places == null) {
                throw new BrokenFeedException(
                        name + ", line 1: the header is missing. Give " + String.join(",", format.header()));
            }
        } catch (RefusedRowException e) {
            throw e.at(name + ", line " + line);
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? e : e.getCause(), line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
    }

    private static void give(FeedRow row, Consumer<FeedRow> taker) {
        taker.accept(row);
    }

    private int[] places(CsvTable format, List<String> header) {
        try {
            return format.places(header);
        } catch (IllegalArgumentException e) {
            throw new BrokenFeedException(name + ", line 1: " + e.getMessage(), e);
        }
    }

    private static List<String> withoutMark(List<String> header) {
        String first = header.getFirst();
        if (first.isEmpty() || first.charAt(0) != BOM) {
            return header;
        }
        List<String> clean = new java.util.ArrayList<>(header);
        clean.set(0, first.substring(1));
        return clean;
    }

    private InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!file.toString().endsWith(GZIP)) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private BrokenFeedException unreadable(Throwable reason, long line) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CharacterCodingException e -> {
                    return new BrokenFeedException(
                            name + ", after line " + line + ": it is not UTF-8. Export it in UTF-8", reason);
                }
                case EOFException e -> {
                    return new BrokenFeedException(
                            name + ", after line " + line + ": the file is cut off. Copy it again", reason);
                }
                case ZipException e -> {
                    return new BrokenFeedException(
                            name + ", after line " + line + ": it is no whole gzip file. Copy it again", reason);
                }
                default -> {
                    // Its cause may be one of these.
                }
            }
        }
        return new BrokenFeedException(
                name + ", after line " + line + ": it cannot be read (" + reason.getMessage()
                        + "). Check its quotes, and who may read it",
                reason);
    }
}
