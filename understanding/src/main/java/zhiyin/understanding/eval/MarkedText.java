package zhiyin.understanding.eval;

import java.time.LocalDate;
import java.util.List;

/** A sentence whose entities are marked, the line of its file, and the day to which its "yesterday" refers. */
record MarkedText(int line, String text, LocalDate now, List<MarkedEntity> entities) {

    MarkedText {
        entities = List.copyOf(entities);
    }

    /** The words between two places counted in code points. */
    static String words(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
