package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a number in English words, or in digits with an English unit, begins and ends. */
final class EnglishNumerals {

    private static final int LONGEST_WORD = 12;
    private static final int MOST_WORDS = 30;
    private static final Set<String> FIRST = Set.of("a", "an", "half");
    private static final Set<String> JOINING =
            Set.of("and", "a", "an", "of", "point", "dot", "oh", "o", "nought", "naught", "half");
    /** "k" alone is no thousand, and "grand" begins "grand total". */
    private static final Set<String> NEVER_FIRST = Set.of("k", "grand", "thou", "mil", "mio", "bn", "lakhs", "crores");

    private static final Set<String> NEVER_LAST =
            Set.of("and", "a", "an", "of", "point", "dot", "oh", "o", "nought", "naught");

    private EnglishNumerals() {}

    private record Word(String text, int end) {}

    /** The numeral that begins at {@code from}, the beginning of a word; null when none does. */
    static @Nullable Numeral read(CharSequence text, int from) {
        Word first = word(text, from);
        if (first == null || NEVER_FIRST.contains(first.text()) || !(isNumber(first) || FIRST.contains(first.text()))) {
            return null;
        }
        return joined(text, new ArrayList<>(List.of(first)), Numeral.Script.ENGLISH);
    }

    /** The numeral in which words follow digits, as in "2 and a half grand"; null when none follow. */
    static @Nullable Numeral afterDigits(CharSequence text, int from, int end) {
        List<Word> words =
                new ArrayList<>(List.of(new Word(text.subSequence(from, end).toString(), end)));
        Word next = following(text, end);
        boolean goesOn = next != null
                && (EnglishNumber.isUnit(next.text())
                        || EnglishNumber.POINTS.contains(next.text())
                        || (next.text().equals("and") && halfFollows(text, next.end())));
        if (!goesOn) {
            return null;
        }
        words.add(next);
        return joined(text, words, Numeral.Script.DIGITS);
    }

    private static @Nullable Numeral joined(CharSequence text, List<Word> words, Numeral.Script script) {
        Word next = following(text, words.getLast().end());
        while (next != null && words.size() < MOST_WORDS && (isNumber(next) || JOINING.contains(next.text()))) {
            words.add(next);
            next = following(text, next.end());
        }
        while (!words.isEmpty() && NEVER_LAST.contains(words.getLast().text())) {
            words.removeLast();
        }
        while (words.size() > 1 && trailsOff(words)) {
            words.removeLast();
            while (!words.isEmpty() && NEVER_LAST.contains(words.getLast().text())) {
                words.removeLast();
            }
        }
        if (words.stream().noneMatch(w -> isNumber(w) || At.isDigit(w.text().charAt(0)))) {
            return null;
        }
        return settled(words, script);
    }

    /** "fifty, and a half" of something else: a half that halves nothing said before. */
    private static boolean trailsOff(List<Word> words) {
        int n = words.size();
        boolean half = words.getLast().text().equals("half");
        return half
                && !(n >= 4
                        && words.get(n - 2).text().equals("a")
                        && words.get(n - 3).text().equals("and"));
    }

    private static Numeral settled(List<Word> words, Numeral.Script script) {
        int end = words.getLast().end();
        List<String> texts = words.stream().map(Word::text).toList();
        if (texts.stream().anyMatch(EnglishNumber.SEVERAL::contains)) {
            return new Numeral(null, end, script, texts.stream().anyMatch(EnglishNumerals::isLarge), true);
        }
        Optional<BigDecimal> whole = EnglishNumber.parse(texts);
        if (whole.isPresent()) {
            boolean sure = whole.get().compareTo(BigDecimal.TEN) >= 0
                    || texts.stream().anyMatch(EnglishNumber.POINTS::contains);
            return new Numeral(whole.get(), end, script, sure, false);
        }
        Optional<BigDecimal> dozens = hundredsLeftOut(texts);
        if (dozens.isPresent()) {
            return new Numeral(dozens.get(), end, script, true, true);
        }
        // Two numbers side by side are two numbers: "fifty and thirty".
        int and = texts.lastIndexOf("and");
        if (and > 0) {
            Optional<BigDecimal> left = EnglishNumber.parse(texts.subList(0, and));
            if (left.isPresent()
                    && EnglishNumber.parse(texts.subList(and + 1, texts.size())).isPresent()) {
                boolean sure = left.get().compareTo(BigDecimal.TEN) >= 0;
                return new Numeral(left.get(), words.get(and - 1).end(), script, sure, false);
            }
        }
        return Numeral.unread(end, script, true);
    }

    /** "two fifty" is most often 250; whoever says it may mean 2.50. */
    private static Optional<BigDecimal> hundredsLeftOut(List<String> words) {
        Integer hundreds = words.size() == 2 ? EnglishNumber.SMALL.get(words.getFirst()) : null;
        Integer rest = words.size() == 2 ? EnglishNumber.SMALL.get(words.getLast()) : null;
        return hundreds == null || rest == null || hundreds < 1 || hundreds > 9 || rest < 10
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * hundreds + rest));
    }

    private static boolean isLarge(String word) {
        return EnglishNumber.isUnit(word)
                || Set.of("hundreds", "thousands", "millions").contains(word);
    }

    private static boolean halfFollows(CharSequence text, int end) {
        Word a = following(text, end);
        Word half = a == null || !a.text().equals("a") ? null : following(text, a.end());
        return half != null && half.text().equals("half");
    }

    private static boolean isNumber(Word word) {
        return EnglishNumber.SMALL.containsKey(word.text())
                || (word.text().length() > 1 && EnglishNumber.isUnit(word.text()))
                || EnglishNumber.SEVERAL.contains(word.text())
                || word.text().equals("k");
    }

    private static @Nullable Word following(CharSequence text, int end) {
        char gap = At.charAt(text, end);
        return gap == ' ' || gap == '-' ? word(text, end + 1) : null;
    }

    private static @Nullable Word word(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && end - from <= LONGEST_WORD && At.isSmallLetter(text.charAt(end))) {
            end++;
        }
        boolean whole = end > from && !At.isSmallLetter(At.charAt(text, end)) && !At.isDigit(At.charAt(text, end));
        return whole ? new Word(text.subSequence(from, end).toString(), end) : null;
    }
}
