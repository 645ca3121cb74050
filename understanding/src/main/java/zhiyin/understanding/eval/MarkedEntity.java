package zhiyin.understanding.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a person marked it, or as the finder told it.
 *
 * @param type the name in files, such as {@code card_last4}
 * @param start index of the first code point
 * @param end index after the last
 * @param value null where no single value can be right
 * @param ambiguous whether acting on the value without asking would be a guess
 * @param alternatives what else the words may mean
 */
record MarkedEntity(
        String type, int start, int end, @Nullable String value, boolean ambiguous, List<String> alternatives) {

    MarkedEntity {
        alternatives = List.copyOf(alternatives);
    }

    boolean overlaps(MarkedEntity other) {
        return start < other.end && other.start < end;
    }
}
