package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.people.Contracts.Foreign;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** A current account in another currency: money from abroad, exchanged into yuan, or bought with yuan and spent abroad. */
final class ForeignMoney implements Routine {

    private final Household home;
    private final Book book;
    private final String currency;
    private final double earns;
    private final boolean spends;

    ForeignMoney(Household home, Foreign terms) {
        this.home = home;
        this.currency = terms.currency();
        this.book = home.open(AccountKind.CURRENT, currency, 0, home.plan.row().joinedAt());
        Way way = home.plan.way();
        double monthly = home.plan.income() / 8;
        this.earns = way == Way.FREELANCER ? monthly : way == Way.BUSINESS ? monthly / 3 : 0;
        this.spends = way == Way.STUDENT || way == Way.AFFLUENT;
        home.brought(book, terms.opening());
    }

    Book book() {
        return book;
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (!home.almanac.isWorking(day)) {
            return;
        }
        boolean isThere = home.abroad(day).isPresent();
        if (earns > 0 && home.dice.chance(0.07)) {
            long amount = Math.round(earns * home.dice.logNormal(0.62, 0.4)) * 100;
            agenda.at(Hours.OFFICE.at(home.dice), this::fromAbroad, Math.max(amount, 50_00));
        }
        if (earns > 0 && home.dice.chance(0.06)) {
            agenda.at(exchangesAt(), this::intoYuan, day);
        }
        if (spends && home.dice.chance(home.plan.way() == Way.STUDENT ? (isThere ? 0.12 : 0.02) : 0.008)) {
            agenda.at(exchangesAt(), this::outOfYuan, day);
        }
        if (home.plan.way() == Way.STUDENT && home.dice.chance(isThere ? 0.8 : 0.12)) {
            agenda.at(Hours.EVENING.at(home.dice), this::spendAbroad, home.dice.within(5, 90) * 100L + 50);
        }
    }

    /** In office hours, but not before money is changed. */
    private int exchangesAt() {
        int from = home.around.terms().exchange().from().toSecondOfDay() * 1_000;
        int at = Hours.OFFICE.at(home.dice);
        while (at < from) {
            at = Hours.OFFICE.at(home.dice);
        }
        return at;
    }

    /** Whether a person may still change so much this year, in this direction. */
    private boolean isWithinQuota(long amount, LocalDate day, Map<Integer, Long> changed) {
        if (home.plan.way() == Way.BUSINESS) {
            return true;
        }
        long dollars = BigDecimal.valueOf(amount)
                .multiply(home.around.market().middle(currency, day))
                .divide(home.around.market().middle("USD", day), 0, RoundingMode.UP)
                .longValueExact();
        long year = changed.getOrDefault(day.getYear(), 0L) + dollars;
        if (year > home.around.terms().exchange().yearlyDollars()) {
            return false;
        }
        changed.put(day.getYear(), year);
        return true;
    }

    private void fromAbroad(Instant at, long amount) {
        home.books.move(
                at,
                "foreign_income",
                book,
                amount,
                Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("abroad")));
    }

    private void spendAbroad(Instant at, long amount) {
        if (book.covers(amount)) {
            home.books.move(
                    at,
                    "abroad",
                    book,
                    -amount,
                    Other.of(CounterpartKind.MERCHANTS, home.culture.described("shop_abroad")));
        }
    }

    /** Most of what is there, in whole hundreds, at what the bank pays. */
    private void intoYuan(Instant at, long day) {
        long amount = book.balance() * 8 / 10 / 100_00 * 100_00;
        if (amount < 200_00 || !isWithinQuota(amount, home.almanac.date((int) day), home.sold)) {
            return;
        }
        long yuan = times(amount, home.around.market().bankBuys(currency, home.almanac.date((int) day)));
        home.books.move(at, "exchange", book, -amount, exchange());
        home.books.move(at.plusMillis(1), "exchange", home.current, yuan, exchange());
    }

    private void outOfYuan(Instant at, long day) {
        long amount = home.dice.within(2, 12) * 100_00L;
        long yuan = price(amount, home.almanac.date((int) day));
        if (home.affords(yuan) && isWithinQuota(amount, home.almanac.date((int) day), home.bought)) {
            buy(at, amount, yuan);
        }
    }

    /** What so much of the currency costs on a day. */
    private long price(long amount, LocalDate day) {
        return times(amount, home.around.market().bankSells(currency, day));
    }

    private void buy(Instant at, long amount, long yuan) {
        home.books.move(at, "exchange", home.current, -yuan, exchange());
        home.books.move(at.plusMillis(1), "exchange", book, amount, exchange());
    }

    private Other exchange() {
        return Other.of(CounterpartKind.EXCHANGE, home.culture.described("exchange") + " " + currency);
    }

    private static long times(long amount, BigDecimal per100) {
        return BigDecimal.valueOf(amount)
                .multiply(per100)
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
