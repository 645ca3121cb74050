package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Chinese numbers as people write them: 两万五 is 25000, 3千8 is 3800, 一百二 is 120, 1.5万 is 15000. Formal digits
 * (壹贰叁) count as plain ones.
 */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    private ChineseNumber() {}

    /** A whole number or a decimal; empty when the characters do not make one. */
    static Optional<BigDecimal> parse(String text) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal lastUnit = BigDecimal.ONE;
        String number = "";
        boolean zeroBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0 || c == '.') {
                if (digit == 0 && c != '0' && number.isEmpty()) {
                    zeroBefore = true;
                    continue;
                }
                number += c == '.' ? "." : Integer.toString(digit);
                continue;
            }
            if (c == ',' || c == '个') {
                continue;
            }
            BigDecimal unit = unit(c);
            if (unit.signum() == 0) {
                return Optional.empty();
            }
            Optional<BigDecimal> value = number.isEmpty() ? Optional.of(BigDecimal.ONE) : decimal(number);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (unit.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
                BigDecimal before = number.isEmpty() && section.signum() > 0 ? section : section.add(value.get());
                total = total.add(before).multiply(unit);
                section = BigDecimal.ZERO;
            } else {
                section = section.add(value.get().multiply(unit));
            }
            lastUnit = unit;
            number = "";
            zeroBefore = false;
        }
        if (!number.isEmpty()) {
            Optional<BigDecimal> value = decimal(number);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            // 两万五: a single digit right after a unit counts tenths of that unit.
            boolean tenths = number.length() == 1 && !zeroBefore && lastUnit.compareTo(BigDecimal.TEN) > 0;
            section = section.add(tenths ? value.get().multiply(lastUnit).movePointLeft(1) : value.get());
        }
        return Optional.of(total.add(section));
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c == '两') {
            return 2;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FORMAL.indexOf(c);
    }

    private static BigDecimal unit(char c) {
        return switch (c) {
            case '十', '拾' -> BigDecimal.TEN;
            case '百', '佰' -> BigDecimal.valueOf(100);
            case '千', '仟' -> BigDecimal.valueOf(1_000);
            case '万', '萬' -> BigDecimal.valueOf(10_000);
            case '亿', '億' -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ZERO;
        };
    }

    private static Optional<BigDecimal> decimal(String digits) {
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
