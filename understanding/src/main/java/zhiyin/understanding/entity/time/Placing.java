package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places on the calendar what the words alone leave open, by the tense of the clause. */
final class Placing {

    private static final Pattern IS_TODAY =
            Pattern.compile("(?:今天|现在|今儿|今日)(?:已经|都|是|都是|已经是)?(?:都|是)? ?$|today(?:'s| is)(?: already)? (?:the )?$");
    private static final Pattern MEMO = Pattern.compile(
            "(?:备注|附言|留言|摘要|附注)(?:写上|写|填|为|是)?[:“‘「\"' ]{0,2}$|(?<![a-z])(?:reference|memo|message|ref)[:.]? [\"'“]?$");
    private static final Pattern DUE_DAY = Pattern.compile("(?:发薪日|还款日|账单日|扣款日|出账日|工资日)期?(?:从|由|改|变|调|是每|都是).{0,8}$");
    private static final Pattern USUALLY =
            Pattern.compile("(?<![a-z])(?:usually|normally|always|typically)(?![a-z])|通常|一般都?是?在?|平时");
    private static final Pattern CHANGED = Pattern.compile("(?:改到|改成|改为|变成|调到|调成)$");
    private static final Pattern COLLECTED = Pattern.compile("扣款|还款|出账");
    private static final Pattern EACH_MONTH = Pattern.compile("每个?月份?的?(?:二?十[一二三四五六七八九]?|三十一?)");
    private static final Set<Shape> YEARLY = Set.of(
            Shape.MONTH,
            Shape.MONTH_DAY,
            Shape.EITHER_MONTH_DAY,
            Shape.PART_OF_MONTH,
            Shape.QUARTER,
            Shape.FEAST,
            Shape.LUNAR_DAY);
    private static final Set<Shape> PERIODS = Set.of(Shape.MONTH, Shape.PART_OF_MONTH, Shape.QUARTER, Shape.HALF);
    private static final long LEANING = 4;
    private static final int CLOSE = 2;
    private static final int ONLY_AFTER = 9;
    /** A quarter or a half year of which nothing is over yet is hardly asked about. */
    private static final int NEAR_DAYS = 183;

    private Placing() {}

    /** What a piece means; null when it means nothing alone. */
    static @Nullable TimeMention mention(Piece piece, Scene scene, Memory memory) {
        if (piece.shape() == Shape.LENGTH) {
            String iso = piece.value();
            return iso == null
                    ? null
                    : new TimeMention(
                            TimeMention.Kind.LENGTH, iso, piece.from(), piece.to(), piece.unsure(), piece.others());
        }
        return switch (piece.shape()) {
            case NOTHING -> isEachMonth(piece, scene) ? none(piece) : null;
            case PART_OF, WHICH, THE_UNIT, NTH_WEEKDAY, WEEK_OF, NOW, BARE_YEAR -> null;
            case NO_DAY -> none(piece);
            case OFFSET -> offset(piece);
            case SAME_DAYS -> sameDays(piece, scene, memory);
            default -> {
                if (scene.before(MEMO, piece.from()) != null || monthly(piece, scene)) {
                    yield null;
                }
                Period period = piece.period();
                if (period != null) {
                    memory.note(piece, period);
                    yield mention(piece, period, others(piece, period, scene.today()), piece.unsure());
                }
                yield placed(piece, scene, memory);
            }
        };
    }

    /** 每月二十五: its number is the day on which something falls each month, and no sum. */
    private static boolean isEachMonth(Piece piece, Scene scene) {
        return EACH_MONTH.matcher(scene.between(piece.from(), piece.to())).matches();
    }

    private static TimeMention none(Piece piece) {
        return new TimeMention(TimeMention.Kind.NONE, "", piece.from(), piece.to(), false, List.of());
    }

    /** "Two days before" what is no time: how long, or in Chinese the days before today. */
    private static @Nullable TimeMention offset(Piece piece) {
        String iso = piece.value();
        if (iso != null) {
            return new TimeMention(TimeMention.Kind.LENGTH, iso, piece.from(), piece.minor(), false, List.of());
        }
        Period period = piece.period();
        return period == null ? null : mention(piece.as(Shape.PERIOD), period, piece.others(), false);
    }

    /** The day in each month on which something falls due: 发薪日从三号变成十二号. */
    private static boolean monthly(Piece piece, Scene scene) {
        return piece.shape() == Shape.DAY_OF_MONTH
                && (scene.before(DUE_DAY, piece.from()) != null
                        || USUALLY.matcher(scene.clauseBefore(piece.from())).find()
                        || (scene.before(CHANGED, piece.from()) != null && scene.at(COLLECTED, piece.to()) != null));
    }

    private static @Nullable TimeMention placed(Piece piece, Scene scene, Memory memory) {
        LocalDate today = scene.today();
        if (piece.shape() == Shape.MONTH_PART && piece.minor() == ONLY_AFTER) {
            return null;
        }
        if (piece.shape() == Shape.EITHER_MONTH_DAY) {
            return either(piece, scene);
        }
        Period now = Cycle.in(piece, today);
        boolean isToday = now != null && now.isDay() && now.contains(today);
        if (isToday && scene.before(IS_TODAY, piece.from()) != null) {
            return mention(piece, Period.day(today), List.of(), false);
        }
        Tense tense = tense(piece, piece.from(), piece.to(), scene);
        Period remembered = piece.shape() == Shape.DAY_OF_MONTH ? memory.day(piece, today, tense) : null;
        Period period = remembered != null ? remembered : open(piece, today, tense);
        if (period == null) {
            return null;
        }
        List<String> others = new ArrayList<>(others(piece, period, today));
        boolean unsure = remembered == null && tense == Tense.OPEN && isOpen(piece.shape());
        if (unsure) {
            Period other = Cycle.previous(piece, period.from().minusDays(1));
            if (other != null) {
                others.add(Joining.value(other));
            }
        }
        if (isToday && !period.contains(today) && !others.contains(today.toString())) {
            others.add(today.toString());
        }
        memory.note(piece, period);
        return mention(piece, period, others, unsure);
    }

    static Tense tense(Piece piece, int from, int to, Scene scene) {
        return Tense.of(scene, from, to, leaning(piece, scene.today()), PERIODS.contains(piece.shape()));
    }

    /** What comes once a year is seldom meant when it is far off: October, said in November, is the last one. */
    private static int leaning(Piece piece, LocalDate today) {
        if (!YEARLY.contains(piece.shape())) {
            return 0;
        }
        LocalDate from = piece.shape() == Shape.MONTH ? today.withDayOfMonth(1) : today;
        Period before = Cycle.previous(piece, from);
        Period after = Cycle.next(piece, from.plusDays(1));
        if (before == null || after == null) {
            return 0;
        }
        long ago = today.toEpochDay() - before.from().toEpochDay();
        long ahead = after.from().toEpochDay() - today.toEpochDay();
        int leaning = (int) (LEANING * (ahead - ago) / (ahead + ago + 1));
        // A month or a quarter is asked about when it is over, unless it is close ahead.
        return leaning < 0 && leaning > -CLOSE && PERIODS.contains(piece.shape()) ? 0 : leaning;
    }

    /** Without a year, month or week, nearest to today on the side of the tense. */
    static @Nullable Period open(Piece piece, LocalDate today, Tense tense) {
        return switch (piece.shape()) {
            case WEEKDAY ->
                tense == Tense.PAST ? Cycle.previous(piece, today.minusDays(1)) : Cycle.next(piece, today.plusDays(1));
            case WEEKEND -> tense == Tense.PAST ? Cycle.previous(piece, today) : Cycle.in(piece, today);
            case DAY_OF_MONTH -> tense == Tense.PAST ? Cycle.previous(piece, today) : Cycle.next(piece, today);
            case MONTH -> {
                LocalDate month = today.withDayOfMonth(1);
                yield tense == Tense.FUTURE ? Cycle.next(piece, month) : Cycle.previous(piece, month);
            }
            case QUARTER, PART_OF_MONTH ->
                tense == Tense.FUTURE ? Cycle.next(piece, today) : Cycle.previous(piece, today);
            case HALF, YEAR_PART, MONTH_PART -> around(piece, today, tense);
            default -> nearest(piece, today, tense);
        };
    }

    private static @Nullable Period around(Piece piece, LocalDate today, Tense tense) {
        Period now = Cycle.in(piece, today);
        if (now == null) {
            return null;
        }
        boolean monthly = piece.shape() == Shape.MONTH_PART;
        LocalDate back = monthly ? today.withDayOfMonth(1).minusMonths(1) : today.minusYears(1);
        LocalDate on = monthly ? today.withDayOfMonth(1).plusMonths(1) : today.plusYears(1);
        boolean early = now.from().isAfter(today);
        boolean over = now.to().isBefore(today);
        boolean longAgo = early && now.from().toEpochDay() - today.toEpochDay() > (monthly ? 1 : NEAR_DAYS);
        if (tense == Tense.PAST && early && longAgo) {
            return Cycle.in(piece, back);
        }
        return tense == Tense.FUTURE && over && piece.shape() != Shape.HALF ? Cycle.in(piece, on) : now;
    }

    private static @Nullable Period nearest(Piece piece, LocalDate today, Tense tense) {
        Period before = Cycle.previous(piece, today);
        Period after = Cycle.next(piece, today);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return switch (tense) {
            case PAST -> before;
            case FUTURE -> after;
            case OPEN -> {
                long ago = today.toEpochDay() - before.from().toEpochDay();
                // A bank holiday without any tense is the next one.
                yield !Cycle.isBankHoliday(piece) && ago <= after.from().toEpochDay() - today.toEpochDay()
                        ? before
                        : after;
            }
        };
    }

    /** 3/10: the day first to an Englishman, the month first to a Chinese. */
    private static @Nullable TimeMention either(Piece piece, Scene scene) {
        Piece dayFirst = Piece.open(Shape.MONTH_DAY, piece.from(), piece.to(), piece.minor(), piece.major());
        Piece monthFirst = Piece.open(Shape.MONTH_DAY, piece.from(), piece.to(), piece.major(), piece.minor());
        Period value = leaned(scene.chinese() ? monthFirst : dayFirst, scene);
        Period other = leaned(scene.chinese() ? dayFirst : monthFirst, scene);
        if (value == null || other == null || value.equals(other)) {
            Period only = value == null ? other : value;
            return only == null ? null : mention(piece, only, List.of(), false);
        }
        return mention(piece, value, List.of(Joining.value(other)), true);
    }

    private static @Nullable Period leaned(Piece piece, Scene scene) {
        return open(piece, scene.today(), tense(piece, piece.from(), piece.to(), scene));
    }

    private static @Nullable TimeMention sameDays(Piece piece, Scene scene, Memory memory) {
        LocalDate lastYear = scene.today().minusYears(1);
        Period last = memory.lastDay();
        if (piece.major() == 1 && last != null) {
            return mention(piece, last, List.of(), false);
        }
        Period year = new Period(lastYear.withDayOfYear(1), lastYear);
        String month = new Period(lastYear.withDayOfMonth(1), lastYear).toString();
        return piece.major() == 2 ? mention(piece, year, List.of(month), false) : null;
    }

    private static boolean isOpen(Shape shape) {
        return shape == Shape.WEEKDAY || shape == Shape.DAY_OF_MONTH;
    }

    /** A period that is not over may be meant up to today. */
    private static List<String> others(Piece piece, Period period, LocalDate today) {
        boolean whole = switch (piece.shape()) {
            case WEEK, FIXED_MONTH, MONTH, FIXED_QUARTER, QUARTER, YEAR -> true;
            default -> false;
        };
        return whole
                        && piece.others().isEmpty()
                        && period.contains(today)
                        && period.to().isAfter(today)
                ? List.of(new Period(period.from(), today).toString())
                : piece.others();
    }

    private static TimeMention mention(Piece piece, Period period, List<String> others, boolean unsure) {
        // A year, a month or a week is a range even where it has but one day.
        return new TimeMention(
                period.isDay() && !isRange(piece.shape()) ? TimeMention.Kind.DAY : TimeMention.Kind.RANGE,
                period.isDay() && !isRange(piece.shape()) ? period.from().toString() : period.toString(),
                piece.from(),
                piece.to(),
                unsure,
                others);
    }

    private static boolean isRange(Shape shape) {
        return shape == Shape.PERIOD;
    }
}
