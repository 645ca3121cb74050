package zhiyin.understanding.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of one file, and says of each that is wrong what is. */
public final class CorpusFile {

    private static final List<String> COLUMNS = List.of("text", "category", "writer");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CorpusFile() {}

    public static List<CorpusRow> rows(String file, String content, List<String> problems) {
        List<CorpusRow> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(content))) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                problems.add("%s:1: the header is \"%s\"; it must name the columns %s"
                        .formatted(file, String.join(",", parser.getHeaderNames()), String.join(",", COLUMNS)));
                return rows;
            }
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (isWhole(row)) {
                    Map<String, String> cells = row.toMap();
                    rows.add(new CorpusRow(
                            file, line, cell(cells, "text"), cell(cells, "category"), cell(cells, "writer")));
                } else {
                    problems.add(
                            "%s:%d: a row has text, category and writer, and none of them is empty; fill what is missing"
                                    .formatted(file, line));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add("%s: %s; check the quotes around that line".formatted(file, e.getMessage()));
        }
        return rows;
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private static boolean isWhole(CSVRecord row) {
        return COLUMNS.stream()
                .allMatch(column -> row.isSet(column) && !row.get(column).isBlank());
    }
}
