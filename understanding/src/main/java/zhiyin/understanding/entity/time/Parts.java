package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Beginnings, middles and ends of periods. */
final class Parts {

    static final int FIRST_DAY = 1;
    static final int LAST_DAY = 2;
    static final int EARLY = 3;
    static final int MIDDLE = 4;
    static final int LATE = 5;
    static final int FIRST_HALF = 6;
    static final int SECOND_HALF = 7;
    static final int FIRST_WEEK = 8;
    static final int LAST_WEEK = 9;

    private static final int TEN_DAYS = 10;
    private static final int WEEKS = 7;
    private static final int LONGEST_MONTH = 31;

    private Parts() {}

    /** A part of a month, a quarter or a year; null when nobody speaks of that part. */
    static @Nullable Period of(Period whole, int part) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return switch (part) {
            case FIRST_DAY -> Period.day(from);
            case LAST_DAY -> Period.day(to);
            case FIRST_WEEK -> days <= WEEKS ? null : new Period(from, from.plusDays(WEEKS - 1));
            case LAST_WEEK -> days <= WEEKS ? null : new Period(to.minusDays(WEEKS - 1), to);
            default ->
                days <= WEEKS ? null : days <= LONGEST_MONTH ? ofMonth(from, to, part) : ofMonths(from, to, part);
        };
    }

    private static Period ofMonth(LocalDate from, LocalDate to, int part) {
        return switch (part) {
            case EARLY -> new Period(from, from.plusDays(TEN_DAYS - 1));
            case MIDDLE -> new Period(from.plusDays(TEN_DAYS), from.plusDays(2 * TEN_DAYS - 1));
            case LATE -> new Period(from.plusDays(2 * TEN_DAYS), to);
            case FIRST_HALF -> new Period(from, from.plusDays(14));
            default -> new Period(from.plusDays(15), to);
        };
    }

    /** The early, middle and late months of a year or a quarter. */
    private static Period ofMonths(LocalDate from, LocalDate to, int part) {
        long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        long third = Math.max(1, months / 3);
        return switch (part) {
            case EARLY -> new Period(from, from.plusMonths(third).minusDays(1));
            case MIDDLE ->
                new Period(from.plusMonths(third), from.plusMonths(2 * third).minusDays(1));
            case LATE -> new Period(from.plusMonths(2 * third), to);
            case FIRST_HALF -> new Period(from, from.plusMonths(months / 2).minusDays(1));
            default -> new Period(from.plusMonths(months / 2), to);
        };
    }
}
