package zhiyin.understanding.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** The days and periods that need no more than a calendar: yesterday, 上周三, last month, 10月3号. */
final class Dates {

    private static final String WEEK = "一二三四五六日天";
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Map<Pattern, UnaryOperator<LocalDate>> SINGLE = new LinkedHashMap<>();
    private static final Map<Pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate>> NAMED =
            new LinkedHashMap<>();

    static {
        single("大前天", d -> d.minusDays(3));
        single("前天|\\bthe day before yesterday\\b", d -> d.minusDays(2));
        single("昨天|昨日|昨晚|\\byesterday\\b|\\blast night\\b", d -> d.minusDays(1));
        single("大后天", d -> d.plusDays(3));
        single("后天|\\bthe day after tomorrow\\b", d -> d.plusDays(2));
        single("明天|明日|\\btomorrow\\b", d -> d.plusDays(1));
        single("今天|今日|\\btoday\\b", d -> d);
        named(
                "(?<![0-9])([0-9]{4})[-/年]([0-9]{1,2})[-/月]([0-9]{1,2})[日号]?(?![0-9])",
                (m, today) -> day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        named(
                "(?<![0-9])([0-9]{1,2})月([0-9]{1,2})[日号]",
                (m, today) -> day(today.getYear(), number(m.group(1)), number(m.group(2))));
        named(
                "(上上|上|下|这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])",
                (m, today) -> weekday(today, WEEK.indexOf(m.group(2)), weeks(m.group(1))));
        named(
                "\\blast (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b",
                (m, today) -> today.with(TemporalAdjusters.previous(DayOfWeek.of(DAYS.indexOf(m.group(1)) + 1))));
    }

    private Dates() {}

    static void find(Reading reading, LocalDate today) {
        NAMED.forEach((pattern, resolve) -> {
            Matcher m = pattern.matcher(reading.open());
            while (m.find()) {
                LocalDate date = resolve.apply(m.toMatchResult(), today);
                if (date != null) {
                    reading.take(EntityType.DATE, date.toString(), m.start(), m.end());
                }
            }
        });
        SINGLE.forEach((pattern, resolve) -> {
            Matcher m = pattern.matcher(reading.open());
            while (m.find()) {
                reading.take(EntityType.DATE, resolve.apply(today).toString(), m.start(), m.end());
            }
        });
        periods(reading, today);
    }

    private static void periods(Reading reading, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = today.withDayOfMonth(1);
        range(reading, "上周|上星期|上个星期|上礼拜|\\blast week\\b", monday.minusWeeks(1), monday.minusDays(1));
        range(reading, "这周|本周|这个星期|\\bthis week\\b", monday, monday.plusDays(6));
        range(reading, "上个月|上月|\\blast month\\b", month.minusMonths(1), month.minusDays(1));
        range(reading, "这个月|本月|\\bthis month\\b", month, month.plusMonths(1).minusDays(1));
        LocalDate year = today.withDayOfYear(1);
        range(reading, "去年|\\blast year\\b", year.minusYears(1), year.minusDays(1));
        range(reading, "今年|\\bthis year\\b", year, year.plusYears(1).minusDays(1));
        Matcher m = Pattern.compile("(?:最近|近|过去)([0-9一二两三四五六七八九十]{1,3})(天|个月)"
                        + "|\\b(?:last|past) ([0-9]{1,2}|two|three|six) (days|months)\\b")
                .matcher(reading.open());
        while (m.find()) {
            String count = m.group(1) == null ? m.group(3) : m.group(1);
            int n = ChineseNumber.parse(count)
                    .or(() -> EnglishNumber.parse(List.of(count)))
                    .map(java.math.BigDecimal::intValue)
                    .orElse(1);
            boolean months = "个月".equals(m.group(2)) || "months".equals(m.group(4));
            LocalDate from = months ? today.minusMonths(n).plusDays(1) : today.minusDays(Math.max(0, n - 1L));
            reading.take(EntityType.DATE_RANGE, from + "/" + today, m.start(), m.end());
        }
    }

    private static void range(Reading reading, String words, LocalDate from, LocalDate to) {
        Matcher m = Pattern.compile(words).matcher(reading.open());
        while (m.find()) {
            reading.take(EntityType.DATE_RANGE, from + "/" + to, m.start(), m.end());
        }
    }

    private static void single(String words, UnaryOperator<LocalDate> resolve) {
        SINGLE.put(Pattern.compile(words), resolve);
    }

    private static void named(String words, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> resolve) {
        NAMED.put(Pattern.compile(words), resolve);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int weeks(String which) {
        return switch (which) {
            case "上上" -> -2;
            case "上" -> -1;
            case "下" -> 1;
            default -> 0;
        };
    }

    private static LocalDate weekday(LocalDate today, int index, int weeks) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .plusDays(Math.min(index, 6));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
