package zhiyin.understanding.entity.time;

import java.util.List;

/**
 * A time that a text names.
 *
 * @param value ISO 8601: a day, two days joined by {@code /}, both included, or a length
 * @param from index of the first character of its words
 * @param to index after their last character
 * @param ambiguous whether acting on the value without asking would be a guess
 * @param alternatives what else the words may mean
 */
public record TimeMention(Kind kind, String value, int from, int to, boolean ambiguous, List<String> alternatives) {

    /** The kinds of times. */
    public enum Kind {
        DAY,
        RANGE,
        LENGTH,
        /** A day that no calendar has: it is no time, and its digits are nothing else. */
        NONE
    }

    public TimeMention {
        alternatives = List.copyOf(alternatives);
    }
}
