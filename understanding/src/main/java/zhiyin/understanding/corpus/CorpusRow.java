package zhiyin.understanding.corpus;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence of a corpus and where it stands.
 *
 * @param file path such as {@code zh/balance.csv}
 * @param line counted from 1
 * @param writer who wrote it
 */
public record CorpusRow(String file, long line, String text, String intent, String writer) {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}]");

    /** What remains without case and marks: two sentences that differ in nothing else are one. */
    public String bare() {
        String bare = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.isEmpty() ? text : bare;
    }

    public String where() {
        return file + ":" + line;
    }
}
