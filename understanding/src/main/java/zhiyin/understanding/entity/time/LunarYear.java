package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Years of the Chinese calendar from 2000 to 2100. The JDK has no such calendar and the libraries that do are large or
 * compute by astronomy; a hundred years need a hundred numbers.
 */
final class LunarYear {

    static final int FIRST = 2000;
    static final int LAST = 2100;

    /**
     * A year each: in the lowest 13 bits whether the first, second, ... month has 30 days, in the next four the leap month
     * or none, above them the day of the solar year on which it begins.
     */
    private static final int[] YEARS = {
        0x480693, 0x30952b, 0x56052b, 0x400a5b, 0x2c555a, 0x50056a, 0x3afb55, 0x620ba4, 0x4c0b49, 0x34ba93,
        0x5a0a95, 0x44052d, 0x2e8aad, 0x520ab5, 0x3f35aa, 0x6405d2, 0x4e0da5, 0x38dd4a, 0x5e0d4a, 0x480c95,
        0x32952e, 0x560556, 0x400ab5, 0x2c55b2, 0x5206d2, 0x3acea5, 0x600725, 0x4a064b, 0x34ac97, 0x580cab,
        0x44055a, 0x2e6ad6, 0x540b69, 0x3f7752, 0x640b52, 0x4e0b25, 0x38da4b, 0x5c0a4b, 0x4604ab, 0x30a55b,
        0x5605ad, 0x400b6a, 0x2c5b52, 0x520d92, 0x3cfd25, 0x600d25, 0x4a0a55, 0x34b4ad, 0x5a04b6, 0x4205b5,
        0x2e6daa, 0x540ec9, 0x411e92, 0x640e92, 0x4e0d26, 0x38ca56, 0x5c0a57, 0x460556, 0x3086d5, 0x560755,
        0x420749, 0x2a6e93, 0x500693, 0x3af52b, 0x60052b, 0x480a5b, 0x34b55a, 0x5a056a, 0x440b65, 0x2e974a,
        0x540b4a, 0x3f1a95, 0x640a95, 0x4c052d, 0x36caad, 0x5c0ab5, 0x4805aa, 0x308ba5, 0x560da5, 0x420d4a,
        0x2c7c95, 0x500c96, 0x3af94e, 0x600556, 0x4a0ab5, 0x34b5b2, 0x5a06d2, 0x440ea5, 0x308e4a, 0x52068b,
        0x3d0c97, 0x6204ab, 0x4c055b, 0x36cad6, 0x5c0b6a, 0x480752, 0x329725, 0x560b45, 0x400a8b, 0x2a549b,
        0x5004ab
    };

    private static final int MONTHS = 13;
    private static final int LEAP_BITS = 4;

    private LunarYear() {}

    /** A day of an ordinary month of a lunar year; null outside the table and for a day the month does not have. */
    static @Nullable LocalDate day(int year, int month, int day) {
        if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1) {
            return null;
        }
        int packed = YEARS[year - FIRST];
        int leap = (packed >> MONTHS) & ((1 << LEAP_BITS) - 1);
        int before = month - 1 + (leap > 0 && leap < month ? 1 : 0);
        int days = 0;
        for (int i = 0; i < before; i++) {
            days += length(packed, i);
        }
        if (day > length(packed, before)) {
            return null;
        }
        return LocalDate.ofYearDay(year, packed >> (MONTHS + LEAP_BITS)).plusDays(days + day - 1L);
    }

    /**
     * The day of a lunar month, by {@link LunarDays#LEAP} more of its leap month, that falls in a solar year: the last months
     * of a lunar year may be in the next. The first such day; null when there is none.
     */
    static @Nullable LocalDate inSolarYear(int solar, int month, int day) {
        for (int year = solar - 1; year <= solar; year++) {
            LocalDate date =
                    month > LunarDays.LEAP ? leapDay(year, month - LunarDays.LEAP, day) : day(year, month, day);
            if (date != null && date.getYear() == solar) {
                return date;
            }
        }
        return null;
    }

    /** A day of the leap month that follows the month of the same number; null when the year has no such month. */
    static @Nullable LocalDate leapDay(int year, int month, int day) {
        if (year < FIRST || year > LAST || month < 1 || day < 1) {
            return null;
        }
        int packed = YEARS[year - FIRST];
        boolean leap = ((packed >> MONTHS) & ((1 << LEAP_BITS) - 1)) == month;
        LocalDate last = leap ? day(year, month, length(packed, month - 1)) : null;
        return last == null || day > length(packed, month) ? null : last.plusDays(day);
    }

    /** The day before the next year begins; null outside the table. */
    static @Nullable LocalDate eve(int year) {
        LocalDate first = day(year, 1, 1);
        return first == null ? null : first.minusDays(1);
    }

    private static int length(int packed, int index) {
        return ((packed >> index) & 1) == 1 ? 30 : 29;
    }
}
