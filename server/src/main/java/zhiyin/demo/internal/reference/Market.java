package zhiyin.demo.internal.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.demo.internal.reference.Catalogue.Walk;
import zhiyin.demo.internal.world.Dice;

/**
 * Simulated prices and exchange rates: seeded walks from a fixed day on, so that the price of a day does not depend on
 * the day the bank opens. On weekends those of Friday hold.
 */
public final class Market {

    private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);
    private static final double DAYS_A_YEAR = 250;
    private static final long PRICES = 11;
    private static final long RATES = 12;
    private static final double SPREAD = 0.0022;
    /** How much of its distance from the middle a rate gives up in a day. */
    private static final double PULL = 0.01;

    private final Map<String, double[]> prices = new HashMap<>();
    private final Map<String, double[]> rates = new HashMap<>();

    public Market(Catalogue catalogue, long seed, LocalDate today) {
        int days = Math.max(1, (int) ChronoUnit.DAYS.between(ORIGIN, today));
        List<Offer> products = catalogue.products();
        for (int i = 0; i < products.size(); i++) {
            Walk walk = catalogue.walks().get(String.valueOf(products.get(i).riskGrade()));
            if (walk != null) {
                prices.put(products.get(i).code(), prices(walk, days, new Dice(seed, i, PRICES)));
            }
        }
        for (int i = 0; i < catalogue.currencies().size(); i++) {
            Catalogue.Money money = catalogue.currencies().get(i);
            rates.put(money.code(), rates(money, days, new Dice(seed, i, RATES)));
        }
    }

    /** Price of one unit at the end of a day, four decimals. */
    public BigDecimal price(String product, LocalDate day) {
        return scaled(at(prices, product, day), 4);
    }

    /** What 100 units cost in CNY between buying and selling. */
    public BigDecimal middle(String currency, LocalDate day) {
        return scaled(at(rates, currency, day), 4);
    }

    /** What the bank pays in CNY for 100 units. */
    public BigDecimal bankBuys(String currency, LocalDate day) {
        return scaled(at(rates, currency, day) * (1 - SPREAD), 2);
    }

    /** What the bank takes in CNY for 100 units. */
    public BigDecimal bankSells(String currency, LocalDate day) {
        return scaled(at(rates, currency, day) * (1 + SPREAD), 2);
    }

    /** Whether prices and rates are made on a day. */
    public static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static double at(Map<String, double[]> walks, String name, LocalDate day) {
        double[] walk = walks.get(name);
        if (walk == null) {
            throw new IllegalArgumentException("nothing is known of the price of " + name);
        }
        int index = (int) ChronoUnit.DAYS.between(ORIGIN, day);
        return walk[Math.max(0, Math.min(walk.length - 1, index))];
    }

    private static double[] prices(Walk walk, int days, Dice dice) {
        double[] all = new double[days];
        double price = 1;
        double step = walk.volatility() / 100 / Math.sqrt(DAYS_A_YEAR);
        double drift = walk.drift() / 100 / DAYS_A_YEAR;
        for (int day = 0; day < days; day++) {
            if (isOpen(ORIGIN.plusDays(day))) {
                price *= Math.exp(drift - step * step / 2) * dice.logNormal(1, step);
            }
            all[day] = price;
        }
        return all;
    }

    private static double[] rates(Catalogue.Money money, int days, Dice dice) {
        double[] all = new double[days];
        double rate = money.middle();
        double step = money.volatility() / 100 / Math.sqrt(DAYS_A_YEAR);
        for (int day = 0; day < days; day++) {
            if (isOpen(ORIGIN.plusDays(day))) {
                rate = (rate + (money.middle() - rate) * PULL) * dice.logNormal(1, step);
            }
            all[day] = rate;
        }
        return all;
    }

    private static BigDecimal scaled(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
