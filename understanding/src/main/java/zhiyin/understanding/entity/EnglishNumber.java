package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** English numbers in words: "two hundred and fifty", "two and a half thousand", "a grand". */
final class EnglishNumber {

    static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    static final Map<String, BigDecimal> UNITS = Map.of(
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "grand", BigDecimal.valueOf(1_000),
            "k", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "m", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private EnglishNumber() {}

    /** The number the words make, in the order they stand; empty when they make none. */
    static Optional<BigDecimal> parse(List<String> words) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        boolean any = false;
        for (String word : words) {
            BigDecimal unit = UNITS.get(word);
            Integer small = SMALL.get(word);
            if (small != null) {
                section = section.add(BigDecimal.valueOf(small));
                any = true;
            } else if (unit != null) {
                BigDecimal count = section.signum() == 0 ? BigDecimal.ONE : section;
                if (unit.compareTo(THOUSAND) < 0) {
                    section = count.multiply(unit);
                } else {
                    total = total.add(count.multiply(unit));
                    section = BigDecimal.ZERO;
                }
                any = true;
            } else if (word.equals("half")) {
                section = section.add(HALF);
                any = true;
            } else if (!word.equals("and") && !word.equals("a") && !word.equals("an") && !word.equals("of")) {
                try {
                    section = section.add(new BigDecimal(word.replace(",", "")));
                    any = true;
                } catch (NumberFormatException e) {
                    return Optional.empty();
                }
            }
        }
        return any ? Optional.of(total.add(section)) : Optional.empty();
    }
}
