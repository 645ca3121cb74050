package zhiyin.understanding.entity.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a time, or a part of a time.
 *
 * @param from index of their first character
 * @param to index after their last character
 * @param major the month, the weekday from 1 for Monday, the quarter, the half, the feast, the part
 * @param minor the day of the month
 * @param period the days, when the words alone fix them
 * @param value the value, when it is not the days: a length
 * @param others what else the words may mean
 * @param unsure whether acting on the meaning without asking would be a guess
 */
record Piece(
        Shape shape,
        int from,
        int to,
        int major,
        int minor,
        @Nullable Period period,
        @Nullable String value,
        List<String> others,
        boolean unsure) {

    static Piece open(Shape shape, int from, int to, int major, int minor) {
        return new Piece(shape, from, to, major, minor, null, null, List.of(), false);
    }

    static Piece of(Shape shape, int from, int to, Period period) {
        return new Piece(shape, from, to, 0, 0, period, null, List.of(), false);
    }

    static Piece length(int from, int to, @Nullable String iso) {
        return new Piece(Shape.LENGTH, from, to, 0, 0, null, iso, List.of(), false);
    }

    Piece or(List<String> otherValues) {
        return new Piece(shape, from, to, major, minor, period, value, otherValues, unsure);
    }

    Piece unsure(List<String> otherValues) {
        return new Piece(shape, from, to, major, minor, period, value, otherValues, true);
    }

    Piece spanning(int first, int last) {
        return new Piece(shape, first, last, major, minor, period, value, others, unsure);
    }

    /** A period of so many days that, after a day, says how far from it. */
    Piece offset(int days) {
        return new Piece(Shape.OFFSET, from, to, days, 0, period, value, others, unsure);
    }

    /** With what the words mean when nothing follows that they could be told from. */
    Piece valued(@Nullable String iso, int alone) {
        return new Piece(shape, from, to, major, alone, period, iso, others, unsure);
    }

    Piece as(Shape other) {
        return new Piece(other, from, to, major, minor, period, value, others, unsure);
    }
}
