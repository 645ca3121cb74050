package zhiyin.privacy.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Digits said in words: English, pinyin, and Chinese numerals in all their spellings. */
final class SpokenDigits {

    /** Longer runs of letters are no row of digits that a person types. */
    private static final int LONGEST_RUN = 120;

    private static final String CHINESE = "〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖洞拐勾弌弍弎";
    private static final String CHINESE_VALUES = "0012345678912123456789079123";
    private static final String TEN = "十拾";

    private static final Map<String, String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);

    private SpokenDigits() {}

    /** The digits a run of Latin letters stands for, if it consists of nothing else: {@code sevenThreeEight}, 738. */
    static Optional<String> ofLetters(String run) {
        String whole = WORDS.get(run);
        if (whole != null || run.equals("o")) {
            return Optional.of(whole == null ? "0" : whole);
        }
        if (run.length() > LONGEST_RUN) {
            return Optional.empty();
        }
        String[] best = new String[run.length() + 1];
        best[0] = "";
        for (int end = 1; end <= run.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_WORD); start < end && best[end] == null; start++) {
                String digits = best[start] == null ? null : WORDS.get(run.substring(start, end));
                if (digits != null) {
                    best[end] = best[start] + digits;
                }
            }
        }
        return Optional.ofNullable(best[run.length()]);
    }

    /** How often the digit after this word counts. */
    static int times(String word) {
        return TIMES.getOrDefault(word, 1);
    }

    static boolean isTimes(String word) {
        return TIMES.containsKey(word);
    }

    /** Whether the word says tens, which a unit may follow: seventy three. */
    static boolean isTens(String word) {
        return word.endsWith("ty") && WORDS.containsKey(word);
    }

    static boolean isChinese(char c) {
        return CHINESE.indexOf(c) >= 0 || TEN.indexOf(c) >= 0;
    }

    /** The digits of a row of Chinese numerals; 七十三 is 73. */
    static String ofChinese(String row) {
        StringBuilder digits = new StringBuilder();
        int at = 0;
        while (at < row.length()) {
            boolean ten = isTen(row, at);
            boolean tens = !ten && isTen(row, at + 1);
            if (!ten && !tens) {
                digits.append(value(row.charAt(at)));
                at++;
                continue;
            }
            digits.append(ten ? '1' : value(row.charAt(at)));
            at += ten ? 1 : 2;
            boolean unit = at < row.length() && !isTen(row, at) && !isTen(row, at + 1) && value(row.charAt(at)) != '0';
            digits.append(unit ? value(row.charAt(at)) : '0');
            at += unit ? 1 : 0;
        }
        return digits.toString();
    }

    private static boolean isTen(String row, int at) {
        return at < row.length() && TEN.indexOf(row.charAt(at)) >= 0;
    }

    private static char value(char c) {
        return CHINESE_VALUES.charAt(CHINESE.indexOf(c));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        List<String> english = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int value = 0; value < english.size(); value++) {
            words.put(english.get(value), Integer.toString(value));
        }
        for (int ten = 0; ten < tens.size(); ten++) {
            String tensDigit = Integer.toString(ten + 2);
            words.put(tens.get(ten), tensDigit + "0");
            for (int unit = 1; unit < 10; unit++) {
                words.put(tens.get(ten) + english.get(unit), tensDigit + unit);
            }
        }
        for (String nothing : List.of("oh", "nought", "naught", "nil", "ling", "dong")) {
            words.put(nothing, "0");
        }
        words.put("niner", "9");
        List<String> pinyin = List.of("yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");
        for (int value = 1; value <= pinyin.size(); value++) {
            words.put(pinyin.get(value - 1), Integer.toString(value));
        }
        words.putAll(Map.of("yao", "1", "liang", "2", "guai", "7", "gou", "9"));
        for (int value = 0; value < 10; value++) {
            repeated(words, english.get(value), Integer.toString(value));
        }
        repeated(words, "oh", "0");
        return Map.copyOf(words);
    }

    private static void repeated(Map<String, String> words, String word, String digit) {
        words.put("double" + word, digit.repeat(2));
        words.put("triple" + word, digit.repeat(3));
    }
}
