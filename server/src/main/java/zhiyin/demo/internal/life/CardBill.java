package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Contracts;
import zhiyin.demo.internal.people.Contracts.Repays;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.world.Hours;

/**
 * A credit card's months by the terms: a statement closes at the end of a day, is due some days later, and is paid in
 * full, in part, at the minimum, or late. Once it is not paid in full within the days of grace, all that was bought costs
 * interest from the day of its booking on, booked on the day the next statement closes; what was carried over from an
 * earlier statement costs it in any case. Who paid less than the minimum within them pays a fee.
 */
final class CardBill implements Routine {

    private static final int HOUR = 3_600_000;
    private static final long YUAN = 100;

    private final Household home;
    private final Book card;
    private final Contracts.Credit held;
    private final BankTerms.Card terms;
    private final List<Open> statements = new ArrayList<>();
    private @Nullable Open running;
    private final int paysLate;
    private long charges;
    private long freshDays;

    /** A statement while it can be paid; sums of daily balances bear interest. */
    private static final class Open {
        private final int closed;
        private final LocalDate closedOn;
        private final long owed;
        private final long minimum;
        private final long carried;
        private long balances;
        private long carriedBalances;
        private long paid;
        private long paidInGrace;

        Open(int closed, LocalDate closedOn, long owed, long minimum, long carried) {
            this.closed = closed;
            this.closedOn = closedOn;
            this.owed = owed;
            this.minimum = minimum;
            this.carried = carried;
        }
    }

    CardBill(Household home, Book card, Contracts.Credit held) {
        this.home = home;
        this.card = card;
        this.held = held;
        this.terms = home.around.terms().card();
        this.paysLate = home.dice.within(1, 4);
        bringForward();
    }

    /**
     * What was on the last statement before the history, more for who never pays all; it is paid like the others, but is no
     * row of this history.
     */
    private void bringForward() {
        double months = switch (held.repays()) {
            case IN_FULL -> home.dice.spread(0.3, 1.2);
            case IN_PART -> home.dice.spread(1.2, 2.6);
            case THE_MINIMUM -> home.dice.spread(3, 8);
            case LATE -> home.dice.spread(1, 2.5);
        };
        long usual = Math.round(home.plan.income() * home.plan.wallet() * 30);
        long owed = Math.min(card.row().creditLimitMinor() * 8 / 10, Math.round(usual * months));
        if (home.isOld() && owed > 0) {
            home.brought(card, -owed);
            LocalDate first = home.almanac.first();
            LocalDate closed = first.withDayOfMonth(held.closesOn());
            LocalDate before = closed.isBefore(first) ? closed : closed.minusMonths(1);
            Open last =
                    new Open(home.almanac.day(before), before, owed, minimum(owed, 0), owed - Math.min(owed, usual));
            // Due before the history: paid then, and what is owed now was spent since.
            last.paid = last.closed + terms.dueAfter() - 2 < 0 ? owed : 0;
            last.paidInGrace = last.paid;
            statements.add(last);
            running = last;
        }
    }

    /** The share of what was bought, and all of what was charged or should have been paid before. */
    private long minimum(long owed, long wholly) {
        long whole = Math.min(owed, wholly);
        long bought = terms.minimumShare()
                .multiply(BigDecimal.valueOf(owed - whole))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.min(owed, Math.max(bought + whole, terms.minimumLeast()));
    }

    @Override
    public void day(int day, Agenda agenda) {
        Open last = running;
        if (last == null) {
            return;
        }
        int graceEnds = last.closed + terms.dueAfter() + terms.grace();
        int payOn = habit(day) == Repays.LATE ? graceEnds + paysLate : last.closed + terms.dueAfter() - 2;
        if (day == payOn) {
            agenda.at(Hours.EVENING.at(home.dice), this::pay, 0);
        }
        if (day == graceEnds + 1 && last.minimum - last.paidInGrace > terms.shortfall()) {
            agenda.at(2 * HOUR, this::lateFee, fee(last.minimum - last.paidInGrace));
        }
        if (home.almanac.date(day).getDayOfMonth() == held.closesOn()) {
            long interest = interest(last);
            if (interest > 0) {
                agenda.at(23 * HOUR, this::interest, interest);
            }
        }
    }

    private long fee(long missing) {
        long share = terms.lateShare()
                .multiply(BigDecimal.valueOf(missing))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Math.clamp(share, terms.lateLeast(), terms.lateMost());
    }

    private long interest(Open last) {
        boolean full = last.owed - last.paidInGrace <= terms.shortfall();
        return terms.daily()
                .multiply(BigDecimal.valueOf(full ? last.carriedBalances : last.balances))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    @Override
    public void evening(int day) {
        LocalDate date = home.almanac.date(day);
        boolean closes = date.getDayOfMonth() == held.closesOn();
        long unpaid = 0;
        Open last = running;
        if (last != null) {
            unpaid = Math.max(0, last.owed - last.paid);
            if (!closes) {
                last.balances += unpaid;
                last.carriedBalances += Math.max(0, last.carried - last.paid);
            }
            if (day <= last.closed + terms.dueAfter() + terms.grace()) {
                last.paidInGrace = last.paid;
            }
        }
        freshDays += Math.max(0, -card.balance() - unpaid);
        if (closes) {
            close(day, date, Math.max(0, -card.balance()), unpaid);
        }
    }

    private void close(int day, LocalDate date, long owed, long unpaid) {
        Open before = running;
        running = null;
        if (owed > 0) {
            long missed = before == null ? 0 : Math.max(0, before.minimum - before.paid);
            Open next = new Open(day, date, owed, minimum(owed, charges + missed), Math.min(owed, unpaid));
            // The day of closing costs what was carried over its interest too.
            next.balances = freshDays + unpaid;
            next.carriedBalances = unpaid;
            statements.add(next);
            running = next;
        }
        freshDays = 0;
        charges = 0;
    }

    /** The rows, once everything was lived. */
    void close() {
        for (Open one : statements) {
            if (one.closed < 0) {
                continue;
            }
            home.rows.statements.add(new FeedRow.Statement(
                    card.row().id(),
                    one.closedOn,
                    one.closedOn.plusDays(terms.dueAfter()),
                    one.owed,
                    one.minimum,
                    Math.min(one.paid, one.owed)));
        }
    }

    private Repays habit(int day) {
        int since = home.distressedSince(day);
        if (since >= 0) {
            // A story's card is paid no worse than it says.
            boolean managesMinimum = home.plan.story().isPresent() || since < 90;
            return managesMinimum ? Repays.THE_MINIMUM : Repays.LATE;
        }
        return held.repays();
    }

    private void pay(Instant at, long ignored) {
        Open last = running;
        if (last == null) {
            return;
        }
        int day = home.almanac.day(LocalDate.ofInstant(at, home.almanac.zone()));
        long wanted = switch (habit(day)) {
            case IN_FULL, LATE -> last.owed;
            case IN_PART -> Math.max(last.minimum, last.owed / 2 / (100 * YUAN) * (100 * YUAN));
            case THE_MINIMUM -> last.minimum;
        };
        // Money that came back to the card in between is not owed any more.
        long owedNow = Math.min(wanted, -card.balance());
        long spare = home.current.balance() - home.plan.contracts().floor() / 2;
        long hasToStay = home.plan.story().isPresent() ? home.plan.contracts().floor() : 0;
        long most = Math.min(home.current.balance() - hasToStay, Math.max(spare, 0));
        long amount = Math.min(owedNow, most >= last.minimum ? most : 0);
        if (amount > 0) {
            home.books.shift(
                    at,
                    "card_repayment",
                    home.current,
                    card,
                    amount,
                    new Books.Seen(home.culture.described("card"), home.culture.described("card")));
            last.paid += amount;
        }
    }

    private void lateFee(Instant at, long fee) {
        charge(at, "late_fee", fee, Other.of(CounterpartKind.FEES, home.culture.described("penalty")));
    }

    private void interest(Instant at, long interest) {
        charge(
                at,
                "card_interest",
                interest,
                Other.of(CounterpartKind.INTEREST, home.culture.described("card_interest")));
    }

    private void charge(Instant at, String category, long amount, Other other) {
        if (card.covers(amount)) {
            charges += amount;
            home.books.move(at, category, card, -amount, other);
        }
    }
}
