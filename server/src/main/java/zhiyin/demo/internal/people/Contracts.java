package zhiyin.demo.internal.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.FeedRow.RepaymentMethod;

/**
 * What a customer holds besides the current account when the history begins, or will open in it. Amounts are minor units.
 *
 * @param opening on the current account at the beginning
 * @param savings on the savings account at the beginning; null where there is none
 * @param currencies of further current accounts
 * @param rent a month; zero for who pays none to a person
 * @param floor what the customer never goes below by own will
 */
public record Contracts(
        long opening,
        @Nullable Long savings,
        @Nullable Credit credit,
        List<TimeDeposit> deposits,
        List<Borrowed> loans,
        boolean invests,
        List<Foreign> currencies,
        long rent,
        long floor) {

    /** How a person pays a credit card. */
    public enum Repays {
        IN_FULL,
        IN_PART,
        THE_MINIMUM,
        LATE
    }

    /** A credit card; statements close on {@code closesOn}, 1 to 25. */
    public record Credit(long limit, int closesOn, Repays repays) {}

    /** Money put away until a day. */
    public record TimeDeposit(String product, long principal, LocalDate startedOn, boolean renews) {}

    /** Money borrowed. */
    public record Borrowed(String product, long principal, LocalDate drawnOn, int months, RepaymentMethod method) {}

    /** A current account in another currency. */
    public record Foreign(String currency, long opening) {}

    /** The same for somebody who joined on a day: what they owe or put away began after that. */
    Contracts since(LocalDate joinedOn) {
        return new Contracts(
                opening,
                savings,
                credit,
                deposits.stream()
                        .map(one -> new TimeDeposit(
                                one.product(), one.principal(), later(one.startedOn(), joinedOn), one.renews()))
                        .toList(),
                loans.stream()
                        .map(one -> new Borrowed(
                                one.product(),
                                one.principal(),
                                withinMonth(later(one.drawnOn(), joinedOn)),
                                one.months(),
                                one.method()))
                        .toList(),
                invests,
                currencies,
                rent,
                floor);
    }

    /** A loan's day is one that every month has. */
    private static LocalDate withinMonth(LocalDate day) {
        return day.getDayOfMonth() > 28 ? day.plusMonths(1).withDayOfMonth(1) : day;
    }

    private static LocalDate later(LocalDate began, LocalDate joinedOn) {
        LocalDate earliest = joinedOn.plusDays(3);
        return began.isBefore(earliest) ? earliest : began;
    }
}
