package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Contracts.Borrowed;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.people.Schedule;
import zhiyin.demo.internal.people.Schedule.Due;
import zhiyin.demo.internal.reference.Catalogue.Offer;

/** One loan: paid out, and repaid month by month; late where there is no money, and at last not at all. */
final class Loans implements Routine {

    private static final int GIVES_UP = 75;

    private final Household home;
    private final Borrowed terms;
    private final Book book;
    private final List<Due> dues;
    private final List<@Nullable LocalDate> paidOn = new ArrayList<>();
    private final int paysAt;
    private final int drawn;
    private int next;

    Loans(Household home, Borrowed terms) {
        this.home = home;
        this.terms = terms;
        Offer offer = home.around.catalogue().product(terms.product());
        this.dues = Schedule.of(terms.principal(), offer.percent(), terms.months(), terms.method());
        this.drawn = home.almanac.day(terms.drawnOn());
        Instant drawnAt = home.almanac.start(terms.drawnOn()).plusSeconds(9 * 3_600);
        this.book = home.open(AccountKind.LOAN, "CNY", terms.principal(), drawnAt);
        this.paysAt = home.dice.within(7 * 3_600_000, 10 * 3_600_000);
        home.rows.loans.add(new FeedRow.Loan(
                book.row().id(),
                terms.product(),
                terms.principal(),
                offer.percent(),
                terms.drawnOn(),
                terms.months(),
                terms.method(),
                home.current.row().id()));
        bringForward();
    }

    /** What was repaid before the history is no entry; the rest is what the account begins with. */
    private void bringForward() {
        if (drawn >= home.start()) {
            return;
        }
        long outstanding = terms.principal();
        while (next < dues.size() && home.almanac.day(dueOn(next)) < home.start()) {
            outstanding -= dues.get(next).principal();
            paidOn.add(dueOn(next));
            next++;
        }
        if (outstanding > 0) {
            Instant at = home.almanac.at(home.start(), 0);
            home.books.move(
                    at,
                    "opening",
                    book,
                    -outstanding,
                    Other.of(CounterpartKind.OPENING, home.culture.described("opening")));
        }
    }

    private LocalDate dueOn(int index) {
        return terms.drawnOn().plusMonths(index + 1L);
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (day == drawn && drawn >= home.start()) {
            agenda.at(Math.max(paysAt, 17 * 3_600_000), this::payOut, terms.principal());
        }
        if (next < dues.size() && home.almanac.day(dueOn(next)) <= day && day > drawn) {
            agenda.at(paysAt, this::repay, day);
        }
    }

    private void payOut(Instant at, long principal) {
        home.books.shift(
                at,
                "loan_drawdown",
                book,
                home.current,
                principal,
                new Books.Seen(home.culture.described("loan_drawn"), home.culture.described("loan_drawn")));
        if (!terms.product().equals("LN-CONSUMER")) {
            home.books.move(
                    at.plusMillis(1),
                    "purchase",
                    home.current,
                    -principal,
                    Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("supplier")));
        }
    }

    private void repay(Instant at, long day) {
        Due due = dues.get(next);
        int distressed = home.plan.course().distressed();
        boolean givenUp = distressed != Course.NEVER && day > distressed + GIVES_UP;
        long total = due.principal() + due.interest();
        if (givenUp || !settles(at, total)) {
            return;
        }
        if (due.principal() > 0) {
            home.books.shift(
                    at.plusMillis(1),
                    "loan_repayment",
                    home.current,
                    book,
                    due.principal(),
                    new Books.Seen(home.culture.described("loan"), home.culture.described("loan")));
        }
        if (due.interest() > 0) {
            home.books.move(
                    at.plusMillis(2),
                    "loan_interest",
                    home.current,
                    -due.interest(),
                    Other.of(CounterpartKind.INTEREST, home.culture.described("loan_interest")));
        }
        paidOn.add(home.almanac.date((int) day));
        next++;
    }

    /** Whether the money is there, with help from the savings or another bank; half of those who lack it pay late. */
    private boolean settles(Instant at, long total) {
        if (home.plan.story().isPresent() ? home.affords(total) : home.current.covers(total)) {
            return true;
        }
        boolean helped = home.plan.course().distressed() == Course.NEVER && home.dice.chance(0.6);
        if (helped) {
            home.need(
                    at,
                    total
                            + (home.plan.story().isPresent()
                                    ? home.plan.contracts().floor()
                                    : 0));
        }
        return helped;
    }

    /** The rows, once everything was lived. */
    void close() {
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            home.rows.instalments.add(new FeedRow.Instalment(
                    book.row().id(),
                    i + 1,
                    dueOn(i),
                    due.principal(),
                    due.interest(),
                    i < paidOn.size() ? paidOn.get(i) : null));
        }
        if (next < dues.size() && dueOn(next).plusDays(90).isBefore(home.almanac.today())) {
            home.rows.label(home.plan.row().id(), "defaulted", dueOn(next).plusDays(90), null, terms.product());
        }
    }
}
