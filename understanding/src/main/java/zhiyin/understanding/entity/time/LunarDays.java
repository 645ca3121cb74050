package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.Words.MONTH;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Days of the Chinese calendar: 农历八月十五, 腊月廿三, 大年初三, and beside the new year 初二. */
final class LunarDays {

    /** Added to the number of a leap month. */
    static final int LEAP = 100;

    private static final String FIRST_TEN = "初[一二三四五六七八九十]";
    private static final String DAY = "(?<d>" + FIRST_TEN + "|三十|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)";
    /** Days from the new year on which 初二 can be nothing else. */
    private static final long NEW_YEARS = 20;

    private LunarDays() {}

    static List<Rule> rules() {
        return List.of(
                Rule.one("(?:农历|阴历|旧历)(?<leap>闰)?(?<m>" + MONTH + "|正|冬|腊)月" + DAY + "[日号]?", LunarDays::day),
                Rule.one("(?<leap>闰)?(?<m>" + MONTH + "|正|冬|腊)月(?<d>" + FIRST_TEN + ")", LunarDays::day),
                Rule.one("(?<leap>闰)?(?<m>正|腊)月" + DAY, LunarDays::day),
                Rule.one("(?:大年|正月)(?<d>" + FIRST_TEN + ")", LunarDays::ofNewYear),
                Rule.one("(?<![大月年到])(?<d>" + FIRST_TEN + ")(?![中高级班学毕年生的]的?孩?)", LunarDays::bare));
    }

    private static @Nullable Piece day(Matcher m, Scene s) {
        int month = switch (m.group("m")) {
            case "正" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> s.number(m.group("m"));
        };
        return open(m, m.group("leap") == null ? month : month + LEAP, s.number(m.group("d")));
    }

    private static @Nullable Piece ofNewYear(Matcher m, Scene s) {
        return open(m, 1, s.number(m.group("d")));
    }

    /** Pupils of the first form are 初一 too. */
    private static @Nullable Piece bare(Matcher m, Scene s) {
        int day = s.number(m.group("d"));
        LocalDate date = LunarYear.inSolarYear(s.today().getYear(), 1, day);
        boolean near = date != null && Math.abs(date.toEpochDay() - s.today().toEpochDay()) <= NEW_YEARS;
        return near ? open(m, 1, day) : null;
    }

    private static @Nullable Piece open(Matcher m, int month, int day) {
        return Piece.open(Shape.LUNAR_DAY, m.start(), m.end(), month, day);
    }
}
