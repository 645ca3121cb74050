package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Contracts;
import zhiyin.demo.internal.people.Contracts.Repays;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.world.Hours;

/**
 * A credit card's months: a statement closes at the end of a day, is due twenty days later, and is paid in full, in part,
 * at the minimum of a tenth, or late. What is left unpaid bears 0.05 % a day from the closing on; who pays less than the
 * minimum also pays a fee. Both are simulated figures.
 */
final class CardBill implements Routine {

    private static final int DUE_AFTER = 20;
    private static final long MINIMUM_SHARE = 10;
    private static final double A_DAY = 0.0005;
    private static final long LEAST_FEE = 10_00;

    private final Household home;
    private final Book card;
    private final Contracts.Credit terms;
    private final List<Open> statements = new ArrayList<>();
    private int interestFor = -1;

    /** A statement while it can be paid. */
    private static final class Open {
        private final int closed;
        private final LocalDate closedOn;
        private final long owed;
        private final long minimum;
        private long paid;

        Open(int closed, LocalDate closedOn, long owed) {
            this.closed = closed;
            this.closedOn = closedOn;
            this.owed = owed;
            this.minimum = Math.min(owed, Math.max(owed / MINIMUM_SHARE, 10_00));
        }
    }

    CardBill(Household home, Book card, Contracts.Credit terms) {
        this.home = home;
        this.card = card;
        this.terms = terms;
        bringForward();
    }

    /** What was on the last statement before the history; it is paid like the others, but no row of this history. */
    private void bringForward() {
        long usual = Math.round(home.plan.income() * home.plan.wallet() * 30);
        long owed = Math.min(card.row().creditLimitMinor() * 6 / 10, Math.round(usual * home.dice.spread(0.3, 1.2)));
        if (home.isOld() && owed > 0) {
            home.brought(card, -owed);
            LocalDate first = home.almanac.first();
            LocalDate closed = first.withDayOfMonth(terms.closesOn());
            LocalDate before = closed.isBefore(first) ? closed : closed.minusMonths(1);
            Open last = new Open(home.almanac.day(before), before, owed);
            // Due before the history: paid then, and what is owed now was spent since.
            last.paid = last.closed + DUE_AFTER - 2 < 0 ? owed : 0;
            statements.add(last);
        }
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (statements.isEmpty()) {
            return;
        }
        Open last = statements.getLast();
        int due = last.closed + DUE_AFTER;
        Repays repays = habit(day);
        int payOn = repays == Repays.LATE ? due + 3 : due - 2;
        if (day == payOn) {
            agenda.at(Hours.EVENING.at(home.dice), this::pay, 0);
        }
        if (day == due + 1 && last.paid < last.minimum) {
            agenda.at(2 * 3_600_000, this::lateFee, Math.max(LEAST_FEE, (last.minimum - last.paid) / 20));
        }
        if (day == due + 2 && last.paid < last.owed) {
            agenda.at(2 * 3_600_000, this::interest, Math.round((last.owed - last.paid) * A_DAY * (DUE_AFTER + 2)));
        }
    }

    @Override
    public void evening(int day) {
        LocalDate date = home.almanac.date(day);
        if (date.getDayOfMonth() == terms.closesOn() && card.balance() < 0) {
            statements.add(new Open(day, date, -card.balance()));
        }
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
                    one.closedOn.plusDays(DUE_AFTER),
                    one.owed,
                    one.minimum,
                    Math.min(one.paid, one.owed)));
        }
    }

    private Repays habit(int day) {
        int distressed = home.plan.course().distressed();
        if (distressed != Course.NEVER && day >= distressed) {
            return day < distressed + 90 ? Repays.THE_MINIMUM : Repays.LATE;
        }
        return terms.repays();
    }

    private void pay(Instant at, long ignored) {
        Open last = statements.getLast();
        int day = home.almanac.day(LocalDate.ofInstant(at, home.almanac.zone()));
        long wanted = switch (habit(day)) {
            case IN_FULL, LATE -> last.owed;
            case IN_PART -> Math.max(last.minimum, last.owed / 2 / 100_00 * 100_00);
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
        if (card.covers(fee)) {
            home.books.move(
                    at, "late_fee", card, -fee, Other.of(CounterpartKind.FEES, home.culture.described("penalty")));
        }
    }

    private void interest(Instant at, long interest) {
        int closed = statements.getLast().closed;
        if (interest > 0 && closed != interestFor && card.covers(interest)) {
            interestFor = closed;
            home.books.move(
                    at,
                    "card_interest",
                    card,
                    -interest,
                    Other.of(CounterpartKind.INTEREST, home.culture.described("card_interest")));
        }
    }
}
