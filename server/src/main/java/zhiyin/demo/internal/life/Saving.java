package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** Puts aside what is left over, here or at another bank, and takes it back when it runs short. */
final class Saving implements Routine {

    private final Household home;
    private final int sweepsOn;
    private final double keeps;
    private final boolean elsewhere;

    Saving(Household home) {
        this.home = home;
        this.sweepsOn = Math.floorMod(home.plan.payday() + home.dice.within(1, 6), 27) + 1;
        this.keeps = home.dice.spread(0.7, 2.2);
        this.elsewhere = home.dice.chance(0.6);
    }

    @Override
    public void day(int day, Agenda agenda) {
        LocalDate date = home.almanac.date(day);
        if (home.plan.way() == Way.DORMANT) {
            return;
        }
        if (date.getDayOfMonth() == sweepsOn) {
            agenda.at(Hours.EVENING.at(home.dice), this::sweep, 0);
        }
        if (home.isAfter(day, home.plan.course().leaves()) && day % 23 == sweepsOn % 23) {
            agenda.at(Hours.EVENING.at(home.dice), this::carryAway, 0);
        }
    }

    private void sweep(Instant at, long ignored) {
        long kept = home.plan.contracts().floor() + Math.round(home.plan.income() * keeps * 100);
        long left = home.current.balance() - kept;
        long amount = left / 100_00 * 100_00;
        Book savings = home.savings;
        if (amount >= 500_00) {
            if (savings != null && (!elsewhere || home.dice.chance(0.5))) {
                home.books.shift(
                        at,
                        "savings",
                        home.current,
                        savings,
                        amount,
                        new Books.Seen(home.culture.described("savings"), home.culture.described("checking")));
            } else {
                away(at, home.current, amount);
            }
        } else if (left < 0 && savings != null && savings.balance() > 1_000_00) {
            back(at, savings, -left);
        }
    }

    private void back(Instant at, Book savings, long lacking) {
        long amount = Math.min(savings.balance(), lacking) / 100_00 * 100_00;
        if (amount > 0 && home.dice.chance(0.6)) {
            home.books.shift(
                    at,
                    "savings",
                    savings,
                    home.current,
                    amount,
                    new Books.Seen(home.culture.described("to_current"), home.culture.described("from_savings")));
        }
    }

    private void away(Instant at, Book book, long amount) {
        home.books.move(
                at,
                "transfer",
                book,
                -Math.min(amount, home.sendable(at)),
                Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("elsewhere")));
    }

    /** Who leaves takes the money along, a good half each time. */
    private void carryAway(Instant at, long ignored) {
        Book savings = home.savings;
        if (savings != null && savings.balance() > 100_00) {
            away(at, savings, Math.max(1_00, savings.balance() * 6 / 10 / 100_00 * 100_00));
        }
        if (home.current.balance() > 500_00) {
            away(at.plusMillis(1), home.current, Math.max(1_00, home.current.balance() / 2 / 100_00 * 100_00));
        }
    }
}
