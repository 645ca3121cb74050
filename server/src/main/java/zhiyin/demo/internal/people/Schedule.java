package zhiyin.demo.internal.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import zhiyin.banking.feed.FeedRow.RepaymentMethod;

/** What is due on a loan month by month, in minor units. The principals always add up to what was lent. */
public final class Schedule {

    private static final double MONTHS = 1_200;

    private Schedule() {}

    /** One instalment. */
    public record Due(long principal, long interest) {}

    /**
     * All instalments of a loan.
     *
     * @param percent nominal interest a year
     */
    public static List<Due> of(long principal, BigDecimal percent, int months, RepaymentMethod method) {
        double rate = percent.doubleValue() / MONTHS;
        double annuity = rate == 0 ? principal / (double) months : principal * rate / (1 - Math.pow(1 + rate, -months));
        List<Due> all = new ArrayList<>(months);
        long left = principal;
        for (int month = 1; month <= months; month++) {
            long interest = Math.round(left * rate);
            long repaid = switch (method) {
                case EQUAL_INSTALMENTS -> Math.round(annuity) - interest;
                case EQUAL_PRINCIPAL -> principal / months;
                case INTEREST_FIRST -> 0;
            };
            if (month == months || repaid > left) {
                repaid = left;
            }
            all.add(new Due(repaid, interest));
            left -= repaid;
        }
        return all;
    }
}
