package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Story;
import zhiyin.demo.internal.people.Story.Bought;
import zhiyin.demo.internal.people.Story.Event;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.demo.internal.reference.Market;

/** What happens to a person of a story besides their ordinary life; money for it is always there. */
final class StoryEvents implements Routine {

    private final Household home;
    private final Story story;
    private final Investing investing;
    private final List<ForeignMoney> foreign;

    StoryEvents(Household home, Story story, Investing investing, List<ForeignMoney> foreign) {
        this.home = home;
        this.story = story;
        this.investing = investing;
        this.foreign = foreign;
    }

    /** Millisecond of the day of a time such as {@code 14:05}. */
    static int milli(String time) {
        return LocalTime.parse(time).toSecondOfDay() * 1_000;
    }

    @Override
    public void day(int day, Agenda agenda) {
        for (Event event : Story.or(story.events())) {
            if (home.almanac.days() - event.daysAgo() == day) {
                agenda.at(
                        milli(event.at()), (at, amount) -> happen(event, at, amount), Math.round(event.amount() * 100));
            }
        }
        for (Bought bought : Story.or(story.holdings())) {
            if (boughtOn(bought) == day) {
                agenda.at(
                        milli("10:30"),
                        (at, amount) -> buy(bought, at, amount, day),
                        Math.round(bought.amount() * 100));
            }
        }
    }

    private void buy(Bought bought, Instant at, long amount, int day) {
        Offer offer = home.around.catalogue().product(bought.product());
        home.need(at, amount + home.plan.contracts().floor());
        investing.buy(at.plusMillis(1), offer, amount, home.almanac.date(day));
    }

    /** The day told, or the latest one since which the price fell by as much as told; at worst the one of the highest price. */
    private int boughtOn(Bought bought) {
        Integer daysAgo = bought.daysAgo();
        if (daysAgo != null) {
            return home.almanac.days() - daysAgo;
        }
        Double down = bought.down();
        double wanted = down == null ? 0 : down / 100;
        LocalDate eve = home.almanac.today().minusDays(1);
        double now = home.around.market().price(bought.product(), eve).doubleValue();
        int best = home.almanac.days() - 2;
        double bestFall = Double.NEGATIVE_INFINITY;
        for (int day = home.almanac.days() - 2; day > 1; day--) {
            if (Market.isOpen(home.almanac.date(day))) {
                double then = home.around
                        .market()
                        .price(bought.product(), home.almanac.date(day))
                        .doubleValue();
                double fall = 1 - now / then;
                if (fall >= wanted) {
                    return day;
                }
                if (fall > bestFall) {
                    bestFall = fall;
                    best = day;
                }
            }
        }
        return best;
    }

    private void happen(Event event, Instant at, long amount) {
        Book book = book(event);
        if (amount < 0) {
            home.need(
                    at,
                    book,
                    -amount + (book == home.current ? home.plan.contracts().floor() : 0));
        }
        home.books.move(at.plusMillis(1), event.category(), book, amount, other(event));
    }

    private Book book(Event event) {
        String currency = event.currency();
        if (event.account() == AccountKind.CREDIT_CARD && home.credit != null) {
            return home.credit;
        } else if (event.account() == AccountKind.SAVINGS && home.savings != null) {
            return home.savings;
        } else if (currency != null && !currency.equals("CNY")) {
            return foreign.stream()
                    .map(ForeignMoney::book)
                    .filter(book -> book.row().currency().equals(currency))
                    .findFirst()
                    .orElseThrow();
        }
        return home.current;
    }

    private Other other(Event event) {
        String payee = event.payee();
        if (payee != null) {
            return home.plan.payees().stream()
                    .map(saved -> saved.row())
                    .filter(row -> row.alias().equals(payee))
                    .findFirst()
                    .map(Other::payee)
                    .orElseThrow(() -> new IllegalStateException("nobody is saved as " + payee));
        }
        String merchant = event.merchant();
        if (merchant != null) {
            FeedRow.Merchant found = home.around.shops().all().stream()
                    .filter(one -> one.nameZh().equals(merchant))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no merchant " + merchant));
            return Other.merchant(found, home.plan.row().language());
        }
        CounterpartKind kind = event.counterpart();
        return Other.of(kind == null ? CounterpartKind.OTHER_BANKS : kind, event.with());
    }
}
