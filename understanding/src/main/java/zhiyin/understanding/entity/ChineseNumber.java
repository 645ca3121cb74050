package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chinese numbers as people write them: 两万五 is 25000, 3千8 is 3800, 一百零五 is 105, 1.5万 is 15000. Formal digits
 * (壹贰叁) count as plain ones. What is no well-formed number is none: 一千半, 五百三百.
 */
final class ChineseNumber {

    static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final String DIGIT = "[0-9零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖]";
    private static final Pattern DECIMALS =
            Pattern.compile("(?<whole>[^点]{2,}|[十拾])点(?<decimals>" + DIGIT + "{1,20})(?<unit>[万亿萬億]?)");
    private static final Pattern SHORTHAND = Pattern.compile("[百千万亿佰仟萬億]" + DIGIT + "$");

    private final String text;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private long lastUnit = TEN_THOUSAND;
    private long lastBig = Long.MAX_VALUE;
    private boolean anyUnit;
    private boolean zero;
    /** After a decimal or many digits before a unit, as in 1.5万, nothing may follow. */
    private boolean closed;

    private boolean shorthand = true;
    private @Nullable BigDecimal count;
    private boolean countInDigits;

    private ChineseNumber(String text) {
        this.text = text;
    }

    /** The number; empty when the characters do not make exactly one. */
    static Optional<BigDecimal> parse(String text) {
        if (text.startsWith("半")) {
            return half(text.substring(1).replace("个", ""));
        }
        if (text.length() == 1 && digit(text.charAt(0)) == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        Matcher exact = DECIMALS.matcher(text);
        return exact.matches() ? decimals(exact) : new ChineseNumber(text.replace("个", "")).read();
    }

    /** 一百零五点五, 一百二十点五万; but 一百五点五 is 105.5 to one and 150.5 to another. */
    private static Optional<BigDecimal> decimals(Matcher exact) {
        String whole = exact.group("whole");
        String unit = exact.group("unit");
        boolean twice = !unit.isEmpty() && whole.chars().anyMatch(c -> unit((char) c) >= TEN_THOUSAND);
        if (twice || SHORTHAND.matcher(whole).find()) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder("0.");
        exact.group("decimals").chars().forEach(c -> digits.append(digit((char) c)));
        return parse(whole)
                .or(() -> DigitNumber.parse(whole))
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(number -> number.add(new BigDecimal(digits.toString())))
                .map(number -> unit.isEmpty() ? number : number.multiply(BigDecimal.valueOf(unit(unit.charAt(0)))));
    }

    private static Optional<BigDecimal> half(String unit) {
        BigDecimal half = new BigDecimal("0.5");
        if (unit.isEmpty()) {
            return Optional.of(half);
        }
        return unit.length() == 1 && unit(unit.charAt(0)) > 10
                ? Optional.of(half.multiply(BigDecimal.valueOf(unit(unit.charAt(0)))))
                : Optional.empty();
    }

    private Optional<BigDecimal> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            boolean fits;
            if (At.isDigit(c)) {
                while (next < text.length() && isDecimal(text.charAt(next))) {
                    next++;
                }
                fits = count(DigitNumber.parse(text.substring(at, next)), true);
            } else if (digit(c) == 0 && At.charAt(text, next) != '点') {
                fits = count == null && !zero && anyUnit;
                zero = true;
            } else if (digit(c) >= 0) {
                next = decimalsEnd(at);
                fits = count(
                        next > at + 1 ? decimals(at, next) : Optional.of(BigDecimal.valueOf(digit(c))), next > at + 1);
            } else if (c == '廿' || c == '卅') {
                fits = count(Optional.of(BigDecimal.valueOf(c == '廿' ? 2 : 3)), false) && unit(10L);
            } else if (unit(c) == 0) {
                fits = false;
            } else {
                fits = unit(c) < TEN_THOUSAND ? unit(unit(c)) : big(unit(c), at);
            }
            if (!fits) {
                return Optional.empty();
            }
            at = next;
        }
        return tail();
    }

    private static boolean isDecimal(char c) {
        return At.isDigit(c) || c == '.' || c == ',';
    }

    private int decimalsEnd(int at) {
        int end = at + 1;
        if (At.charAt(text, end) == '点') {
            end++;
            while (end < text.length() && digit(text.charAt(end)) >= 0) {
                end++;
            }
        }
        return end;
    }

    private Optional<BigDecimal> decimals(int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(text.charAt(i) == '点' ? "." : Integer.toString(digit(text.charAt(i))));
        }
        return digits.charAt(digits.length() - 1) == '.'
                ? Optional.empty()
                : Optional.of(new BigDecimal(digits.toString()));
    }

    private boolean count(Optional<BigDecimal> number, boolean inDigits) {
        if (count != null || number.isEmpty() || closed) {
            return false;
        }
        count = number.get();
        countInDigits = inDigits;
        return true;
    }

    /** Ten, hundred or thousand. */
    private boolean unit(long unit) {
        boolean afterAll = section.signum() > 0 || zero;
        if (unit >= lastUnit || closed || (zero && unit * 10 >= lastUnit)) {
            return false;
        }
        BigDecimal times = count;
        if (times == null) {
            boolean bareTen = unit == 10 && (!anyUnit || zero || lastUnit == 100);
            if (!bareTen) {
                return false;
            }
            times = BigDecimal.ONE;
        }
        if (times.signum() == 0) {
            return false;
        }
        if (countInDigits && !isSingle(times)) {
            if (afterAll) {
                return false;
            }
            closed = true;
        }
        section = section.add(times.multiply(BigDecimal.valueOf(unit)));
        settled(unit);
        return true;
    }

    /** 万 or 亿. */
    private boolean big(long unit, int at) {
        if (unit == HUNDRED_MILLION && lastBig == TEN_THOUSAND && at > 0 && unit(text.charAt(at - 1)) == TEN_THOUSAND) {
            total = total.multiply(BigDecimal.valueOf(unit));
            settled(lastUnit);
            lastBig = HUNDRED_MILLION;
            return true;
        }
        BigDecimal before = section;
        if (count != null) {
            boolean ones = section.signum() == 0 || ((zero || lastUnit == 10) && isSingle(count));
            if (!ones) {
                return false;
            }
            closed |= countInDigits && count.stripTrailingZeros().scale() > 0;
            before = before.add(count);
        }
        if (before.signum() == 0 || unit >= lastBig) {
            return false;
        }
        // 十二万五 is 125000, but 一百万五 may mean several numbers.
        shorthand = before.compareTo(BigDecimal.valueOf(100)) < 0
                || before.remainder(BigDecimal.TEN).signum() != 0;
        total = total.add(before.multiply(BigDecimal.valueOf(unit)));
        section = BigDecimal.ZERO;
        lastBig = unit;
        settled(TEN_THOUSAND);
        return true;
    }

    private void settled(long unit) {
        lastUnit = unit;
        anyUnit = true;
        count = null;
        countInDigits = false;
        zero = false;
    }

    private Optional<BigDecimal> tail() {
        BigDecimal rest = count;
        if (rest == null) {
            return zero || !anyUnit ? Optional.empty() : Optional.of(total.add(section));
        }
        if (!anyUnit) {
            return Optional.of(rest);
        }
        long unit = section.signum() > 0 ? lastUnit : lastBig;
        BigDecimal bound = BigDecimal.valueOf(unit);
        boolean whole = rest.stripTrailingZeros().scale() <= 0 && rest.signum() > 0;
        BigDecimal added;
        if (zero) {
            added = rest.multiply(BigDecimal.TEN).compareTo(bound) < 0 ? rest : null;
        } else if (unit == 10) {
            added = isSingle(rest) ? rest : null;
        } else if (isSingle(rest)) {
            // 两万五: a single digit right after a unit counts tenths of that unit.
            added = section.signum() > 0 || shorthand ? rest.multiply(bound).movePointLeft(1) : null;
        } else {
            added = rest.multiply(BigDecimal.TEN).compareTo(bound) >= 0 && rest.compareTo(bound) < 0 ? rest : null;
        }
        return added == null || !whole
                ? Optional.empty()
                : Optional.of(total.add(section).add(added));
    }

    private static boolean isSingle(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(BigDecimal.TEN) < 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** The value of a digit; -1 when it is none. */
    static int digit(char c) {
        return switch (c) {
            case '零', '〇', '○' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '俩', '贰', '貳' -> 2;
            case '三', '仨', '叁', '參' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆', '陸' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> At.isDigit(c) ? c - '0' : -1;
        };
    }

    /** The value of a unit character; 0 when it is none. */
    static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万', '萬' -> TEN_THOUSAND;
            case '亿', '億' -> HUNDRED_MILLION;
            default -> 0;
        };
    }
}
