package zhiyin.bench.bank;

import static zhiyin.bench.bank.Finding.Yardstick.published;
import static zhiyin.bench.bank.Finding.Yardstick.unpublished;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import zhiyin.bench.bank.Finding.Unit;
import zhiyin.bench.bank.Finding.Yardstick;

/** When things happen, and how amounts look; bands set before the first figure was seen. */
final class RhythmYardsticks {

    /** What the bureau counts as retail sales, as far as categories tell. */
    private static final List<String> RETAIL = List.of("groceries", "dining", "nightlife", "shopping", "fuel");

    private static final Set<LocalDate> FESTIVALS = Set.of(
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26));

    private static final String PARCELS = "State Post Bureau, parcels, November 2023";
    private static final String DIRECTION = "direction known, size not published";
    private static final String LAW = "first-digit law; Nigrini 2012: up to 0.015 is marginal";

    private final Census census;
    private final Window window;
    private final Rhythm rhythm;
    private final List<Finding> findings = new ArrayList<>();

    private RhythmYardsticks(Census census) {
        this.census = census;
        this.window = census.window;
        this.rhythm = census.rhythm;
    }

    static List<Finding> judge(Census census) {
        RhythmYardsticks yardsticks = new RhythmYardsticks(census);
        yardsticks.seasons();
        yardsticks.weeksAndHours();
        yardsticks.amounts();
        return yardsticks.findings;
    }

    private void add(String section, String what, Unit unit, double figure, Yardstick by) {
        findings.add(Finding.of(section, what, unit, figure, by));
    }

    /** Neither holiday nor sale, and no season of travel, heating or cooling. */
    static boolean isOrdinary(LocalDate day) {
        return between(day, "--03-15", "--03-31")
                || between(day, "--04-08", "--04-28")
                || between(day, "--05-08", "--05-31")
                || between(day, "--10-10", "--10-28");
    }

    private static boolean between(LocalDate day, String from, String until) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.parse(from)) && !date.isAfter(MonthDay.parse(until));
    }

    private static Predicate<LocalDate> fromFestival(int from, int until) {
        return day -> FESTIVALS.stream().anyMatch(festival -> {
            long since = ChronoUnit.DAYS.between(festival, day);
            return since >= from && since <= until;
        });
    }

    /** How often on the days meant, to how often on ordinary days. */
    private double times(String category, Predicate<LocalDate> meant) {
        double ordinary = rhythm.perDay(category, window, RhythmYardsticks::isOrdinary);
        return ordinary == 0 ? 0 : rhythm.perDay(category, window, meant) / ordinary;
    }

    private void seasons() {
        String section = "Seasons, against an ordinary day";
        add(
                section,
                "groceries, the twelve days before the Spring Festival",
                Unit.NUMBER,
                times("groceries", fromFestival(-12, -1)),
                unpublished(1.1, 1.8, DIRECTION));
        add(
                section,
                "groceries, the first week of the lunar year",
                Unit.NUMBER,
                times("groceries", fromFestival(0, 6)),
                unpublished(0.3, 0.8, DIRECTION));
        add(
                section,
                "red packets, the eve of the lunar year",
                Unit.NUMBER,
                times("red_packet", fromFestival(-1, -1)),
                unpublished(5, Double.POSITIVE_INFINITY, DIRECTION));
        add(
                section,
                "shopping, 11 November",
                Unit.NUMBER,
                times("shopping", day -> between(day, "--11-11", "--11-11")),
                published(1.87, 0.7, 1.5, PARCELS));
        add(
                section,
                "shopping, 1 to 11 November",
                Unit.NUMBER,
                times("shopping", day -> between(day, "--11-01", "--11-11")),
                published(1.4, 0.75, 1.35, PARCELS));
        add(
                section,
                "travel, 1 to 7 October",
                Unit.NUMBER,
                times("travel", day -> between(day, "--10-01", "--10-07")),
                unpublished(1.5, 4, DIRECTION));
        add(
                section,
                "travel, July and August",
                Unit.NUMBER,
                times("travel", day -> between(day, "--07-01", "--08-31")),
                unpublished(1.1, 2, DIRECTION));
        double ordinary = rhythm.amountPerDay("utilities", window, RhythmYardsticks::isOrdinary);
        double summer = rhythm.amountPerDay("utilities", window, day -> between(day, "--07-01", "--09-30"));
        add(
                section,
                "utilities, July to September, amount",
                Unit.NUMBER,
                ordinary == 0 ? 0 : summer / ordinary,
                unpublished(1.1, 2.2, DIRECTION));
        add(
                section,
                "retail in October to the mean of January to October",
                Unit.NUMBER,
                retail("--10-01", "--10-31") / Math.max(1, retail("--01-01", "--10-31")),
                published(45_396 * 304 / (398_960.0 * 31), 0.8, 1.2, "NBS, retail sales, October 2024, a day"));
        add(
                section,
                "retail in June to the mean of January to June",
                Unit.NUMBER,
                retail("--06-01", "--06-30") / Math.max(1, retail("--01-01", "--06-30")),
                published(40_732 * 182 / (235_969.0 * 30), 0.8, 1.2, "NBS, retail sales, June 2024, a day"));
    }

    private double retail(String from, String until) {
        return RETAIL.stream()
                .mapToDouble(category -> rhythm.amountPerDay(category, window, day -> between(day, from, until)))
                .sum();
    }

    private void weeksAndHours() {
        String section = "Weeks and days";
        add(
                section,
                "dining at weekends, ordinary days",
                Unit.SHARE,
                weekend("dining"),
                unpublished(0.29, 0.45, "2/7 is 28.6 %"));
        add(
                section,
                "transport at weekends",
                Unit.SHARE,
                weekend("transport"),
                unpublished(0.12, 0.27, "2/7 is 28.6 %"));
        add(
                section,
                "salaries at weekends",
                Unit.SHARE,
                weekend("salary"),
                unpublished(0, 0.02, "banks book on working days"));
        add(
                section,
                "nightlife from 19 to 3",
                Unit.SHARE,
                rhythm.shareOfHours("nightlife", 19, 3),
                unpublished(0.8, 1, DIRECTION));
        add(
                section,
                "dining at noon, 11 to 14",
                Unit.SHARE,
                rhythm.shareOfHours("dining", 11, 14),
                unpublished(0.25, 0.5, DIRECTION));
        double[] curve = rhythm.curve(List.of("groceries", "dining", "shopping", "transport", "nightlife", "travel"));
        add(
                section,
                "payments from 2 to 6",
                Unit.SHARE,
                curve[2] + curve[3] + curve[4] + curve[5],
                unpublished(0.0005, 0.03, DIRECTION + "; none at all would be as odd as many"));
    }

    private double weekend(String category) {
        double[] week = rhythm.week(category, window, RhythmYardsticks::isOrdinary);
        return week[5] + week[6];
    }

    private void amounts() {
        String section = "Amounts";
        add(
                section,
                "first digits, mean deviation",
                Unit.NUMBER,
                census.digits.deviation(),
                unpublished(0, FirstDigits.MARGINAL, LAW));
        add(
                section,
                "prices at merchants in whole yuan",
                Unit.SHARE,
                census.prices.share(0),
                unpublished(0.3, 0.7, DIRECTION));
        add(
                section,
                "prices ending in .90 or .99",
                Unit.SHARE,
                census.prices.share(90) + census.prices.share(99),
                unpublished(0.05, 0.3, DIRECTION));
        add(
                section,
                "prices ending in no multiple of ten fen",
                Unit.SHARE,
                census.prices.odd(),
                unpublished(0.1, 0.5, DIRECTION));
        add(section, "transfers in whole yuan", Unit.SHARE, census.transfers.share(0), unpublished(0.7, 1, DIRECTION));
    }
}
