package zhiyin.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits with nothing but signs between them.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param digits its digits alone
 * @param spoken whether any of them was said in words
 */
record DigitRun(int start, int end, String digits, boolean spoken) {

    /** Digits, perhaps with signs between; possessive and bounded, for a message of digits alone. */
    private static final Pattern GROUPED = Pattern.compile("\\d(?:[^\\p{L}\\p{N}\\p{Sc}%]{0,12}+\\d){0,60}+");

    private static final Pattern GROUP = Pattern.compile("\\d++");

    /** All runs of a text, each as long as it can be. */
    static List<DigitRun> all(CanonicalText text) {
        return found(text, GROUPED, 0, text.text().length());
    }

    /** The groups of this run: digits with nothing between them. */
    List<DigitRun> groups(CanonicalText text) {
        return found(text, GROUP, start, end);
    }

    String written(CanonicalText text) {
        return text.text().substring(start, end);
    }

    private static List<DigitRun> found(CanonicalText text, Pattern pattern, int from, int to) {
        List<DigitRun> runs = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text()).region(from, to);
        while (matcher.find()) {
            StringBuilder digits = new StringBuilder();
            boolean spoken = false;
            for (int at = matcher.start(); at < matcher.end(); at++) {
                if (Character.isDigit(text.text().charAt(at))) {
                    digits.append(text.text().charAt(at));
                    spoken |= text.isSpoken(at);
                }
            }
            runs.add(new DigitRun(matcher.start(), matcher.end(), digits.toString(), spoken));
        }
        return runs;
    }
}
