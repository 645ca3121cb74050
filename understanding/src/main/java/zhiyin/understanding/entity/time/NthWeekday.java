package zhiyin.understanding.entity.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A weekday by its number in some days: the first Friday of the month, the last Monday of last year. */
final class NthWeekday {

    private NthWeekday() {}

    /** The first Friday of a month. */
    static @Nullable Piece join(Piece nth, Piece month, Scene scene) {
        Piece first = nth.from() < month.from() ? nth : month;
        Piece last = nth.from() < month.from() ? month : nth;
        Period days = switch (month.shape()) {
            case MONTH, QUARTER, HALF, PART_OF_MONTH ->
                Placing.open(month, scene.today(), Placing.tense(month, first.from(), last.to(), scene));
            default -> month.period();
        };
        if (days == null || days.isDay()) {
            return null;
        }
        LocalDate day = nth(days, DayOfWeek.of(nth.major()), nth.minor());
        // A week has but one Friday: "the second Friday of the week" is no day at all.
        return day == null
                ? Piece.open(Shape.NOTHING, first.from(), last.to(), 0, 0)
                : Joining.placed(first, last, Period.day(day));
    }

    /** The weekday by its number from the beginning of some days, or from their end; null when they have no such one. */
    private static @Nullable LocalDate nth(Period days, DayOfWeek weekday, int n) {
        LocalDate day = n > 0
                ? days.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(n - 1L)
                : days.to().with(TemporalAdjusters.previousOrSame(weekday)).minusWeeks(-n - 1L);
        return days.contains(day) ? day : null;
    }
}
