package zhiyin.demo.internal.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.reference.BankTerms;

/** Interest on what is there at the end of each day, settled and paid once a quarter as the terms say; no fractions. */
final class DemandInterest implements Routine {

    private static final int QUARTER = 3;

    private final Household home;
    private final Book book;
    private final BankTerms.Demand terms;
    private final BigDecimal rate;
    private final int paidAt;
    private long balances;
    private long settled;
    private boolean begun;

    DemandInterest(Household home, Book book, BigDecimal rate) {
        this.home = home;
        this.book = book;
        this.terms = home.around.terms().demand();
        this.rate = rate;
        this.paidAt = 3_600_000 + home.dice.within(0, 5_000_000);
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (!begun) {
            begun = true;
            // The days of the quarter before the history, at what there is now.
            balances = home.isOld() ? book.balance() * sinceSettled(home.almanac.date(day)) : 0;
        }
        LocalDate date = home.almanac.date(day);
        if (isLastOfQuarter(date) && date.getDayOfMonth() == terms.paid() && settled > 0) {
            agenda.at(paidAt, this::pay, settled);
            settled = 0;
        }
    }

    @Override
    public void evening(int day) {
        LocalDate date = home.almanac.date(day);
        balances += book.balance();
        if (isLastOfQuarter(date) && date.getDayOfMonth() == terms.settled()) {
            settled = rate.multiply(BigDecimal.valueOf(balances))
                    .divide(BigDecimal.valueOf(terms.yearBasis()), 0, RoundingMode.DOWN)
                    .longValueExact();
            balances = 0;
        }
    }

    private long sinceSettled(LocalDate date) {
        LocalDate back = date.minusDays(1);
        long days = 0;
        while (!(isLastOfQuarter(back) && back.getDayOfMonth() == terms.settled())) {
            back = back.minusDays(1);
            days++;
        }
        return days;
    }

    private static boolean isLastOfQuarter(LocalDate date) {
        return date.getMonthValue() % QUARTER == 0;
    }

    private void pay(Instant at, long interest) {
        home.books.move(
                at, "interest", book, interest, Other.of(CounterpartKind.INTEREST, home.culture.described("interest")));
    }
}
