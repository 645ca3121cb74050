package zhiyin.knowledge.internal;

/** Makes whatever a person may type harmless to tokenizers, without changing what it says. */
final class QuestionText {

    /** A question says what it asks in its first part; the rest only costs time. */
    static final int MAX_CODE_POINTS = 600;

    private QuestionText() {}

    /** Control characters and broken surrogates become spaces; at most {@link #MAX_CODE_POINTS} are kept. */
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
        return cleaned.toString().strip();
    }
}
