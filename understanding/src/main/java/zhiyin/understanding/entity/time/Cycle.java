package zhiyin.understanding.entity.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times that come again each week, month or year, on the calendar. */
final class Cycle {

    /** The 29th of February comes every eight years at the least often. */
    private static final int YEARS = 9;

    private static final int MONTHS = 4;
    private static final int WEEKS = 2;
    private static final int ANY_BANK_HOLIDAY = -1;
    private static final int FIRST_QUARTERS = 10;

    private Cycle() {}

    static boolean comesAgain(Piece piece) {
        return piece.period() == null && length(piece.shape()) > 0;
    }

    /** The time's days in the week, month or year around a day; null when there are none. */
    static @Nullable Period in(Piece piece, LocalDate around) {
        try {
            return switch (piece.shape()) {
                case WEEKDAY -> Period.day(Period.week(around).from().plusDays(piece.major() - 1L));
                case WEEKEND -> {
                    LocalDate monday = Period.week(around).from();
                    yield new Period(monday.plusDays(5), monday.plusDays(6));
                }
                case DAY_OF_MONTH -> Period.day(around.withDayOfMonth(piece.minor()));
                case MONTH_PART -> Parts.of(Period.month(YearMonth.from(around)), piece.major());
                default -> inYear(piece, around.getYear(), around);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Period inYear(Piece piece, int year, LocalDate around) {
        return switch (piece.shape()) {
            case MONTH_DAY -> Period.day(LocalDate.of(year, piece.major(), piece.minor()));
            case EITHER_MONTH_DAY -> Period.day(LocalDate.of(year, piece.minor(), piece.major()));
            case MONTH -> Period.month(YearMonth.of(year, piece.major()));
            case PART_OF_MONTH -> Parts.of(Period.month(YearMonth.of(year, piece.major())), piece.minor());
            case QUARTER -> Period.quarter(year, piece.major());
            case HALF ->
                piece.major() > FIRST_QUARTERS
                        ? new Period(
                                LocalDate.of(year, 1, 1),
                                Period.quarter(year, piece.major() - FIRST_QUARTERS)
                                        .to())
                        : Period.half(year, piece.major());
            case YEAR_PART -> Parts.of(Period.year(year), piece.major());
            case FEAST -> feast(piece, year, around);
            case LUNAR_DAY -> {
                LocalDate day = LunarYear.inSolarYear(year, piece.major(), piece.minor());
                yield day == null ? null : Period.day(day);
            }
            default -> null;
        };
    }

    private static @Nullable Period feast(Piece piece, int year, LocalDate around) {
        if (piece.major() == ANY_BANK_HOLIDAY) {
            return bankHolidays(piece, year)
                    .filter(day -> !day.isBefore(around))
                    .findFirst()
                    .map(Period::day)
                    .orElse(null);
        }
        Feast feast = Feast.ALL.get(piece.major());
        LocalDate day = feast.in(year);
        if (day == null) {
            return null;
        }
        Period holidays = piece.minor() == 1 ? feast.holidays(day) : null;
        return holidays == null ? Period.day(day) : holidays;
    }

    /** Those of a year; of "bank holiday Monday" those that are a Monday each year. */
    private static Stream<LocalDate> bankHolidays(Piece piece, int year) {
        List<Feast> feasts = piece.minor() == 0 ? Feast.BANK_HOLIDAYS : Feast.BANK_MONDAYS;
        return feasts.stream().map(feast -> feast.in(year)).filter(Objects::nonNull);
    }

    static boolean isBankHoliday(Piece piece) {
        return piece.shape() == Shape.FEAST && piece.major() == ANY_BANK_HOLIDAY;
    }

    /** The first that begins on a day or later. */
    static @Nullable Period next(Piece piece, LocalDate notBefore) {
        if (isBankHoliday(piece)) {
            return Stream.of(notBefore.getYear(), notBefore.getYear() + 1)
                    .flatMap(year -> bankHolidays(piece, year))
                    .filter(day -> !day.isBefore(notBefore))
                    .min(Comparator.naturalOrder())
                    .map(Period::day)
                    .orElse(null);
        }
        for (int i = 0; i < length(piece.shape()); i++) {
            Period period = in(piece, moved(piece, notBefore, i));
            if (period != null && !period.from().isBefore(notBefore)) {
                return period;
            }
        }
        return null;
    }

    /** The last that begins on a day or earlier. */
    static @Nullable Period previous(Piece piece, LocalDate notAfter) {
        if (isBankHoliday(piece)) {
            return Stream.of(notAfter.getYear() - 1, notAfter.getYear())
                    .flatMap(year -> bankHolidays(piece, year))
                    .filter(day -> !day.isAfter(notAfter))
                    .max(Comparator.naturalOrder())
                    .map(Period::day)
                    .orElse(null);
        }
        for (int i = 0; i < length(piece.shape()); i++) {
            Period period = in(piece, moved(piece, notAfter, -i));
            if (period != null && !period.from().isAfter(notAfter)) {
                return period;
            }
        }
        return null;
    }

    private static LocalDate moved(Piece piece, LocalDate day, int units) {
        return switch (piece.shape()) {
            case WEEKDAY, WEEKEND -> day.plusWeeks(units);
            case DAY_OF_MONTH, MONTH_PART ->
                units == 0 ? day : day.withDayOfMonth(1).plusMonths(units);
            default -> units == 0 ? day : LocalDate.of(day.getYear() + units, 1, 1);
        };
    }

    private static int length(Shape shape) {
        return switch (shape) {
            case WEEKDAY, WEEKEND -> WEEKS + 1;
            case DAY_OF_MONTH, MONTH_PART -> MONTHS;
            case MONTH_DAY, EITHER_MONTH_DAY, MONTH, PART_OF_MONTH, QUARTER, HALF, YEAR_PART, FEAST, LUNAR_DAY -> YEARS;
            default -> 0;
        };
    }
}
