package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * English numbers in words: "two hundred and fifty", "two and a half grand", "half a million". Words that make no one
 * number are none: "seven three eight", "two fifty".
 */
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

    /** One to three words of a number below a hundred, or a round one, as a part of a pattern. */
    static final String WORDS = "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:["
            + " -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a"
            + " hundred)";

    private static final Map<String, Long> BIG = Map.ofEntries(
            Map.entry("thousand", 1_000L),
            Map.entry("grand", 1_000L),
            Map.entry("thou", 1_000L),
            Map.entry("k", 1_000L),
            Map.entry("lakh", 100_000L),
            Map.entry("lakhs", 100_000L),
            Map.entry("crore", 10_000_000L),
            Map.entry("crores", 10_000_000L),
            Map.entry("lac", 100_000L),
            Map.entry("lacs", 100_000L),
            Map.entry("cr", 10_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("mil", 1_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L));
    static final Set<String> SEVERAL =
            Set.of("couple", "few", "several", "hundreds", "thousands", "millions", "dozen", "dozens");

    static final Set<String> POINTS = Set.of("point", "dot");
    private static final Set<String> NOUGHTS = Set.of("oh", "o", "nought", "naught");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<String> words;
    private int at;

    private EnglishNumber(List<String> words) {
        this.words = words;
    }

    /** The number the words make, in the order they stand; empty when they do not make exactly one. */
    static Optional<BigDecimal> parse(List<String> words) {
        return new EnglishNumber(words).read();
    }

    static boolean isUnit(String word) {
        return word.equals("hundred") || BIG.containsKey(word);
    }

    private Optional<BigDecimal> read() {
        BigDecimal total = BigDecimal.ZERO;
        long limit = Long.MAX_VALUE;
        boolean first = true;
        while (at < words.size()) {
            if (!first && next("and")) {
                at++;
            }
            BigDecimal count = belowThousand(first);
            if (count == null) {
                return Optional.empty();
            }
            Long big = at < words.size() ? BIG.get(words.get(at)) : null;
            if (big == null) {
                return at == words.size() ? Optional.of(total.add(count)) : Optional.empty();
            }
            if (big >= limit) {
                return Optional.empty();
            }
            at++;
            BigDecimal unit = BigDecimal.valueOf(big);
            total = total.add(count.multiply(unit));
            if (next("and") && next(1, "a") && next(2, "half")) {
                at += 3;
                total = total.add(unit.multiply(HALF));
                return at == words.size() ? Optional.of(total) : Optional.empty();
            }
            if (count.stripTrailingZeros().scale() > 0 && at < words.size()) {
                return Optional.empty();
            }
            if (point()) {
                // "a million point five" may be a million and a half.
                BigDecimal exact = words.get(at - 1).equals("thousand") ? decimals(total) : null;
                return at == words.size() ? Optional.ofNullable(exact) : Optional.empty();
            }
            limit = big;
            first = false;
        }
        return first ? Optional.empty() : Optional.of(total);
    }

    /** What stands before a thousand or a million, or at the end; null when it is no number. */
    private @Nullable BigDecimal belowThousand(boolean first) {
        BigDecimal count;
        if (next("half")) {
            at++;
            if (next("a")) {
                at++;
            }
            boolean unit = first && at < words.size() && isUnit(words.get(at)) && at + 1 == words.size();
            count = unit ? HALF : null;
        } else if ((next("a") || next("an")) && at + 1 < words.size() && isUnit(words.get(at + 1))) {
            at++;
            count = BigDecimal.ONE;
        } else if (first && at < words.size() && isUnit(words.get(at))) {
            count = BigDecimal.ONE;
        } else {
            count = belowHundred(true);
        }
        if (count == null) {
            return null;
        }
        if (next("and") && next(1, "a") && next(2, "half")) {
            at += 3;
            count = count.add(HALF);
        } else if (point()) {
            count = decimals(count);
        }
        if (count == null || !next("hundred")) {
            return count;
        }
        at++;
        BigDecimal hundreds = count.multiply(HUNDRED);
        boolean more = at < words.size() && !BIG.containsKey(words.get(at));
        if (!more) {
            return hundreds;
        }
        if (count.stripTrailingZeros().scale() > 0) {
            return null;
        }
        if (point()) {
            return decimals(hundreds);
        }
        if (next("and")) {
            at++;
        }
        BigDecimal rest = belowHundred(false);
        if (rest == null || rest.signum() == 0) {
            return null;
        }
        return point() ? decimals(hundreds.add(rest)) : hundreds.add(rest);
    }

    private @Nullable BigDecimal belowHundred(boolean digitsToo) {
        if (at >= words.size()) {
            return null;
        }
        String word = words.get(at);
        Integer small = SMALL.get(word);
        if (small == null) {
            Optional<BigDecimal> number =
                    digitsToo && At.isDigit(word.charAt(0)) ? DigitNumber.parse(word) : Optional.empty();
            at++;
            return number.orElse(null);
        }
        at++;
        Integer ones = at < words.size() ? SMALL.get(words.get(at)) : null;
        if (small >= 20 && ones != null && ones > 0 && ones < 10) {
            at++;
            return BigDecimal.valueOf(small + ones);
        }
        return BigDecimal.valueOf(small);
    }

    private @Nullable BigDecimal decimals(BigDecimal whole) {
        StringBuilder digits = new StringBuilder();
        at++;
        while (at < words.size()) {
            Integer digit = NOUGHTS.contains(words.get(at)) ? Integer.valueOf(0) : SMALL.get(words.get(at));
            if (digit == null || digit > 9) {
                break;
            }
            digits.append(digit);
            at++;
        }
        return digits.isEmpty() ? null : new BigDecimal(whole.toBigInteger() + "." + digits);
    }

    private boolean point() {
        return at < words.size() && POINTS.contains(words.get(at));
    }

    private boolean next(String word) {
        return next(0, word);
    }

    private boolean next(int ahead, String word) {
        return at + ahead < words.size() && words.get(at + ahead).equals(word);
    }
}
