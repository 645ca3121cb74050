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

/**
 * A row of a table with a header, and where it stands.
 *
 * @param line counted from 1
 */
public record TableRow(String file, long line, Map<String, String> cells) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** The rows of a file that have all of these columns; says of the others what is wrong with them. */
    public static List<TableRow> of(String file, String content, List<String> columns, List<String> problems) {
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(content))) {
            if (!parser.getHeaderNames().containsAll(columns)) {
                problems.add("%s:1: the header is \"%s\"; it must name the columns %s"
                        .formatted(file, String.join(",", parser.getHeaderNames()), String.join(",", columns)));
                return rows;
            }
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (columns.stream()
                        .allMatch(
                                column -> row.isSet(column) && !row.get(column).isBlank())) {
                    rows.add(new TableRow(file, line, row.toMap()));
                } else {
                    problems.add("%s:%d: a row has %s, and none of them is empty; fill what is missing"
                            .formatted(file, line, String.join(", ", columns)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add("%s: %s; check the quotes around that line".formatted(file, e.getMessage()));
        }
        return rows;
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    public String where() {
        return file + ":" + line;
    }
}
