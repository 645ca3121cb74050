package zhiyin.understanding.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.corpus.TableRow;

/** Files of sentences with what is true of them, our own columns or those of two public data sets. */
final class PublicSentences {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PublicSentences() {}

    /** The rows as cells named as ours. */
    static List<Map<String, String>> read(String file, String content) throws IOException {
        String table = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        int end = table.indexOf('\n');
        List<String> header = List.of(
                table.substring(0, end < 0 ? table.length() : end).strip().split(",", -1));
        List<String> problems = new ArrayList<>();
        List<Map<String, String>> rows;
        if (header.contains("reviewbody")) {
            rows = TableRow.of(file, table, List.of("reviewbody", "star"), problems).stream()
                    .map(row -> Map.of("text", row.cell("reviewbody"), "sentiment", ofStars(row.cell("star"))))
                    .toList();
        } else if (header.contains("narrative")) {
            rows = TableRow.of(file, table, List.of("narrative"), problems).stream()
                    .map(row -> Map.of("text", row.cell("narrative"), "complaint", "1"))
                    .toList();
        } else {
            rows = TableRow.of(file, table, List.of("text"), problems).stream()
                    .map(TableRow::cells)
                    .toList();
        }
        if (rows.isEmpty()) {
            throw new IOException(problems.isEmpty() ? file + " has no rows - add some" : problems.getFirst());
        }
        return rows;
    }

    private static String ofStars(String stars) {
        return switch (stars) {
            case "1", "1.0", "2", "2.0" -> "negative";
            case "4", "4.0", "5", "5.0" -> "positive";
            default -> "neutral";
        };
    }
}
