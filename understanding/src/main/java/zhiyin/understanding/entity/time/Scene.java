package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text while its times are read.
 *
 * @param text in half width and small letters
 * @param today the day of the customer
 * @param numbers reads a number in digits or in words of either language; negative for what is none
 * @param chinese whether the text is Chinese
 */
record Scene(CharSequence text, LocalDate today, ToIntFunction<String> numbers, boolean chinese) {

    private static final int FAR = 48;
    private static final String CLAUSE_END = ",;!?。，；！？\n";
    /** "or have I cancelled it": another question, with a tense of its own. */
    private static final Pattern OTHER_CLAUSE = Pattern.compile(
            " or (?:have|has|did|had|was|were|is|are|will|do|does|should|shall|can) (?:i|we|it|you|he|she|they|that|this)(?![a-z])");

    private static final String FORMS = "俩两仨三廿";

    int number(@Nullable String words) {
        if (words == null) {
            return -1;
        }
        String plain = words;
        for (int i = 0; i < FORMS.length() - 1; i += 2) {
            plain = plain.replace(FORMS.charAt(i), FORMS.charAt(i + 1));
        }
        plain = plain.replace("廿", "二十").replace("卅", "三十").replace("初", "");
        if (!plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9') && plain.length() < 9) {
            return Integer.parseInt(plain);
        }
        return numbers.applyAsInt(plain.toLowerCase(Locale.ROOT));
    }

    /** What {@code pattern} matches right at {@code from}, or null. */
    @Nullable
    Matcher at(Pattern pattern, int from) {
        if (from > text.length()) {
            return null;
        }
        Matcher m = pattern.matcher(text);
        m.region(from, Math.min(text.length(), from + FAR));
        m.useTransparentBounds(true);
        m.useAnchoringBounds(false);
        return m.lookingAt() ? m : null;
    }

    /** What {@code pattern}, which ends with {@code $}, matches right before {@code to}, or null. */
    @Nullable
    Matcher before(Pattern pattern, int to) {
        Matcher m = pattern.matcher(text);
        m.region(Math.max(0, to - FAR / 2), to);
        m.useTransparentBounds(true);
        return m.find() ? m : null;
    }

    /** The clause around some words. */
    String clauseBefore(int from) {
        int at = from;
        while (at > 0 && from - at < FAR && !ends(at - 1)) {
            at--;
        }
        return text.subSequence(at, from).toString();
    }

    String clauseAfter(int to) {
        int at = to;
        while (at < text.length() && at - to < FAR && !ends(at)) {
            at++;
        }
        return text.subSequence(to, at).toString();
    }

    private boolean ends(int at) {
        char c = text.charAt(at);
        boolean inNumber = c == ',' && isDigit(charAt(at - 1)) && isDigit(charAt(at + 1));
        return (CLAUSE_END.indexOf(c) >= 0 && !inNumber)
                || (c == '.' && charAt(at + 1) == ' ')
                || (c == ' ' && charAt(at + 1) == 'o' && charAt(at + 2) == 'r' && at(OTHER_CLAUSE, at) != null);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    String wideBefore(int from) {
        return text.subSequence(Math.max(0, from - 2 * FAR), from).toString();
    }

    String wideAfter(int to) {
        return text.subSequence(to, Math.min(text.length(), to + 2 * FAR)).toString();
    }

    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    /** The words between two places, or nothing when they are far apart. */
    String between(int from, int to) {
        return to - from > FAR ? "\uE000" : text.subSequence(from, to).toString();
    }
}
