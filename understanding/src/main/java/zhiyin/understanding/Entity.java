package zhiyin.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing the customer named.
 *
 * @param value the canonical value as {@link EntityType} says; null when no single value can be right
 * @param text the words themselves
 * @param start index of the first Unicode code point of the words
 * @param end index after the last code point
 * @param ambiguous whether acting on {@code value} without asking would be a guess
 * @param alternatives other values the words may mean
 */
public record Entity(
        EntityType type,
        @Nullable String value,
        String text,
        int start,
        int end,
        boolean ambiguous,
        List<String> alternatives) {

    public Entity {
        alternatives = List.copyOf(alternatives);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }
}
