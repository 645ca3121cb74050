package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a number in English words, or in digits with an English unit, begins and ends. */
final class EnglishNumerals {

    private static final int LONGEST_WORD = 24;
    private static final int MOST_WORDS = 30;
    private static final Set<String> FIRST = Set.of("a", "an", "half");
    private static final Set<String> JOINING =
            Set.of("and", "a", "an", "of", "point", "dot", "oh", "o", "nought", "naught", "half");
    /** "k" alone is no thousand, and "grand" begins "grand total". */
    private static final Set<String> NEVER_FIRST =
            Set.of("k", "grand", "thou", "mil", "mio", "bn", "lakhs", "crores", "lac", "lacs", "cr");

    private static final Set<String> NOUGHTS = Set.of("oh", "o");

    private static final Set<String> NEVER_LAST =
            Set.of("and", "a", "an", "of", "point", "dot", "oh", "o", "nought", "naught");

    private static final Pattern PART_OF_UNIT = Pattern.compile(
            "(?<count>an? |one |three )?quarters? of an? (?<unit>thousand|grand|million|mil|billion)(?![a-z])");

    private EnglishNumerals() {}

    private record Word(String text, int end) {}

    /** The numeral that begins at {@code from}, the beginning of a word; null when none does. */
    static @Nullable Numeral read(CharSequence text, int from) {
        Matcher part = At.match(PART_OF_UNIT, text, from);
        if (part != null) {
            BigDecimal quarters = BigDecimal.valueOf(
                    part.group("count") != null && part.group("count").equals("three ") ? 75 : 25, 2);
            return EnglishNumber.parse(List.of("one", part.group("unit")))
                    .map(unit -> new Numeral(unit.multiply(quarters), part.end(), Numeral.Script.ENGLISH, true, false))
                    .orElse(null);
        }
        Word first = word(text, from);
        List<Word> together = first == null ? List.of() : apart(first);
        if (!together.isEmpty()) {
            return joined(text, new ArrayList<>(together), Numeral.Script.ENGLISH);
        }
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

    /** The numbers of "fivehundred" or "twentyfive", written as one word; none when it is anything else. */
    private static List<Word> apart(Word word) {
        List<Word> parts = new ArrayList<>();
        int at = 0;
        while (at < word.text().length()) {
            int end = word.text().length();
            while (end > at && !counts(word.text().substring(at, end))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            parts.add(new Word(word.text().substring(at, end), word.end()));
            at = end;
        }
        return parts.size() > 1 ? parts : List.of();
    }

    private static boolean counts(String word) {
        return EnglishNumber.SMALL.containsKey(word) || (word.length() > 4 && EnglishNumber.isUnit(word));
    }

    private static @Nullable Numeral joined(CharSequence text, List<Word> words, Numeral.Script script) {
        Word next = next(text, words.getLast());
        while (next != null
                && words.size() < MOST_WORDS
                && (isNumber(next)
                        || JOINING.contains(next.text())
                        || At.isDigit(next.text().charAt(0)))) {
            words.add(next);
            next = next(text, next);
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

    /** "two fifty" is most often 250, "four oh five" 405; whoever says it may mean 2.50. */
    private static Optional<BigDecimal> hundredsLeftOut(List<String> words) {
        Integer ones =
                words.size() == 3 && NOUGHTS.contains(words.get(1)) ? EnglishNumber.SMALL.get(words.get(2)) : null;
        Integer before = ones == null ? null : EnglishNumber.SMALL.get(words.getFirst());
        if (ones != null && before != null && before > 0 && before < 20 && ones > 0 && ones < 10) {
            return Optional.of(BigDecimal.valueOf(100L * before + ones));
        }
        Integer hundreds = words.size() == 2 || words.size() == 3 ? EnglishNumber.SMALL.get(words.getFirst()) : null;
        Integer rest = hundreds == null
                ? null
                : EnglishNumber.parse(words.subList(1, words.size()))
                        .filter(n -> n.scale() <= 0 && n.compareTo(BigDecimal.valueOf(100)) < 0)
                        .map(BigDecimal::intValue)
                        .orElse(null);
        return hundreds == null || rest == null || hundreds < 1 || hundreds > 18 || hundreds == 10 || rest < 10
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

    /** The word after one; digits too, where a unit stands on either side: 3 million 200 thousand. */
    private static @Nullable Word next(CharSequence text, Word word) {
        Word next = following(text, word.end());
        boolean large = EnglishNumber.isUnit(word.text()) && word.text().length() > 2;
        if (next != null || !large || At.charAt(text, word.end()) != ' ') {
            return next;
        }
        int end = word.end() + 1;
        while (end - word.end() <= 3 && At.isDigit(At.charAt(text, end))) {
            end++;
        }
        Word unit = end == word.end() + 1 ? null : following(text, end);
        return unit != null && EnglishNumber.isUnit(unit.text()) && unit.text().length() > 2
                ? new Word(text.subSequence(word.end() + 1, end).toString(), end)
                : null;
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
