package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.NumbersInWords.chinese;
import static zhiyin.understanding.entity.time.NumbersInWords.digits;
import static zhiyin.understanding.entity.time.NumbersInWords.english;
import static zhiyin.understanding.entity.time.NumbersInWords.nth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways to say a day, for the tests. */
final class TimesInWords {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Map<Long, List<String>> CHINESE_DAYS = Map.of(
            -3L, List.of("大前天"),
            -2L, List.of("前天", "前天晚上", "前儿个"),
            -1L, List.of("昨天", "昨日", "昨晚", "昨儿"),
            0L, List.of("今天", "今日", "今早", "今晚"),
            1L, List.of("明天", "明日", "明早", "明儿"),
            2L, List.of("后天", "后天下午"),
            3L, List.of("大后天"));
    private static final Map<Long, List<String>> ENGLISH_DAYS = Map.of(
            -2L, List.of("the day before yesterday"),
            -1L, List.of("yesterday", "last night", "Yesterday", "yest"),
            0L, List.of("today", "tonight", "this morning"),
            1L, List.of("tomorrow", "tomorrow morning", "tmrw"),
            2L, List.of("the day after tomorrow"));

    private TimesInWords() {}

    /** Ways that fix the day whatever the tense. */
    static List<String> chineseDay(LocalDate day, LocalDate today) {
        List<String> ways = new ArrayList<>();
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        ways.add(day.toString());
        ways.add(y + "/" + m + "/" + d);
        ways.add(y + "." + m + "." + d);
        ways.add(y + "年" + m + "月" + d + "日");
        ways.add(y + "年" + m + "月" + d + "号");
        ways.add(y % 100 + "年" + m + "月" + d + "日");
        ways.add(digits(y, "〇") + "年" + chinese(m) + "月" + chinese(d) + "日");
        ways.add(digits(y, "零") + "年" + chinese(m) + "月" + chinese(d) + "号");
        ways.add(day.toString().replace("-", ""));
        long days = ChronoUnit.DAYS.between(today, day);
        ways.addAll(CHINESE_DAYS.getOrDefault(days, List.of()));
        if (days != 0 && Math.abs(days) < 100) {
            String side = days < 0 ? "前" : "后";
            ways.add(Math.abs(days) + "天" + side);
            ways.add(NumbersInWords.counted((int) Math.abs(days)) + "天" + side);
            ways.add(Math.abs(days) + "天以" + side);
        }
        if (days != 0 && days % 7 == 0 && Math.abs(days) < 70) {
            ways.add(NumbersInWords.counted((int) Math.abs(days / 7)) + "个星期" + (days < 0 ? "前" : "后"));
        }
        long weeks = ChronoUnit.WEEKS.between(
                Period.week(today).from(), Period.week(day).from());
        if (Math.abs(weeks) <= 2) {
            String which = List.of("上上", "上", "这", "下", "下下").get((int) weeks + 2);
            String name = WEEKDAYS.substring(
                    day.getDayOfWeek().getValue() - 1, day.getDayOfWeek().getValue());
            ways.add(which + "周" + name);
            ways.add(which + "个星期" + name);
            ways.add(which + "礼拜" + name);
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(today), YearMonth.from(day));
        if (Math.abs(months) <= 2) {
            String which = List.of("上上个", "上个", "这个", "下个", "下下个").get((int) months + 2);
            ways.add(which + "月" + d + "号");
            ways.add(which + "月的" + chinese(d) + "号");
        }
        if (Math.abs(y - today.getYear()) <= 1) {
            String which = List.of("去年", "今年", "明年").get(y - today.getYear() + 1);
            ways.add(which + m + "月" + d + "号");
            ways.add(which + chinese(m) + "月" + chinese(d) + "日");
        }
        return ways;
    }

    static List<String> englishDay(LocalDate day, LocalDate today) {
        List<String> ways = new ArrayList<>();
        int y = day.getYear();
        int d = day.getDayOfMonth();
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String brief = month.substring(0, 3);
        ways.add(day.toString());
        for (String name : List.of(month, brief)) {
            ways.add(d + " " + name + " " + y);
            ways.add(nth(d) + " " + name + " " + y);
            ways.add(name + " " + d + ", " + y);
            ways.add(name + " " + nth(d) + " " + y);
            ways.add("the " + nth(d) + " of " + name + ", " + y);
        }
        ways.add("the " + EnglishOrdinals.WORDS.get(d - 1).replace(' ', '-') + " of " + month + " " + y);
        if (d > 12) {
            ways.add(d + "/" + day.getMonthValue() + "/" + y);
            ways.add(day.getMonthValue() + "/" + d + "/" + y);
        }
        long days = ChronoUnit.DAYS.between(today, day);
        ways.addAll(ENGLISH_DAYS.getOrDefault(days, List.of()));
        if (days < -1 && days > -100) {
            ways.add(-days + " days ago");
            ways.add(english((int) -days) + " days ago");
        }
        if (days > 1 && days < 100) {
            ways.add("in " + days + " days' time");
            ways.add(english((int) days) + " days from now");
        }
        if (days < -7 && days % 7 == 0 && days > -100) {
            ways.add(english((int) -days / 7) + " weeks ago");
        }
        DayOfWeek weekday = day.getDayOfWeek();
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (day.equals(today.with(TemporalAdjusters.previous(weekday)))) {
            ways.add("last " + name);
            ways.add("this past " + name);
        }
        if (day.equals(today.with(TemporalAdjusters.next(weekday)))) {
            ways.add("this coming " + name);
        }
        if (day.equals(today.with(TemporalAdjusters.next(weekday)).plusWeeks(1))) {
            ways.add(name + " week");
            ways.add("a week on " + name);
        }
        if (day.equals(today.with(TemporalAdjusters.previous(weekday)).minusWeeks(1))) {
            ways.add("the " + name + " before last");
        }
        long weeks = ChronoUnit.WEEKS.between(
                Period.week(today).from(), Period.week(day).from());
        if (weeks == 1 || weeks == -1) {
            ways.add(name + (weeks == 1 ? " next" : " last") + " week");
            ways.add(name + " of " + (weeks == 1 ? "next" : "last") + " week");
        }
        if (weeks == 1) {
            ways.add("next " + name);
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(today), YearMonth.from(day));
        if (Math.abs(months) == 1) {
            ways.add("the " + nth(d) + " of " + (months < 0 ? "last" : "next") + " month");
        }
        return ways;
    }
}
