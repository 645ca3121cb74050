package zhiyin.understanding.intent;

import java.text.Normalizer;

/**
 * A text as models read it: the same sentence typed with another keyboard, or dressed up to look the same, comes out
 * the same. Letters and digits of full width, of mathematical alphabets and with accents become plain ones; what has
 * no width or no meaning goes; Cyrillic and Greek letters that look Latin become Latin where Latin ones stand beside
 * them. Punctuation and Chinese characters stay as they are. Bounded: only the first part of a long text counts.
 */
public final class PlainText {

    /** More than an encoder or the features look at. */
    private static final int LONGEST = 4_000;

    private static final String LOOK_LATIN = "аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅοναιρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aeopcyxijsdhABEKMHOPCTYXIJSovaipukABEZHIKMNOPTYX";

    private PlainText() {}

    public static String of(String text) {
        int end = Math.min(text.length(), LONGEST);
        boolean plain = end == text.length();
        boolean latin = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            plain &= (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c >= 0x4E00 && c <= 0x9FFF);
            latin |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        if (plain) {
            return text;
        }
        StringBuilder kept = new StringBuilder(end);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            append(kept, c, latin);
            i += Character.charCount(c);
        }
        return kept.toString();
    }

    private static void append(StringBuilder kept, int c, boolean latin) {
        switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> {}
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                kept.append(c == '\n' || c == '\t' ? (char) c : ' ');
            default -> {
                if (c >= 0x80 && Character.isLetterOrDigit(c)) {
                    appendLetter(kept, c, latin);
                } else {
                    kept.appendCodePoint(c);
                }
            }
        }
    }

    private static void appendLetter(StringBuilder kept, int c, boolean latin) {
        int twin = latin && c <= 0xFFFF ? LOOK_LATIN.indexOf(c) : -1;
        if (twin >= 0) {
            kept.append(LATIN.charAt(twin));
            return;
        }
        switch (Character.UnicodeScript.of(c)) {
            case LATIN, COMMON ->
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                        .forEach(kept::appendCodePoint);
            default -> kept.appendCodePoint(c);
        }
    }
}
