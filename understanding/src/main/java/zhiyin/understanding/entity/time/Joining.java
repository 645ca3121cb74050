package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one time of two that stand together: next month, the 5th; 去年 双十一; the end of October. */
final class Joining {

    private static final Pattern CLOSE = Pattern.compile(" ?的? ?");
    private static final Pattern SMALL = Pattern.compile("[ -]|,? (?:of |in |on |the |of the )?|'s |");
    private static final Pattern BESIDE = Pattern.compile("|[ ,(（]|, |, the | the | \\(|的|就?是|[,，]");
    private static final Set<Shape> OF_A_YEAR = Set.of(
            Shape.MONTH,
            Shape.MONTH_DAY,
            Shape.EITHER_MONTH_DAY,
            Shape.QUARTER,
            Shape.HALF,
            Shape.FEAST,
            Shape.LUNAR_DAY,
            Shape.YEAR_PART,
            Shape.PART_OF_MONTH);
    private static final Set<Shape> DATED =
            Set.of(Shape.DAY, Shape.MONTH_DAY, Shape.DAY_OF_MONTH, Shape.EITHER_MONTH_DAY);
    private static final int ONLY_AFTER = 9;
    private static final int MOST_TRIES = 3;

    private Joining() {}

    /** The one time that two neighbours make; null when they are two. */
    static @Nullable Piece join(Piece a, Piece b, Scene scene) {
        String gap = scene.between(a.to(), b.from());
        boolean close = CLOSE.matcher(gap).matches();
        boolean small = SMALL.matcher(gap).matches();
        if (close) {
            Piece joined = close(a, b, scene);
            if (joined != null) {
                return joined;
            }
        }
        if (small) {
            Piece joined = loose(a, b, scene);
            if (joined != null) {
                return joined;
            }
        }
        return BESIDE.matcher(gap).matches() ? beside(a, b, scene.today()) : null;
    }

    /** The larger before the smaller, as in Chinese. */
    private static @Nullable Piece close(Piece a, Piece b, Scene scene) {
        Period whole = a.period();
        if (b.shape() == Shape.OFFSET && scene.chinese()) {
            return moved(b, a, a, b, scene);
        }
        if (a.shape() == Shape.DAY
                && b.shape() == Shape.WEEKDAY
                && whole != null
                && scene.charAt(b.from() - 1) == '的') {
            return placed(a, b, Cycle.in(b, whole.from()));
        }
        if (b.shape() == Shape.NTH_WEEKDAY) {
            return NthWeekday.join(b, a, scene);
        }
        if (isSaidTwice(a, b)) {
            return a.spanning(a.from(), b.to());
        }
        if (isYear(a) && whole != null) {
            if (OF_A_YEAR.contains(b.shape()) && (scene.chinese() || b.shape() != Shape.MONTH)) {
                return inside(a, b, b, whole);
            }
            if (b.shape() == Shape.NO_DAY) {
                return b.spanning(a.from(), b.to());
            }
            if (b.shape() == Shape.MONTH_PART && b.minor() == ONLY_AFTER) {
                return placed(a, b, Parts.of(whole, b.major()));
            }
            if (b.shape() == Shape.SAME_DAYS && b.major() == 0) {
                return placed(a, b, sameDays(scene, whole.from().getYear(), a.from()));
            }
        }
        if (a.shape() == Shape.FIXED_MONTH && whole != null) {
            return switch (b.shape()) {
                case DAY_OF_MONTH -> inside(a, b, b, whole);
                case MONTH_PART -> placed(a, b, Parts.of(whole, b.major()));
                case SAME_DAYS -> {
                    LocalDate same = scene.today().minusMonths(1);
                    yield b.major() == 0 ? placed(a, b, new Period(same.withDayOfMonth(1), same)) : null;
                }
                default -> null;
            };
        }
        if (a.shape() == Shape.WEEK && b.shape() == Shape.WEEKDAY && whole != null) {
            return placed(a, b, Cycle.in(b, whole.from()));
        }
        boolean last = b.shape() == Shape.MONTH_PART && b.minor() == ONLY_AFTER;
        boolean dividable = a.shape() == Shape.FIXED_QUARTER || a.shape() == Shape.WEEK || a.shape() == Shape.PERIOD;
        if (dividable && last && whole != null) {
            return placed(a, b, Parts.of(whole, b.major()));
        }
        if (a.shape() == Shape.MONTH && b.shape() == Shape.MONTH_PART) {
            return Piece.open(Shape.PART_OF_MONTH, a.from(), b.to(), a.major(), b.major());
        }
        if (a.shape() == Shape.MONTH && b.shape() == Shape.DAY_OF_MONTH && scene.chinese()) {
            return Piece.open(Shape.MONTH_DAY, a.from(), b.to(), a.major(), b.minor());
        }
        return null;
    }

    /** What comes again, in a year or a month that is said; no day where that one lacks it: 29 February 2027, 1998年清明. */
    private static @Nullable Piece inside(Piece a, Piece b, Piece part, Period whole) {
        // A year has several bank holidays.
        boolean several = part.shape() == Shape.FEAST
                && part.major() < 0
                && whole.from().plusMonths(2).isBefore(whole.to());
        Period period = several ? null : Cycle.in(part, whole.from());
        return period == null ? Piece.open(Shape.NO_DAY, a.from(), b.to(), 0, 0) : placed(a, b, period);
    }

    /** 国庆当天, 今天跨年: the second only says the first again. */
    private static boolean isSaidTwice(Piece a, Piece b) {
        boolean thatDay = b.shape() == Shape.SAME_DAYS
                && b.major() == 1
                && (DATED.contains(a.shape())
                        || a.shape() == Shape.FEAST
                        || a.shape() == Shape.LUNAR_DAY
                        || a.shape() == Shape.WEEKDAY);
        Period day = a.period();
        boolean feast = (b.shape() == Shape.FEAST || b.shape() == Shape.MONTH_DAY) && a.shape() == Shape.DAY;
        return thatDay || (feast && day != null && day.equals(Cycle.in(b, day.from())));
    }

    /** The smaller before the larger, as in English, and either with small words between. */
    private static @Nullable Piece loose(Piece a, Piece b, Scene scene) {
        Period whole = b.period();
        if (isYear(b) && whole != null && OF_A_YEAR.contains(a.shape()) && !scene.chinese()) {
            return inside(a, b, a, whole);
        }
        if (isYear(b) && a.shape() == Shape.NO_DAY) {
            return a.spanning(a.from(), b.to());
        }
        if (a.shape() == Shape.DAY_OF_MONTH && b.shape() == Shape.FIXED_MONTH && whole != null && !scene.chinese()) {
            return inside(a, b, a, whole);
        }
        // "month end next month", "mid month in March".
        if (a.shape() == Shape.MONTH_PART && !scene.chinese()) {
            if (b.shape() == Shape.FIXED_MONTH && whole != null) {
                return placed(a, b, Parts.of(whole, a.major()));
            }
            if (b.shape() == Shape.MONTH) {
                return Piece.open(Shape.PART_OF_MONTH, a.from(), b.to(), b.major(), a.major());
            }
        }
        if (a.shape() == Shape.FIXED_MONTH && b.shape() == Shape.DAY_OF_MONTH && a.period() != null) {
            return placed(a, b, Cycle.in(b, a.period().from()));
        }
        if (a.shape() == Shape.WEEK && b.shape() == Shape.WEEKDAY && a.period() != null) {
            return placed(a, b, Cycle.in(b, a.period().from()));
        }
        if (a.shape() == Shape.WEEKDAY && b.shape() == Shape.WEEK && whole != null && !scene.chinese()) {
            return placed(a, b, Cycle.in(a, whole.from()));
        }
        if (a.shape() == Shape.PART_OF) {
            return part(a, b, scene);
        }
        if (a.shape() == Shape.OFFSET && !scene.chinese()) {
            return moved(a, b, a, b, scene);
        }
        if (a.shape() == Shape.WEEK_OF) {
            Period day = placedDay(b, a.from(), b.to(), scene);
            return day == null ? null : placed(a, b, Period.week(day.from()));
        }
        if (a.shape() == Shape.NTH_WEEKDAY) {
            return NthWeekday.join(a, b, scene);
        }
        return a.shape() == Shape.WHICH ? which(a, b, scene.today()) : null;
    }

    private static @Nullable Piece part(Piece part, Piece whole, Scene scene) {
        Period days = whole.period();
        return switch (whole.shape()) {
            case MONTH -> Piece.open(Shape.PART_OF_MONTH, part.from(), whole.to(), whole.major(), part.major());
            case DAY -> whole;
            case QUARTER, HALF -> {
                Period placed =
                        Placing.open(whole, scene.today(), Placing.tense(whole, part.from(), whole.to(), scene));
                yield placed == null ? null : placed(part, whole, Parts.of(placed, part.major()));
            }
            case THE_UNIT, WEEK, FIXED_MONTH, FIXED_QUARTER, YEAR, BARE_YEAR ->
                days == null ? null : placed(part, whole, Parts.of(days, part.major()));
            default -> null;
        };
    }

    /** Last October, next Christmas. */
    private static @Nullable Piece which(Piece which, Piece named, LocalDate today) {
        if (!Cycle.comesAgain(named)) {
            return null;
        }
        Period current = Cycle.in(named, today);
        LocalDate month = today.withDayOfMonth(1);
        Period period = switch (which.major()) {
            case -1 -> Cycle.previous(named, (named.shape() == Shape.MONTH ? month : today).minusDays(1));
            case 1 -> Cycle.next(named, named.shape() == Shape.MONTH ? month.plusMonths(1) : today.plusDays(1));
            default -> current;
        };
        Piece placed = placed(which, named, period);
        if (placed == null || period == null || which.major() == 0 || named.major() < 0) {
            return placed;
        }
        // "Last October" in November may be the one a month ago or the one before it.
        Period other = Cycle.in(named, LocalDate.of(today.getYear() + which.major(), 1, 1));
        return other == null || other.equals(period) ? placed : placed.or(List.of(value(other)));
    }

    /** A weekday said with its date: Friday, 3 October; 11月25日(周三). */
    private static @Nullable Piece beside(Piece a, Piece b, LocalDate today) {
        if (DATED.contains(a.shape()) && b.shape() == Shape.WEEKDAY) {
            return a.spanning(a.from(), b.to());
        }
        if (a.shape() != Shape.WEEKDAY || !DATED.contains(b.shape())) {
            return null;
        }
        Period day = b.period() == null ? fallingOn(b, a.major(), today) : null;
        return day == null ? b.spanning(a.from(), b.to()) : Piece.of(Shape.DAY, a.from(), b.to(), day);
    }

    /** So many days before or after a named one. */
    private static @Nullable Piece moved(Piece offset, Piece named, Piece first, Piece last, Scene scene) {
        Period day = placedDay(named, first.from(), last.to(), scene);
        return day == null ? null : placed(first, last, Period.day(day.from().plusDays(offset.major())));
    }

    private static @Nullable Period placedDay(Piece named, int from, int to, Scene scene) {
        Period day = named.period() != null || !Cycle.comesAgain(named)
                ? named.period()
                : Placing.open(named, scene.today(), Placing.tense(named, from, to, scene));
        return day == null || !day.isDay() || named.shape() == Shape.NOW ? null : day;
    }

    /** Friday the 13th: the nearest that is a Friday. */
    private static @Nullable Period fallingOn(Piece day, int weekday, LocalDate today) {
        Period after = Cycle.next(day, today);
        Period before = Cycle.previous(day, today);
        for (int i = 0; i < MOST_TRIES && after != null && before != null; i++) {
            boolean ahead = after.from().getDayOfWeek().getValue() == weekday;
            boolean behind = before.from().getDayOfWeek().getValue() == weekday;
            if (ahead || behind) {
                return ahead && behind ? null : ahead ? after : before;
            }
            after = Cycle.next(day, after.from().plusDays(1));
            before = Cycle.previous(day, before.from().minusDays(1));
        }
        return null;
    }

    private static @Nullable Period sameDays(Scene scene, int year, int at) {
        LocalDate same = scene.today().withYear(year);
        String before = scene.wideBefore(at);
        boolean month = before.contains("本月") || before.contains("这个月") || before.contains("这月");
        return new Period(month ? same.withDayOfMonth(1) : same.withDayOfYear(1), same);
    }

    static @Nullable Piece placed(Piece a, Piece b, @Nullable Period period) {
        if (period == null) {
            return null;
        }
        boolean month = period.from().getDayOfMonth() == 1
                && period.to().equals(period.from().plusMonths(1).minusDays(1));
        Shape shape = period.isDay() ? Shape.DAY : month ? Shape.FIXED_MONTH : Shape.PERIOD;
        return Piece.of(shape, a.from(), b.to(), period);
    }

    static String value(Period period) {
        return period.isDay() ? period.from().toString() : period.toString();
    }

    private static boolean isYear(Piece piece) {
        return piece.shape() == Shape.YEAR || piece.shape() == Shape.BARE_YEAR;
    }
}
