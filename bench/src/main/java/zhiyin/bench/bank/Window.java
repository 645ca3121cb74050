package zhiyin.bench.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The year that is judged: the twelve whole months before the month of the day the bank opens.
 *
 * @param today the day the bank opens; the history ends on its eve
 */
record Window(LocalDate today, ZoneId zone) {

    static final int MONTHS = 12;

    LocalDate from() {
        return today.withDayOfMonth(1).minusMonths(MONTHS);
    }

    /** The first day after it. */
    LocalDate until() {
        return today.withDayOfMonth(1);
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from()) && date.isBefore(until());
    }

    Instant begins() {
        return from().atStartOfDay(zone).toInstant();
    }

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(YearMonth.from(from()).plusMonths(i));
        }
        return months;
    }
}
