package zhiyin.understanding.entity.time;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.understanding.entity.time.NumbersInWords.chinese;
import static zhiyin.understanding.entity.time.NumbersInWords.counted;
import static zhiyin.understanding.entity.time.NumbersInWords.english;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.EntityFinder;

/** A value said in every way the tests know is the value again. */
class TimeRoundTripPropertyTests {

    private static final long SEED = 20261122;
    private static final int VALUES = 400;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final List<String> CHINESE_SENTENCES =
            List.of("%s", "查一下%s的那笔交易", "我%s转的钱到了吗", "麻烦预约%s取现", "是%s，没错");
    private static final List<String> ENGLISH_SENTENCES =
            List.of("%s", "what did I pay on %s?", "please book it for %s", "it was %s, I think", "show me %s");

    private final Random random = new Random(SEED);

    @Test
    void aDayIsReadHoweverItIsSaid() {
        for (int i = 0; i < VALUES; i++) {
            LocalDate today = FIRST.plusDays(random.nextInt(2_000));
            LocalDate day =
                    today.plusDays(random.nextInt(3) == 0 ? random.nextInt(800) - 400 : random.nextInt(40) - 20);
            for (String way : TimesInWords.chineseDay(day, today)) {
                reads(said(CHINESE_SENTENCES, way), today, EntityType.DATE, day.toString());
            }
            for (String way : TimesInWords.englishDay(day, today)) {
                reads(said(ENGLISH_SENTENCES, way), today, EntityType.DATE, day.toString());
            }
        }
    }

    @Test
    void theTensePlacesADayWithoutAYearOrAWeek() {
        for (int i = 0; i < VALUES; i++) {
            LocalDate today = FIRST.plusDays(random.nextInt(2_000));
            LocalDate past = today.minusDays(1 + random.nextInt(7));
            LocalDate next = today.plusDays(1 + random.nextInt(7));
            String[] chineseDays = {"一", "二", "三", "四", "五", "六", "日"};
            reads(
                    "周" + chineseDays[past.getDayOfWeek().getValue() - 1] + "转的钱还没到",
                    today,
                    EntityType.DATE,
                    past.toString());
            reads(
                    "预约星期" + chineseDays[next.getDayOfWeek().getValue() - 1] + "取现",
                    today,
                    EntityType.DATE,
                    next.toString());
            reads("I paid it on " + weekday(past), today, EntityType.DATE, past.toString());
            reads("please send it by " + weekday(next), today, EntityType.DATE, next.toString());
            LocalDate gone = today.minusDays(random.nextInt(300));
            LocalDate coming = today.plusDays(1 + random.nextInt(300));
            reads(
                    "我" + gone.getMonthValue() + "月" + gone.getDayOfMonth() + "号转的钱还没到",
                    today,
                    EntityType.DATE,
                    gone.toString());
            reads(
                    "预约" + chinese(coming.getMonthValue()) + "月" + chinese(coming.getDayOfMonth()) + "日转账",
                    today,
                    EntityType.DATE,
                    coming.toString());
            reads("I paid it on " + gone.getDayOfMonth() + " " + month(gone), today, EntityType.DATE, gone.toString());
            reads(
                    "please schedule it for " + month(coming) + " " + coming.getDayOfMonth(),
                    today,
                    EntityType.DATE,
                    coming.toString());
        }
    }

    @Test
    void aPeriodIsReadHoweverItIsSaid() {
        for (int i = 0; i < VALUES; i++) {
            LocalDate today = FIRST.plusDays(random.nextInt(2_000));
            LocalDate from = today.minusDays(20 + random.nextInt(400));
            LocalDate to = from.plusDays(1 + random.nextInt(200));
            String range = from + "/" + to;
            for (String joint : List.of("到", "至", "-", "~")) {
                reads(chineseDate(from) + joint + chineseDate(to) + "的流水", today, EntityType.DATE_RANGE, range);
            }
            reads("从" + from + "到" + to, today, EntityType.DATE_RANGE, range);
            reads("from " + englishDate(from) + " to " + englishDate(to), today, EntityType.DATE_RANGE, range);
            reads("between " + englishDate(from) + " and " + englishDate(to), today, EntityType.DATE_RANGE, range);
            reads("since " + englishDate(from), today, EntityType.DATE_RANGE, from + "/" + today);
            reads(chineseDate(from) + "以来", today, EntityType.DATE_RANGE, from + "/" + today);
            YearMonth month = YearMonth.from(from);
            String days = month.atDay(1) + "/" + month.atEndOfMonth();
            reads(month.getYear() + "年" + month.getMonthValue() + "月的账单", today, EntityType.DATE_RANGE, days);
            reads(month.getYear() + "年" + chinese(month.getMonthValue()) + "月份", today, EntityType.DATE_RANGE, days);
            reads("my statement for " + month(from) + " " + month.getYear(), today, EntityType.DATE_RANGE, days);
            int quarter = 1 + random.nextInt(4);
            String three = Period.quarter(month.getYear(), quarter).toString();
            reads(month.getYear() + "年第" + chinese(quarter) + "季度", today, EntityType.DATE_RANGE, three);
            reads("Q" + quarter + " " + month.getYear(), today, EntityType.DATE_RANGE, three);
            reads(
                    "the " + EnglishOrdinals.WORDS.get(quarter - 1) + " quarter of " + month.getYear(),
                    today,
                    EntityType.DATE_RANGE,
                    three);
            reads(
                    month.getYear() + "年下半年",
                    today,
                    EntityType.DATE_RANGE,
                    month.getYear() + "-07-01/" + month.getYear() + "-12-31");
            reads(
                    "the whole of " + month.getYear(),
                    today,
                    EntityType.DATE_RANGE,
                    Period.year(month.getYear()).toString());
        }
    }

    @Test
    void aRollingPeriodEndsToday() {
        for (int i = 0; i < VALUES; i++) {
            LocalDate today = FIRST.plusDays(random.nextInt(2_000));
            int n = 2 + random.nextInt(90);
            String days = today.minusDays(n - 1L) + "/" + today;
            reads("近" + n + "天的支出", today, EntityType.DATE_RANGE, days);
            reads("过去" + counted(n) + "天", today, EntityType.DATE_RANGE, days);
            reads("the last " + n + " days", today, EntityType.DATE_RANGE, days);
            reads("over the past " + english(n) + " days", today, EntityType.DATE_RANGE, days);
            int m = 2 + random.nextInt(30);
            String months = today.minusMonths(m).plusDays(1) + "/" + today;
            reads("最近" + counted(m) + "个月", today, EntityType.DATE_RANGE, months);
            reads("past " + m + " months", today, EntityType.DATE_RANGE, months);
        }
    }

    @Test
    void aLengthIsReadHoweverItIsSaid() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        String[][] units = {
            {"年", "year", "P%dY"},
            {"个月", "month", "P%dM"},
            {"周", "week", "P%dW"},
            {"天", "day", "P%dD"},
            {"个小时", "hour", "PT%dH"},
            {"分钟", "minute", "PT%dM"}
        };
        for (String[] unit : units) {
            for (int n = 1; n < 100; n++) {
                String value = String.format(Locale.ROOT, unit[2], n);
                reads("要等" + n + unit[0], today, EntityType.DURATION, value);
                reads("要等" + counted(n) + unit[0], today, EntityType.DURATION, value);
                String plural = n == 1 ? "" : "s";
                reads("for " + n + " " + unit[1] + plural, today, EntityType.DURATION, value);
                reads("for " + english(n) + " " + unit[1] + plural, today, EntityType.DURATION, value);
                reads("a " + n + "-" + unit[1] + " wait", today, EntityType.DURATION, value);
            }
        }
        for (int n = 1; n < 60; n++) {
            reads("存" + counted(n) + "年期", today, EntityType.DURATION, "P" + n + "Y");
            reads("存" + counted(n) + "年半", today, EntityType.DURATION, "P" + n + "Y6M");
            reads("还剩" + counted(n) + "个半月", today, EntityType.DURATION, "P" + n + "M15D");
            reads("等了" + counted(n) + "个半小时", today, EntityType.DURATION, "PT" + n + "H30M");
            reads("还有" + counted(n) + "年零三个月", today, EntityType.DURATION, "P" + n + "Y3M");
            if (n > 1) {
                reads("for " + english(n) + " and a half years", today, EntityType.DURATION, "P" + n + "Y6M");
                reads("for " + n + " years and 3 months", today, EntityType.DURATION, "P" + n + "Y3M");
            }
        }
    }

    private String said(List<String> sentences, String way) {
        return String.format(Locale.ROOT, sentences.get(random.nextInt(sentences.size())), way);
    }

    private static String chineseDate(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String englishDate(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static void reads(String text, LocalDate today, EntityType type, String value) {
        List<Entity> found = EntityFinder.find(text, today, List.of()).stream()
                .filter(e -> e.type() == EntityType.DATE
                        || e.type() == EntityType.DATE_RANGE
                        || e.type() == EntityType.DURATION)
                .toList();
        assertThat(found)
                .as("seed %d: \"%s\" said on %s (%s)", SEED, text, today, today.getDayOfWeek())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.type()).isEqualTo(type);
                    assertThat(e.value()).isEqualTo(value);
                });
    }
}
