package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many percent in English words: "two and three quarter", "a quarter of a", "point three five". */
final class EnglishShares {

    private static final int PLACES = 4;
    private static final Map<String, Integer> PARTS =
            Map.of("half", 2, "halve", 2, "third", 3, "quarter", 4, "fifth", 5, "eighth", 8, "tenth", 10);
    /** A part, after a whole number or alone: three quarters of a. */
    private static final Pattern PART = Pattern.compile(
            "(?:(?<whole>.+) and )?(?:(?<count>an?|one|two|three|four|five|seven) )?(?<part>half|halve|third|quarter|fifth|eighth|tenth)s?(?<of>(?: of)?(?: an?| one)?)");

    private EnglishShares() {}

    static Optional<BigDecimal> read(String words) {
        String plain = words.strip().replace('-', ' ').replaceFirst("^(?:and|of) ", "");
        Matcher part = PART.matcher(plain);
        if (part.matches()) {
            String count = part.group("count");
            BigDecimal times = count == null || count.startsWith("a")
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(EnglishNumber.SMALL.getOrDefault(count, 1));
            BigDecimal share = times.divide(
                    BigDecimal.valueOf(PARTS.getOrDefault(part.group("part"), 1)), PLACES, RoundingMode.HALF_UP);
            return part.group("whole") == null
                    ? Optional.of(share)
                    : number(part.group("whole")).map(share::add);
        }
        return plain.equals("a") ? Optional.of(BigDecimal.ONE) : number(plain);
    }

    private static Optional<BigDecimal> number(String words) {
        List<String> list = new ArrayList<>(Arrays.asList(words.split(" +")));
        list.replaceAll(word -> word.equals("nought") || word.equals("naught") ? "zero" : word);
        if (list.getFirst().equals("point")) {
            list.addFirst("zero");
        }
        return EnglishNumber.parse(list);
    }
}
