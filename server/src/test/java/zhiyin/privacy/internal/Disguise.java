package zhiyin.privacy.internal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Ways to write a row of digits that a machine may overlook and a person reads at once. */
public final class Disguise {

    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> PINYIN = List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");

    /** One alphabet of digits a line, from 0 to 9. */
    private static final List<List<String>> ALPHABETS = List.of(
            ENGLISH,
            PINYIN,
            List.of("oh", "One", "TWO", "Three", "FOUR", "Five", "SIX", "Seven", "EIGHT", "Nine"),
            characters("零一二三四五六七八九"),
            characters("〇幺两三四五六七八九"),
            characters("零壹贰叁肆伍陆柒捌玖"),
            characters("零壹貳參肆伍陸柒捌玖"),
            characters("⓪①②③④⑤⑥⑦⑧⑨"),
            characters("⓿❶❷❸❹❺❻❼❽❾"),
            characters("０１２３４５６７８９"),
            characters("⁰¹²³⁴⁵⁶⁷⁸⁹"),
            characters("₀₁₂₃₄₅₆₇₈₉"),
            characters("٠١٢٣٤٥٦٧٨٩"),
            characters("۰۱۲۳۴۵۶۷۸۹"),
            characters("०१२३४५६७८९"),
            characters("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
            characters("𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡"),
            characters("๐๑๒๓๔๕๖๗๘๙"),
            characters("0123456789").stream()
                    .map(digit -> digit + "\ufe0f\u20e3")
                    .toList(),
            characters("0123456789"));

    private static final List<String> BETWEEN = List.of(
            " ", "  ", ".", "-", "/", "_", "*", "~", "·", "…", "、", "，", ", ", "\u200b", "\u200d", "\u00ad", "\u2060",
            "😀", "🎉 ", "\n", "\u3000", "\u00a0", "|", " - ", "...", "\u202e");

    /** Only between digits that need no blank. */
    private static final List<String> JOINED = List.of("", "和");

    private Disguise() {}

    /** {@code digits} in one of the disguises, drawn by {@code random}. */
    public static String of(String digits, RandomGenerator random) {
        List<String> alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        boolean latin = alphabet.getFirst().matches("\\w{2,}");
        String between = random.nextInt(3) == 0 && !latin
                ? JOINED.get(random.nextInt(JOINED.size()))
                : latin && random.nextInt(4) == 0 ? "" : BETWEEN.get(random.nextInt(BETWEEN.size()));
        return digits.chars().mapToObj(digit -> alphabet.get(digit - '0')).collect(Collectors.joining(between));
    }

    private static List<String> characters(String row) {
        return row.codePoints().mapToObj(Character::toString).toList();
    }
}
