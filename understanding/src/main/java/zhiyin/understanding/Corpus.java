package zhiyin.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Labelled sentences as CSV with the columns {@code text,category} or, as some public data has it,
 * {@code text,intent}; further columns are allowed and not read.
 */
public final class Corpus {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private Corpus() {}

    /** A corpus that cannot be used; the message says where it is wrong and how to mend it. */
    public static final class BrokenCorpusException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BrokenCorpusException(String message) {
            super(message);
        }
    }

    /**
     * Reads a UTF-8 file, with or without the byte order mark that spreadsheets write.
     *
     * @throws BrokenCorpusException when it is missing, no UTF-8, without the two columns, empty or with an empty cell
     */
    public static List<LabelledText> read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return read(reader, file.toString());
        } catch (NoSuchFileException e) {
            throw new BrokenCorpusException("no such file: " + file + " - check the path");
        } catch (CharacterCodingException e) {
            throw new BrokenCorpusException(file + " is not UTF-8 - convert it, for example with iconv");
        } catch (IOException e) {
            throw new BrokenCorpusException(file + " cannot be read (" + e + ") - is it a readable file?");
        }
    }

    /** As {@link #read(Path)}; {@code name} stands in the messages. Closes nothing. */
    public static List<LabelledText> read(Reader reader, String name) throws IOException {
        List<LabelledText> examples = new ArrayList<>();
        try {
            CSVParser parser = FORMAT.parse(reader);
            List<String> header = parser.getHeaderNames();
            String label = header.contains("category") ? "category" : "intent";
            if (!header.contains("text") || !header.contains(label)) {
                throw new BrokenCorpusException(
                        "%s:1: the header is %s - the first line must name the columns text,category"
                                .formatted(name, header.isEmpty() ? "missing" : String.join(",", header)));
            }
            for (CSVRecord row : parser) {
                examples.add(example(row, label, parser.getCurrentLineNumber(), name));
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof MalformedInputException malformed) {
                throw malformed;
            }
            throw new BrokenCorpusException(name + ": " + e.getMessage() + " - check the quotes around that line");
        }
        if (examples.isEmpty()) {
            throw new BrokenCorpusException(name + " has a header and no rows - add examples below it");
        }
        return examples;
    }

    /** Writes {@code text,category} with a header. */
    public static void write(List<LabelledText> examples, Writer writer) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("text", "category")
                .setRecordSeparator('\n')
                .get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (LabelledText example : examples) {
            printer.printRecord(example.text(), example.intent());
        }
        printer.flush();
    }

    private static LabelledText example(CSVRecord row, String label, long line, String name) {
        if (!row.isSet("text") || !row.isSet(label)) {
            throw new BrokenCorpusException(
                    "%s:%d: the row has %d cells - it needs text,%s".formatted(name, line, row.size(), label));
        }
        String text = row.get("text").strip();
        String intent = row.get(label).strip();
        if (text.isEmpty() || intent.isEmpty()) {
            throw new BrokenCorpusException("%s:%d: the %s is empty - fill it or remove the row"
                    .formatted(name, line, text.isEmpty() ? "text" : label));
        }
        return new LabelledText(text, intent);
    }
}
