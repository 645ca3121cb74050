package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.demo.internal.world.Hours;

/** One loan: paid out, and repaid month by month; late where there is no money, and at last not at all. */
final class Loans implements Routine {

    private static final int GIVES_UP = 75;
    /** Most keep their home whatever else they stop paying. */
    private static final double GIVES_HOME_UP = 0.16;

    private final Household home;
    private final Borrowed terms;
    private final Book book;
    private final List<Due> dues;
    private final List<@Nullable LocalDate> paidOn = new ArrayList<>();
    private final int paysAt;
    private final int paidOutAt;
    private final int givesUp;
    private final BigDecimal percent;
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
        this.percent = offer.percent();
        // The account is opened at nine.
        this.paidOutAt = Math.max(Hours.OFFICE.at(home.dice), 9 * 3_600_000 + home.dice.within(600_000, 3_000_000));
        int distressed = home.plan.course().distressed();
        boolean keeps = terms.product().equals("LN-HOME") && !home.dice.chance(GIVES_HOME_UP);
        this.givesUp = distressed == Course.NEVER || keeps ? Course.NEVER : distressed + GIVES_UP;
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
        while (next < dues.size() && home.almanac.day(dueOn(next)) < Math.min(home.start(), givesUp)) {
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
            agenda.at(paidOutAt, this::payOut, terms.principal());
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
                    Other.of(CounterpartKind.OTHER_BANKS, home.culture.described(isCar() ? "car_dealer" : "supplier")));
        }
    }

    private boolean isCar() {
        return terms.product().equals("LN-CAR") || terms.product().equals("LN-GREEN");
    }

    private void repay(Instant at, long day) {
        Due due = dues.get(next);
        long penalty = penalty(due, day);
        long total = due.principal() + due.interest() + penalty;
        if (home.isAfter((int) day, givesUp) || !settles(at, total)) {
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
        if (penalty > 0) {
            home.books.move(
                    at.plusMillis(3),
                    "penalty_interest",
                    home.current,
                    -penalty,
                    Other.of(CounterpartKind.INTEREST, home.culture.described("penalty_interest")));
        }
        paidOn.add(home.almanac.date((int) day));
        next++;
    }

    /** After the days of grace what is overdue bears more than the contract's rate, from the day it was due. */
    private long penalty(Due due, long day) {
        BankTerms.Loan told = home.around.terms().loan();
        long late = day - home.almanac.day(dueOn(next));
        if (late <= told.grace()) {
            return 0;
        }
        return BigDecimal.valueOf(due.principal() + due.interest())
                .multiply(percent)
                .multiply(BigDecimal.ONE.add(told.surcharge()))
                .multiply(BigDecimal.valueOf(late))
                .divide(BigDecimal.valueOf(100L * home.around.terms().demand().yearBasis()), 0, RoundingMode.DOWN)
                .longValueExact();
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
