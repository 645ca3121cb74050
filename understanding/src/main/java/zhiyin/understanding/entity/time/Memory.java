package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a text has named so far: a later "the 20th" may be of the month just spoken of. */
final class Memory {

    private @Nullable YearMonth month;
    private @Nullable Period lastDay;

    void note(Piece piece, Period period) {
        switch (piece.shape()) {
            case MONTH, FIXED_MONTH, MONTH_DAY, PART_OF_MONTH -> month = YearMonth.from(period.from());
            default -> {
                // Other times are no month to come back to.
            }
        }
        if (period.isDay()) {
            lastDay = period;
        }
    }

    @Nullable
    Period lastDay() {
        return lastDay;
    }

    /** A day of the month spoken of, where the tense allows it. */
    @Nullable
    Period day(Piece piece, LocalDate today, Tense tense) {
        if (month == null) {
            return null;
        }
        Period day = Cycle.in(piece, month.atDay(1));
        if (day == null) {
            return null;
        }
        boolean fits = switch (tense) {
            case PAST -> !day.from().isAfter(today);
            case FUTURE -> !day.from().isBefore(today);
            case OPEN -> true;
        };
        return fits ? day : null;
    }
}
