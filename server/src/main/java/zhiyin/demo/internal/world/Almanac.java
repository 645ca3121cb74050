package zhiyin.demo.internal.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The days of the history, counted from 0: the 18 months that end on the eve of the day the bank opens. Makes up for
 * nothing: days worked instead of a holiday are ordinary weekends here.
 */
public final class Almanac {

    private static final int MONTHS = 18;
    private static final int HOLIDAY = 7;

    private final LocalDate today;
    private final ZoneId zone;
    private final LocalDate first;
    private final int days;
    private final List<LocalDate> dates = new ArrayList<>();
    private final long[] startMillis;
    private final boolean[] working;
    private final int[] toFestival;
    private final Map<Spend, double[]> factors = new EnumMap<>(Spend.class);

    public Almanac(LocalDate today, ZoneId zone, List<LocalDate> springFestivals, LivingCosts costs) {
        this.today = today;
        this.zone = zone;
        this.first = today.minusMonths(MONTHS);
        this.days = (int) ChronoUnit.DAYS.between(first, today);
        this.startMillis = new long[days + 1];
        this.working = new boolean[days];
        this.toFestival = new int[days];
        for (int day = 0; day <= days; day++) {
            LocalDate date = first.plusDays(day);
            dates.add(date);
            startMillis[day] = date.atStartOfDay(zone).toInstant().toEpochMilli();
            if (day < days) {
                toFestival[day] = nearest(springFestivals, date);
                working[day] = isWorking(date, toFestival[day]);
            }
        }
        costs.spending().forEach((spend, habit) -> factors.put(spend, factors(spend, habit, costs.seasons())));
    }

    /** The day the bank opens, which nobody has lived yet. */
    public LocalDate today() {
        return today;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate first() {
        return first;
    }

    public int days() {
        return days;
    }

    public LocalDate date(int day) {
        return dates.get(day);
    }

    /** Which day a date is; below zero before the history, {@link #days} or more after it. */
    public int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    public Instant at(int day, int milliOfDay) {
        return Instant.ofEpochMilli(startMillis[day] + milliOfDay);
    }

    /** The beginning of any date. */
    public Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    public boolean isWorking(int day) {
        return working[day];
    }

    /** Days since the first day of the nearest lunar year, below zero before it; far away where none is known. */
    public int sinceFestival(int day) {
        return toFestival[day];
    }

    public boolean isMonthsLast(int day) {
        return date(day).getDayOfMonth() == date(day).lengthOfMonth();
    }

    /** The day of a month's {@code dayOfMonth}, or the last working day before it, as employers pay. */
    public boolean isPayday(int day, int dayOfMonth) {
        if (!working[day]) {
            return false;
        }
        LocalDate date = date(day);
        int due = Math.min(dayOfMonth, date.lengthOfMonth());
        int gap = due - date.getDayOfMonth();
        if (gap < 0) {
            return false;
        }
        for (int later = 1; later <= gap; later++) {
            if (day + later >= days ? isWorkday(date.plusDays(later)) : working[day + later]) {
                return false;
            }
        }
        return true;
    }

    /** How much more or less than on an average day is spent. */
    public double factor(Spend spend, int day) {
        double[] all = factors.get(spend);
        return all == null ? 1 : all[day];
    }

    private double[] factors(Spend spend, LivingCosts.Habit habit, List<LivingCosts.Season> seasons) {
        double[] all = new double[days];
        double mean = habit.week().stream().mapToDouble(Double::doubleValue).sum() / 7;
        for (int day = 0; day < days; day++) {
            LocalDate date = date(day);
            double factor = habit.week().get(date.getDayOfWeek().getValue() - 1) / mean;
            for (LivingCosts.Season season : seasons) {
                if (season.spends().contains(spend) && season.covers(MonthDay.from(date), toFestival[day])) {
                    factor *= season.factor();
                }
            }
            all[day] = factor;
        }
        return all;
    }

    private static boolean isWorking(LocalDate date, int sinceFestival) {
        boolean nationalDay = date.getMonthValue() == 10 && date.getDayOfMonth() <= HOLIDAY;
        boolean labourDay = date.getMonthValue() == 5 && date.getDayOfMonth() <= 3;
        boolean newYear = date.getDayOfYear() == 1;
        boolean festival = sinceFestival >= -1 && sinceFestival < HOLIDAY - 1;
        return isWorkday(date) && !nationalDay && !labourDay && !newYear && !festival;
    }

    private static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static int nearest(List<LocalDate> festivals, LocalDate date) {
        int nearest = 10_000;
        for (LocalDate festival : festivals) {
            int since = (int) ChronoUnit.DAYS.between(festival, date);
            if (Math.abs(since) < Math.abs(nearest)) {
                nearest = since;
            }
        }
        return nearest;
    }
}
