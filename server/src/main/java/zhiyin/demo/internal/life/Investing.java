package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.demo.internal.reference.Market;
import zhiyin.demo.internal.world.Hours;

/** Wealth products and funds bought and redeemed at the price of the day; a holding costs what its purchases cost. */
final class Investing implements Routine {

    private static final int UNITS = 4;
    private static final int LAST_ORDERS = 20;

    private final Household home;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<Offer> choice = new ArrayList<>();
    private final double daily;
    private final BankTerms.Wealth terms;
    private final Deque<Redeemed> redeemed = new ArrayDeque<>();

    /** Money on its way. */
    private record Redeemed(int arrives, long amount, Offer offer) {}

    /** What is held of a product. */
    private static final class Held {
        private BigDecimal units = BigDecimal.ZERO;
        private long cost;
        private final LocalDate since;
        private LocalDate last;

        Held(LocalDate since) {
            this.since = since;
            this.last = since;
        }
    }

    Investing(Household home) {
        this.home = home;
        this.terms = home.around.terms().wealth();
        this.daily = home.plan.contracts().invests() ? home.dice.spread(0.01, 0.05) : 0;
        String profile = home.plan.row().riskProfile();
        int bears = profile == null ? 2 : profile.charAt(1) - '0';
        for (ProductKind kind : List.of(ProductKind.WEALTH, ProductKind.FUND)) {
            for (Offer offer : home.around.catalogue().products(kind, "CNY")) {
                String grade = offer.riskGrade();
                if (grade != null && grade.charAt(1) - '0' <= bears) {
                    choice.add(offer);
                }
            }
        }
    }

    @Override
    public void day(int day, Agenda agenda) {
        while (!redeemed.isEmpty() && redeemed.getFirst().arrives() <= day) {
            Redeemed one = redeemed.removeFirst();
            agenda.at(Hours.BATCH.at(home.dice), (at, amount) -> arrive(at, amount, one.offer()), one.amount());
        }
        if (daily == 0
                || !Market.isOpen(home.almanac.date(day))
                || !home.almanac.isWorking(day)
                || !home.dice.chance(daily)) {
            return;
        }
        boolean sells = !held.isEmpty() && home.dice.chance(0.25);
        agenda.at(ordersAt(), sells ? this::sell : this::buy, day);
    }

    private void buy(Instant at, long day) {
        long spare = home.current.balance() - home.plan.contracts().floor() - 1_000_00;
        if (spare >= 1_000_00) {
            long amount = Math.max(1_000_00, Math.round(spare * home.dice.spread(0.15, 0.6)) / 1_000_00 * 1_000_00);
            buy(at, home.dice.oneOf(choice), amount, home.almanac.date((int) day));
        }
    }

    /** Buys for the amount, at the price of the day. */
    void buy(Instant at, Offer offer, long amount, LocalDate day) {
        BigDecimal price = home.around.market().price(offer.code(), day);
        Held holding = held.computeIfAbsent(offer.code(), code -> new Held(day));
        holding.units = holding.units.add(BigDecimal.valueOf(amount, 2).divide(price, UNITS, RoundingMode.DOWN));
        holding.cost += amount;
        holding.last = day;
        home.books.move(at, "investment", home.current, -amount, investments("buy", offer));
    }

    /** While orders are taken that day; they are taken from the morning until the funds' cut-off. */
    private int ordersAt() {
        int from = terms.from().toSecondOfDay() * 1_000;
        int until = terms.until().toSecondOfDay() * 1_000;
        int at = Hours.OFFICE.at(home.dice);
        while (at < from || at >= until) {
            at = Hours.OFFICE.at(home.dice);
        }
        return at;
    }

    /** What was held too short would cost a fee; what would arrive after the history stays. */
    private void sell(Instant at, long day) {
        String code = List.copyOf(held.keySet()).get(home.dice.within(0, held.size() - 1));
        LocalDate date = home.almanac.date((int) day);
        Held holding = held.get(code);
        if (holding == null
                || holding.last.plusDays(terms.shortDays()).isAfter(date)
                || day + LAST_ORDERS > home.almanac.days()) {
            return;
        }
        held.remove(code);
        Offer offer = home.around.catalogue().product(code);
        long amount = holding.units
                .multiply(home.around.market().price(code, date))
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        int arrives = (int) day;
        for (int left = terms.arrivesAfter(offer); left > 0; ) {
            arrives++;
            left -= home.almanac.isWorking(arrives) ? 1 : 0;
        }
        redeemed.add(new Redeemed(arrives, Math.max(1, amount), offer));
    }

    private void arrive(Instant at, long amount, Offer offer) {
        home.books.move(at, "redemption", home.current, amount, investments("sell", offer));
    }

    private Other investments(String what, Offer offer) {
        return Other.of(
                CounterpartKind.INVESTMENTS,
                home.culture.described(what) + " " + offer.in(home.plan.row().language()));
    }

    /** The rows, once everything was lived. */
    void close() {
        held.forEach((code, holding) -> home.rows.holdings.add(new FeedRow.Holding(
                home.dice.idAt(home.almanac.start(holding.since)),
                home.plan.row().id(),
                code,
                holding.units,
                holding.cost,
                holding.since)));
    }
}
