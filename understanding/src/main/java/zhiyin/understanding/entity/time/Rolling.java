package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.List;

/** Periods that end today, or begin today: the last three months, 未来两周. */
final class Rolling {

    private Rolling() {}

    /** The last, or by a positive sign the next, {@code n} units; half is a half of one unit. */
    static Piece piece(int from, int to, LocalDate today, int n, boolean half, char unit, int sign) {
        LocalDate day = moved(today, n, half, unit, sign);
        return sign < 0
                ? Piece.of(Shape.PERIOD, from, to, new Period(day.plusDays(1), today))
                        .or(List.of(new Period(day, today).toString()))
                : Piece.of(Shape.PERIOD, from, to, new Period(today, day.minusDays(1)))
                        .or(List.of(new Period(today, day).toString(), new Period(today.plusDays(1), day).toString()));
    }

    static LocalDate moved(LocalDate today, int n, boolean half, char unit, int sign) {
        long step = (long) sign * n;
        return switch (unit) {
            case 'y' -> half ? today.plusMonths(6L * sign) : today.plusYears(step);
            case 'q' -> today.plusMonths(3 * step);
            case 'm' -> half ? today.plusDays(15L * sign) : today.plusMonths(step);
            case 'f' -> today.plusWeeks(2 * step);
            case 'w' -> today.plusWeeks(step);
            default -> today.plusDays(step);
        };
    }
}
