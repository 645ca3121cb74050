package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Contracts.TimeDeposit;
import zhiyin.demo.internal.reference.Catalogue.Offer;

/** One time deposit: put in, and paid back with interest when it falls due, or renewed. */
final class Deposits implements Routine {

    private final Household home;
    private final TimeDeposit terms;
    private final Offer offer;
    private final Book book;
    private final int at;
    private LocalDate startedOn;
    private boolean held;

    Deposits(Household home, TimeDeposit terms) {
        this.home = home;
        this.terms = terms;
        this.offer = home.around.catalogue().product(terms.product());
        this.startedOn = terms.startedOn();
        Instant opened = home.almanac.start(startedOn).plusSeconds(10 * 3_600);
        this.book = home.open(AccountKind.TIME_DEPOSIT, offer.currency(), 0, opened);
        this.at = home.dice.within(6 * 3_600_000, 7 * 3_600_000);
        if (home.almanac.day(startedOn) < home.start()) {
            home.books.move(
                    home.almanac.at(home.start(), 0),
                    "opening",
                    book,
                    terms.principal(),
                    Other.of(CounterpartKind.OPENING, home.culture.described("opening")));
            held = true;
        }
    }

    private LocalDate maturesOn() {
        return startedOn.plusMonths(offer.term());
    }

    @Override
    public void day(int day, Agenda agenda) {
        LocalDate date = home.almanac.date(day);
        if (!held && date.equals(startedOn) && startedOn.equals(terms.startedOn())) {
            agenda.at(home.dice.within(10 * 3_600_000, 20 * 3_600_000), this::putIn, terms.principal());
        } else if (held && date.equals(maturesOn())) {
            agenda.at(at, this::mature, 0);
        }
    }

    private void putIn(Instant when, long principal) {
        home.need(when, principal + home.plan.contracts().floor());
        home.books.shift(
                when.plusMillis(1),
                "deposit",
                home.current,
                book,
                principal,
                new Books.Seen(home.culture.described("deposit"), home.culture.described("checking")));
        held = true;
    }

    private void mature(Instant when, long ignored) {
        long interest = BigDecimal.valueOf(terms.principal())
                .multiply(offer.percent())
                .multiply(BigDecimal.valueOf(offer.term()))
                .divide(BigDecimal.valueOf(1_200), 0, RoundingMode.HALF_UP)
                .longValueExact();
        if (interest > 0) {
            home.books.move(
                    when,
                    "interest",
                    home.current,
                    interest,
                    Other.of(CounterpartKind.INTEREST, home.culture.described("interest")));
        }
        if (terms.renews()) {
            startedOn = maturesOn();
        } else {
            held = false;
            home.books.shift(
                    when.plusMillis(1),
                    "deposit_matured",
                    book,
                    home.current,
                    terms.principal(),
                    new Books.Seen(home.culture.described("to_current"), home.culture.described("deposit_back")));
        }
    }

    /** The row of the term that runs, or ran last. */
    void close() {
        home.rows.deposits.add(new FeedRow.Deposit(
                book.row().id(),
                terms.product(),
                terms.principal(),
                offer.percent(),
                startedOn,
                maturesOn(),
                terms.renews()));
    }
}
