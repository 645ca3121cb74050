package zhiyin.knowledge.internal;

import java.util.regex.Pattern;
import zhiyin.understanding.ChineseScript;

/** Makes whatever a person may type harmless to tokenizers and like the articles, without changing what it says. */
final class QuestionText {

    /** A question says what it asks in its first part; the rest only costs time. */
    static final int MAX_CODE_POINTS = 600;

    /** What is pasted from a page brings its tags along; a lone {@code <} is no tag. */
    private static final Pattern TAG = Pattern.compile("<[/!]?[a-zA-Z][^<>]*>");

    private QuestionText() {}

    /**
     * Control characters, broken surrogates and HTML tags become spaces, traditional characters the simplified ones
     * that the articles are written in; at most {@link #MAX_CODE_POINTS} are kept.
     */
    static String cleaned(String raw) {
        StringBuilder cleaned = new StringBuilder(Math.min(raw.length(), MAX_CODE_POINTS));
        int kept = 0;
        for (int at = 0; at < raw.length() && kept < MAX_CODE_POINTS; kept++) {
            int codePoint = raw.codePointAt(at);
            at += Character.charCount(codePoint);
            int type = Character.getType(codePoint);
            boolean harmful = type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
            cleaned.appendCodePoint(harmful ? ' ' : codePoint);
        }
        String untagged = TAG.matcher(cleaned).replaceAll(" ");
        return ChineseScript.simplified(untagged).strip();
    }
}
