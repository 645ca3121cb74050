package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a text from one place, a bounded way forwards or backwards, so that reading stays linear in the text. */
final class At {

    private static final int FAR = 48;
    private static final String CLAUSE_END = ",;!?。，；！？\n\u3002";

    private At() {}

    /** What {@code pattern} matches right at {@code from}, or null. */
    static @Nullable Matcher match(Pattern pattern, CharSequence text, int from) {
        if (from < 0 || from > text.length()) {
            return null;
        }
        Matcher m = pattern.matcher(text);
        m.region(from, Math.min(text.length(), from + FAR));
        m.useTransparentBounds(true);
        m.useAnchoringBounds(false);
        return m.lookingAt() ? m : null;
    }

    /** Where what {@code pattern} matches right at {@code from} ends, or -1. */
    static int end(Pattern pattern, CharSequence text, int from) {
        Matcher m = match(pattern, text, from);
        return m == null ? -1 : m.end();
    }

    /** The place where the words that end right before {@code to} and match {@code pattern} begin, or -1. */
    static int start(Pattern pattern, CharSequence text, int to, int window) {
        Matcher m = before(pattern, text, to, window);
        return m == null ? -1 : m.start();
    }

    /** The match of {@code pattern}, which ends with {@code $}, in the few characters before {@code to}, or null. */
    static @Nullable Matcher before(Pattern pattern, CharSequence text, int to, int window) {
        if (to == 0) {
            return null;
        }
        Matcher m = pattern.matcher(text);
        m.region(Math.max(0, to - window), to);
        m.useTransparentBounds(true);
        return m.find() ? m : null;
    }

    /** The place in the clause before {@code to} where {@code pattern} begins, or -1. */
    static int startInClause(Pattern pattern, CharSequence text, int to) {
        int from = to;
        while (from > 0 && to - from < FAR && CLAUSE_END.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return find(pattern, text, from, to);
    }

    /** The place in the rest of the clause after {@code from} where {@code pattern} begins, or -1. */
    static int startInRest(Pattern pattern, CharSequence text, int from) {
        return find(pattern, text, from, restEnd(text, from));
    }

    /** Where the clause ends, or where nobody looks any further. */
    static int restEnd(CharSequence text, int from) {
        int to = from;
        while (to < text.length() && to - from < FAR && CLAUSE_END.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    static int find(Pattern pattern, CharSequence text, int from, int to) {
        Matcher m = pattern.matcher(text);
        m.region(from, to);
        m.useTransparentBounds(true);
        return m.find() ? m.start() : -1;
    }

    static char charAt(CharSequence text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
