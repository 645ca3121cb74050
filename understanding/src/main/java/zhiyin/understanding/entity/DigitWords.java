package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Digits read out in English: "double four seven one", "oh seven seven", "forty-four seventy-one". */
final class DigitWords {

    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String DIGIT = "(?:zero|oh|o|nought|naught|nil|" + ONES + ")";
    private static final String PAIR = "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]" + ONES
            + ")?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private static final String SPOKEN =
            "(?:(?:double|triple|treble)[ -]" + DIGIT + "|" + PAIR + "|" + DIGIT + ")(?![a-z])";
    /** Some digits in a row, as a part of a pattern. */
    static final String RUN = SPOKEN + "(?:(?:[ -]|, ?|[ -]hundred )" + SPOKEN + "){1,14}+(?: hundred)?(?![a-z])";

    /** Some say a part and type a part: 077 double oh nine. */
    private static final String GROUP = "(?:" + SPOKEN + "|[0-9]{1,6}(?![0-9a-z]))";

    private static final Pattern LONG_RUN = Pattern.compile(
            "(?<![a-z0-9.,$£€¥₹])(?:plus )?" + GROUP + "(?:(?:[ -]|, ?)" + GROUP + "){3,14}+(?: hundred)?(?![a-z0-9])");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern PHONE_BESIDE =
            Pattern.compile("(?<![a-z])(?:mobile|phone|telephone|tel|call|ring|text|cell|whatsapp|contact number|number"
                    + " is|number's|reach me)(?![a-z])");
    private static final int BESIDE = 40;
    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final int LENGTH_IN_CHINA = 11;

    private DigitWords() {}

    /** Telephone numbers in words. */
    static void findPhones(Reading reading) {
        Matcher m = LONG_RUN.matcher(reading.open());
        while (m.find()) {
            String digits = read(m.group());
            boolean typed = m.group().chars().noneMatch(c -> c >= 'a' && c <= 'z');
            if (typed || digits == null || digits.length() < FEWEST || digits.length() > MOST) {
                continue;
            }
            boolean mobile = digits.length() == LENGTH_IN_CHINA && (digits.startsWith("1") || digits.startsWith("0"));
            String around = reading.normal()
                    .substring(
                            Math.max(0, m.start() - BESIDE),
                            Math.min(reading.normal().length(), m.end() + BESIDE));
            if (mobile || PHONE_BESIDE.matcher(around).find()) {
                String plus = m.group().startsWith("plus ") ? "+" : "";
                reading.take(EntityType.PHONE, plus + digits, m.start(), m.end());
            }
        }
    }

    /** The digits that words, or digits between them, read out; null when one of them is no digit. */
    static @Nullable String read(String spoken) {
        StringBuilder digits = new StringBuilder();
        Matcher word = WORD.matcher(spoken);
        int times = 1;
        int tens = 0;
        while (word.find()) {
            String each = word.group();
            Integer value = isNought(each) ? Integer.valueOf(0) : EnglishNumber.SMALL.get(each);
            if (each.equals("double") || each.equals("triple") || each.equals("treble")) {
                tens = flushed(digits, tens);
                times = each.equals("double") ? 2 : 3;
            } else if (At.isDigit(each.charAt(0))) {
                tens = flushed(digits, tens);
                digits.append(each);
            } else if (each.equals("hundred") && !digits.isEmpty()) {
                tens = flushed(digits, tens);
                digits.append("00");
            } else if (value == null) {
                if (!each.equals("plus")) {
                    return null;
                }
            } else if (value >= 20) {
                flushed(digits, tens);
                tens = value;
            } else if (tens > 0 && value > 0 && value < 10) {
                digits.append(tens + value);
                tens = 0;
            } else {
                tens = flushed(digits, tens);
                digits.append(value.toString().repeat(times));
                times = 1;
            }
        }
        flushed(digits, tens);
        return digits.toString();
    }

    private static int flushed(StringBuilder digits, int tens) {
        if (tens > 0) {
            digits.append(tens);
        }
        return 0;
    }

    private static boolean isNought(String word) {
        return word.equals("oh")
                || word.equals("o")
                || word.equals("nought")
                || word.equals("naught")
                || word.equals("nil");
    }
}
