package zhiyin.bench.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How often and for how much something happens each day and hour, by category. Memory: a number a day and category. */
final class Rhythm {

    private static final int HOURS = 24;
    private static final int WEEK = 7;

    private final Map<String, Map<LocalDate, long[]>> days = new TreeMap<>();
    private final Map<String, long[]> hours = new TreeMap<>();

    void add(String category, LocalDate day, int hour, long amountMinor) {
        long[] both = days.computeIfAbsent(category, any -> new TreeMap<>()).computeIfAbsent(day, any -> new long[2]);
        both[0]++;
        both[1] += Math.abs(amountMinor);
        hours.computeIfAbsent(category, any -> new long[HOURS])[hour]++;
    }

    long count(String category) {
        long total = 0;
        for (long inHour : hours.getOrDefault(category, new long[HOURS])) {
            total += inHour;
        }
        return total;
    }

    /** Share of a category between two hours, the second one left out; over midnight where it is the lower one. */
    double shareOfHours(String category, int from, int until) {
        long[] all = hours.getOrDefault(category, new long[HOURS]);
        long within = 0;
        for (int hour = from; hour != until; hour = (hour + 1) % HOURS) {
            within += all[hour];
        }
        long total = count(category);
        return total == 0 ? 0 : within / (double) total;
    }

    /** The hours' shares of everything of the categories. */
    double[] curve(Iterable<String> categories) {
        double[] curve = new double[HOURS];
        double total = 0;
        for (String category : categories) {
            long[] all = hours.getOrDefault(category, new long[HOURS]);
            for (int hour = 0; hour < HOURS; hour++) {
                curve[hour] += all[hour];
                total += all[hour];
            }
        }
        for (int hour = 0; hour < HOURS && total > 0; hour++) {
            curve[hour] /= total;
        }
        return curve;
    }

    /** Mean number a day on the days meant. Zero where there is no such day in the window. */
    double perDay(String category, Window window, Predicate<LocalDate> meant) {
        return mean(category, window, meant, 0);
    }

    /** Mean amount a day in minor units on the days meant. */
    double amountPerDay(String category, Window window, Predicate<LocalDate> meant) {
        return mean(category, window, meant, 1);
    }

    private double mean(String category, Window window, Predicate<LocalDate> meant, int which) {
        Map<LocalDate, long[]> all = days.getOrDefault(category, Map.of());
        long total = 0;
        int number = 0;
        for (LocalDate day = window.from(); day.isBefore(window.until()); day = day.plusDays(1)) {
            if (meant.test(day)) {
                number++;
                total += all.getOrDefault(day, new long[2])[which];
            }
        }
        return number == 0 ? 0 : total / (double) number;
    }

    /** Seven shares from Monday to Sunday of what happens on the days meant, each weekday counted equally. */
    double[] week(String category, Window window, Predicate<LocalDate> meant) {
        double[] week = new double[WEEK];
        double total = 0;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            double mean = perDay(category, window, day -> day.getDayOfWeek() == weekday && meant.test(day));
            week[weekday.getValue() - 1] = mean;
            total += mean;
        }
        for (int i = 0; i < WEEK && total > 0; i++) {
            week[i] /= total;
        }
        return week;
    }

    /** Mean amount a day in one month. */
    double amountPerDay(String category, Window window, YearMonth month) {
        return amountPerDay(category, window, day -> YearMonth.from(day).equals(month));
    }
}
