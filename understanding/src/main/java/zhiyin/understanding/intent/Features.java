package zhiyin.understanding.intent;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a text, one Chinese character counting as a word, their pairs, and the groups of three to five letters
 * inside a word. Bounded: only the first words count.
 */
final class Features {

    private static final int MAX_WORDS = 60;
    private static final int MAX_WORD_LENGTH = 30;

    /** In the order they stand in the text, so that sums come out the same on every machine. */
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    static Features of(String text) {
        Features features = new Features();
        List<String> words = words(PlainText.of(text));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            features.count("w" + word);
            if (i > 0) {
                features.count("w" + words.get(i - 1) + " " + word);
            }
            features.letters(word);
        }
        return features;
    }

    /**
     * Those of many texts, made anew whenever one is asked for: held together they would take many times the room of what
     * a training makes of them.
     */
    static List<Features> of(List<String> texts) {
        return new AbstractList<>() {
            @Override
            public Features get(int place) {
                return of(texts.get(place));
            }

            @Override
            public int size() {
                return texts.size();
            }
        };
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Whether a feature is a word or a pair of words, not a group of letters. */
    static boolean isWord(String feature) {
        return feature.charAt(0) == 'w';
    }

    /** A feature as a person reads it: words as they are, a letter group in quotes, its blanks shown. */
    static String readable(String feature) {
        String plain = feature.substring(1);
        return isWord(feature) ? plain : "'" + plain.replace(' ', '_') + "'";
    }

    private void letters(String word) {
        if (word.length() > MAX_WORD_LENGTH) {
            return;
        }
        String padded = " " + word + " ";
        for (int n = 3; n <= 5; n++) {
            for (int i = 0; i + n <= padded.length(); i++) {
                count("l" + padded.substring(i, i + n));
            }
        }
    }

    private void count(String feature) {
        counts.merge(feature, 1, Integer::sum);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < small.length() && words.size() < MAX_WORDS) {
            int c = small.codePointAt(at);
            int end = at + Character.charCount(c);
            if (Character.isIdeographic(c) || c == '?' || c == '!') {
                words.add(small.substring(at, end));
            } else if (Character.isLetterOrDigit(c)) {
                while (end < small.length() && continues(small.codePointAt(end))) {
                    end += Character.charCount(small.codePointAt(end));
                }
                words.add(small.substring(at, end));
            }
            at = end;
        }
        return words;
    }

    private static boolean continues(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
