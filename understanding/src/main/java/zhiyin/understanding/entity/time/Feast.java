package zhiyin.understanding.entity.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that has a name in each year.
 *
 * @param chinese its Chinese names, as a pattern
 * @param english its English names, as a pattern
 * @param before how many days before it its holidays begin
 * @param days how many days its holidays have; none when they have none
 */
record Feast(String chinese, String english, int before, int days, Falls falls) {

    /** Says on which day of a year something falls; null for years of which that is not known. */
    interface Falls {
        @Nullable
        LocalDate on(int year);
    }

    private static final Feast EASTER_MONDAY =
            day("复活节(?:后)?星期一", "easter monday", year -> easter(year).plusDays(1));
    private static final Feast EARLY_MAY = day(
            "五月银行假日",
            "(?:the )?(?:early )?may bank holiday(?: monday)?|(?:the )?bank holiday in early may",
            year -> nth(year, Month.MAY, DayOfWeek.MONDAY, 1));
    private static final Feast SPRING_BANK = day(
            "春季银行假日",
            "(?:the )?(?:spring|late may) bank holiday(?: monday)?|(?:the )?bank holiday in late may",
            year -> LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    private static final Feast AUGUST_BANK = day(
            "八月银行假日",
            "(?:the )?(?:august|late summer|summer) bank holiday(?: monday)?|(?:the )?bank holiday in (?:late )?august",
            year -> LocalDate.of(year, 8, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));

    private static final Feast GOOD_FRIDAY =
            day("耶稣受难日", "good friday", year -> easter(year).minusDays(2));
    private static final Feast CHRISTMAS =
            day("圣诞节?", "(?:christmas|xmas)(?: day)?(?! eve)", year -> LocalDate.of(year, 12, 25));
    private static final Feast BOXING_DAY = day("节礼日", "boxing day", year -> LocalDate.of(year, 12, 26));
    private static final Feast NEW_YEAR = holiday(
            "元旦(?:节|当天)?", "new years? day|new year'?s?(?! eve| day|s? money)", 0, 3, year -> LocalDate.of(year, 1, 1));

    /** The days on which the English banks are shut; in order. */
    static final List<Feast> BANK_HOLIDAYS =
            List.of(NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, EARLY_MAY, SPRING_BANK, AUGUST_BANK, CHRISTMAS, BOXING_DAY);

    /** Those of them that are a Monday each year. */
    static final List<Feast> BANK_MONDAYS = List.of(EASTER_MONDAY, EARLY_MAY, SPRING_BANK, AUGUST_BANK);

    /** All of them, each known by its place here. */
    static final List<Feast> ALL = List.of(
            NEW_YEAR,
            day("跨年夜?", "new year'?s eve|nye", year -> LocalDate.of(year, 12, 31)),
            holiday(
                    "春节|大年初一|正月初一|农历新年|新春|中国新年",
                    "(?:the )?(?:chinese|lunar) new year'?s?(?: day)?(?! eve)|(?:the )?spring festival",
                    1,
                    8,
                    year -> LunarYear.day(year, 1, 1)),
            day(
                    "除夕夜?|大?年三十|年夜饭那天",
                    "(?:the )?(?:chinese|lunar) new year'?s? eve|spring festival eve",
                    year -> LunarYear.eve(year)),
            day("元宵节?|正月十五|上元节", "(?:the )?lantern festival", year -> LunarYear.day(year, 1, 15)),
            holiday(
                    "清明节?",
                    "(?:the )?qing ?ming(?: festival)?|(?:the )?tomb[- ]sweeping (?:day|festival)",
                    0,
                    3,
                    year -> ofCentury(year) ? LocalDate.of(year, 4, qingming(year)) : null),
            holiday("端午节?|五月初五", "(?:the )?dragon boat(?: festival| day)?", 0, 3, year -> LunarYear.day(year, 5, 5)),
            day("七夕节?", "qixi(?: festival)?", year -> LunarYear.day(year, 7, 7)),
            holiday(
                    "中秋节?|八月十五(?![日号])",
                    "(?:the )?mid[- ]autumn(?: festival| day)?|(?:the )?moon(?:cake)? festival",
                    0,
                    3,
                    year -> LunarYear.day(year, 8, 15)),
            day("重阳节?", "(?:the )?(?:double ninth|chong ?yang)(?: festival)?", year -> LunarYear.day(year, 9, 9)),
            day("腊八节?", "laba(?: festival)?", year -> LunarYear.inSolarYear(year, 12, 8)),
            day("小年夜?(?![轻青纪])", "little new year", year -> LunarYear.inSolarYear(year, 12, 23)),
            day(
                    "冬至",
                    "(?:the )?winter solstice",
                    year -> ofCentury(year) ? LocalDate.of(year, 12, solstice(year)) : null),
            day("情人节", "(?:st\\.? )?valentine'?s?(?: day)?", year -> LocalDate.of(year, 2, 14)),
            day("三八(?:妇女)?节|妇女节|女神节", "(?:international )?women'?s day", year -> LocalDate.of(year, 3, 8)),
            day("圣帕特里克节", "st\\.? patrick'?s(?: day)?", year -> LocalDate.of(year, 3, 17)),
            day("愚人节", "april fools?'?s?(?: day)?", year -> LocalDate.of(year, 4, 1)),
            holiday(
                    "五一(?:劳动节|节)?(?!路|街|广场|大道|支行|新村|小区|公园|桥)(?![0-9一二三四五六七八九十百千万零块元])|劳动节",
                    "(?:international )?labou?r day|may day",
                    0,
                    5,
                    year -> LocalDate.of(year, 5, 1)),
            day("五四青年节|青年节", "(?:chinese )?youth day", year -> LocalDate.of(year, 5, 4)),
            day("母亲节", "mother'?s'? day", year -> nth(year, Month.MAY, DayOfWeek.SUNDAY, 2)),
            day("(?:六一)?(?:国际)?儿童节|六一(?=[节前那当放过有])节?", "children'?s day", year -> LocalDate.of(year, 6, 1)),
            day("父亲节", "father'?s'? day", year -> nth(year, Month.JUNE, DayOfWeek.SUNDAY, 3)),
            day("(?:六一八|618)(?=大促|活动|期间|购物节|那天|当天|的时候)", "618 sale", year -> LocalDate.of(year, 6, 18)),
            day("八一(?:建军节)|建军节", "army day", year -> LocalDate.of(year, 8, 1)),
            day("教师节", "teacher'?s'? day", year -> LocalDate.of(year, 9, 10)),
            holiday(
                    "国庆节?|十一(?=国庆|放假|假期|长假|黄金周|期间|之前|以前|当天|那天|前)(?:国庆)?",
                    "(?:the )?(?:chinese )?national day",
                    0,
                    7,
                    year -> LocalDate.of(year, 10, 1)),
            day("万圣节", "hallowe'?en", year -> LocalDate.of(year, 10, 31)),
            day(
                    "双十一|双11|光棍节|11\\.11(?![0-9])",
                    "singles'?s?'? day|double (?:eleven|11)|11\\.11",
                    year -> LocalDate.of(year, 11, 11)),
            day("烟火节", "(?:bonfire|guy fawkes)(?: night| day)?", year -> LocalDate.of(year, 11, 5)),
            day("感恩节", "thanksgiving(?: day)?", year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4)),
            day(
                    "黑五|黑色星期五",
                    "black friday",
                    year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(1)),
            day(
                    "网络星期一",
                    "cyber monday",
                    year -> nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(4)),
            day("双十二|双12", "double (?:twelve|12)|12\\.12", year -> LocalDate.of(year, 12, 12)),
            day("平安夜|圣诞(?:节)?前夜", "(?:christmas|xmas) eve", year -> LocalDate.of(year, 12, 24)),
            CHRISTMAS,
            BOXING_DAY,
            GOOD_FRIDAY,
            day("复活节", "easter(?: sunday)?(?! monday)", year -> easter(year)),
            EASTER_MONDAY,
            EARLY_MAY,
            SPRING_BANK,
            AUGUST_BANK);

    private static Feast day(String chinese, String english, Falls falls) {
        return new Feast(chinese, english, 0, 0, falls);
    }

    private static Feast holiday(String chinese, String english, int before, int days, Falls falls) {
        return new Feast(chinese, english, before, days, falls);
    }

    /** The day of a year; null when the year is beyond the calendars. */
    @Nullable
    LocalDate in(int year) {
        try {
            return falls.on(year);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The days off around it, for the feasts that have some. */
    @Nullable
    Period holidays(LocalDate day) {
        return days == 0
                ? null
                : new Period(day.minusDays(before), day.minusDays(before).plusDays(days - 1L));
    }

    private static LocalDate nth(int year, Month month, DayOfWeek weekday, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
    }

    private static boolean ofCentury(int year) {
        return year >= LunarYear.FIRST && year < LunarYear.LAST;
    }

    /** By the usual formula for this century. */
    private static int qingming(int year) {
        int y = year % 100;
        return (int) (y * 0.2422 + 4.81) - y / 4;
    }

    private static int solstice(int year) {
        int y = year % 100;
        return (int) (y * 0.2422 + 21.94) - y / 4 - (year == 2021 ? 1 : 0);
    }

    /** Sunday after the first full moon of spring, Gregorian. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leaps = century / 4;
        int moon = (century - leaps - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int full = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + full + 2 - century + leaps) % 7;
        int days = full - weekday;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
}
