package zhiyin.dialogue.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import zhiyin.understanding.ChineseScript;

/** Words without what changes nothing: case, width, marks, traditional writing. */
public final class Plain {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

    private Plain() {}

    /** Lower case and simplified characters, marks and blanks as single blanks, none around. */
    public static String of(String text) {
        String simple = ChineseScript.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(simple).replaceAll(" ").strip();
    }

    static List<String> words(String plain) {
        return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    static boolean isHan(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Plain::isHan);
    }

    static boolean isLatin(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || c == ' ');
    }
}
