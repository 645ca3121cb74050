package zhiyin.understanding.signal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.intent.PlainText;

/**
 * What a text is made of: its words, one Chinese character counting as one, in groups of up to four characters or three
 * words; the groups of three or four letters inside a word; how it begins and ends, how long it is, and its marks. How a
 * sentence begins and how short it is tells acts apart, which is why these are not the features of intents. Characters are
 * simplified and made plain, and only the first words count.
 */
final class Grams {

    private static final int MAX_WORDS = 120;
    private static final int MAX_WORD_LENGTH = 24;
    private static final int MAX_CHARACTERS = 1_500;
    private static final int LONGEST_GROUP = 4;
    private static final int[] LENGTHS = {1, 2, 3, 4, 6, 9, 13, 20, 40};

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> letters = new LinkedHashSet<>();
    private final Set<String> shape = new LinkedHashSet<>();

    private Grams() {}

    static Grams of(String text) {
        Grams grams = new Grams();
        String part = PlainText.of(ChineseScript.simplified(first(text)));
        List<String> tokens = tokens(part);
        int longest = LONGEST_GROUP;
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder group = new StringBuilder("w");
            boolean chinese = true;
            for (int n = 1; n <= longest && i + n <= tokens.size(); n++) {
                String token = tokens.get(i + n - 1);
                chinese &= isHan(token);
                if (n == LONGEST_GROUP && !chinese) {
                    break;
                }
                group.append(n == 1 ? "" : " ").append(token);
                grams.words.add(group.toString());
            }
            grams.letterGroups(tokens.get(i));
        }
        grams.shape(part, tokens);
        return grams;
    }

    private static String first(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    }

    Set<String> words() {
        return words;
    }

    Set<String> letters() {
        return letters;
    }

    Set<String> shape() {
        return shape;
    }

    private void shape(String text, List<String> tokens) {
        int length = 0;
        while (length < LENGTHS.length && tokens.size() > LENGTHS[length]) {
            length++;
        }
        shape.add("n" + length);
        if (!tokens.isEmpty()) {
            shape.add("^" + tokens.getFirst());
            shape.add("$" + tokens.getLast());
            if (tokens.size() > 1) {
                shape.add("^" + tokens.get(0) + " " + tokens.get(1));
                shape.add("$" + tokens.get(tokens.size() - 2) + " " + tokens.getLast());
            }
            if (tokens.size() <= 3) {
                shape.add("=" + String.join(" ", tokens));
            }
        }
        if (text.contains("!!") || text.contains("！！")) {
            shape.add("!!");
        }
        if (text.codePoints().filter(Character::isUpperCase).count() > 6
                && text.codePoints().noneMatch(Character::isLowerCase)) {
            shape.add("LOUD");
        }
    }

    private void letterGroups(String word) {
        if (isHan(word) || word.length() > MAX_WORD_LENGTH || !Character.isLetter(word.codePointAt(0))) {
            return;
        }
        String padded = " " + word + " ";
        for (int n = 3; n <= 4; n++) {
            for (int i = 0; i + n <= padded.length(); i++) {
                letters.add("l" + padded.substring(i, i + n));
            }
        }
    }

    private static boolean isHan(String token) {
        return Character.isIdeographic(token.codePointAt(0));
    }

    /** Numbers are told by their length alone: 200 and 300 make no difference to how something is said. */
    private static List<String> tokens(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < small.length() && tokens.size() < MAX_WORDS) {
            int c = small.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isIdeographic(c) || c == '?' || c == '!') {
                tokens.add(small.substring(at, end));
            } else if (Character.isDigit(c)) {
                while (end < small.length() && isNumber(small.charAt(end))) {
                    end++;
                }
                tokens.add("0".repeat(Math.min(5, end - at)));
            } else if (Character.isLetter(c)) {
                while (end < small.length() && continues(small.codePointAt(end))) {
                    end += Character.charCount(small.codePointAt(end));
                }
                tokens.add(small.substring(at, end).replace("'", ""));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    private static boolean continues(int c) {
        return (Character.isLetter(c) && !Character.isIdeographic(c)) || c == '\'';
    }
}
