package zhiyin.demo.internal.reference;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import zhiyin.knowledge.Terms;
import zhiyin.knowledge.Terms.Figure;
import zhiyin.knowledge.Terms.Unit;

/**
 * What the bank's published terms say about what the generator books. Amounts are minor units, rates and shares fractions
 * of one, so that 5 % is 0.05.
 *
 * @param payrollElsewhere for each salary that a business pays to another bank
 */
public record BankTerms(
        Card card,
        Demand demand,
        Loan loan,
        Transfers transfers,
        Exchange exchange,
        Wealth wealth,
        long payrollElsewhere) {

    /**
     * Credit cards.
     *
     * @param statementDays days of the month on which statements close
     * @param minimumShare of what was bought
     * @param daily interest a day
     * @param shortfall what may be missing from what is to be paid
     */
    public record Card(
            List<Integer> statementDays,
            int dueAfter,
            BigDecimal minimumShare,
            long minimumLeast,
            BigDecimal daily,
            int grace,
            long shortfall,
            BigDecimal lateShare,
            long lateLeast,
            long lateMost,
            long limitLeast,
            long limitMost,
            long studentMost) {}

    /** Interest on current and savings accounts, settled on one day of a quarter's last month and paid on the next. */
    public record Demand(BigDecimal rate, int yearBasis, int settled, int paid, BigDecimal dollarRate) {}

    /** Loans; {@code surcharge} is what is added to the rate of what is overdue, as a share of the rate. */
    public record Loan(
            int grace,
            BigDecimal surcharge,
            int lastDay,
            int youngest,
            int oldest,
            long personalMost,
            long carLeast,
            long carMost,
            long businessMost,
            int mortgageEndsAtAge) {}

    /** What a person may send with the app, at once, and on a day of the first days after opening an account. */
    public record Transfers(long single, int newDays, long newDaily) {}

    /** Changing money: from when in the day, and how many dollars' worth a person may sell and buy in a year. */
    public record Exchange(LocalTime from, long yearlyDollars) {}

    /** Orders of wealth products and funds, and after how many working days what was redeemed is there. */
    public record Wealth(
            LocalTime from, LocalTime until, int shortDays, int cash, int open, int moneyFund, int otherFunds) {

        /** After how many working days the money of what was redeemed arrives. */
        public int arrivesAfter(Catalogue.Offer offer) {
            boolean cashLike = "R1".equals(offer.riskGrade());
            return switch (offer.kind()) {
                case FUND -> cashLike ? moneyFund : otherFunds;
                default -> cashLike ? cash : open;
            };
        }
    }

    /** Those of the terms the platform comes with. */
    public static BankTerms bundled() {
        Told told = new Told(Terms.bundled());
        return new BankTerms(
                new Card(
                        List.of(
                                told.count("credit-card-cycle", "date-a"),
                                told.count("credit-card-cycle", "date-b"),
                                told.count("credit-card-cycle", "date-c")),
                        told.count("credit-card-cycle", "due-after"),
                        told.share("credit-card-minimum", "share"),
                        told.minor("credit-card-minimum", "least"),
                        told.share("credit-card-interest-rate", "daily"),
                        told.count("credit-card-late", "grace"),
                        told.minor("credit-card-late", "shortfall"),
                        told.share("credit-card-late", "fee"),
                        told.minor("credit-card-late", "fee-least"),
                        told.minor("credit-card-late", "fee-most"),
                        told.minor("credit-card-limits", "standard-from"),
                        told.minor("credit-card-limits", "platinum-to"),
                        told.minor("student-card", "limit-to")),
                new Demand(
                        told.share("account-demand-rate", "rate"),
                        told.count("account-demand-rate", "year-basis"),
                        told.count("account-demand-rate", "settled"),
                        told.count("account-demand-rate", "paid"),
                        told.share("fx-account", "demand-usd")),
                new Loan(
                        told.count("loan-late", "grace"),
                        told.share("loan-late", "surcharge"),
                        told.count("loan-instalment", "last-day"),
                        Math.max(told.count("personal-loan", "youngest"), told.count("car-loan", "youngest")),
                        Math.min(told.count("personal-loan", "oldest"), told.count("car-loan", "oldest")),
                        Math.min(told.minor("personal-loan", "most"), told.minor("green-loan", "most")),
                        told.minor("car-loan", "least"),
                        told.minor("car-loan", "most"),
                        told.minor("small-business-loan", "credit-most"),
                        told.count("mortgage", "age-and-term")),
                new Transfers(
                        told.minor("transfer-online-limits", "single"),
                        told.count("transfer-new-account", "days"),
                        told.minor("transfer-new-account", "daily")),
                new Exchange(told.clock("fx-exchange", "from"), told.minor("fx-annual-quota", "quota")),
                new Wealth(
                        told.clock("wealth-buying", "from"),
                        told.clock("fund-fee", "cutoff"),
                        Math.max(told.count("wealth-fee", "short-days"), told.count("fund-fee", "to-days")),
                        told.count("wealth-redeeming", "cash-ordinary"),
                        told.count("wealth-redeeming", "open"),
                        told.count("fund-fee", "money-fund"),
                        told.count("fund-fee", "others")),
                told.minor("business-payroll", "other"));
    }

    /** Figures by topic and name. */
    private record Told(Terms terms) {

        private Figure figure(String topic, String name) {
            return terms.topic(topic)
                    .map(found -> found.figures().get(name))
                    .orElseThrow(() -> new IllegalStateException("the terms lack %s %s".formatted(topic, name)));
        }

        private BigDecimal value(String topic, String name) {
            return new BigDecimal(figure(topic, name).value());
        }

        int count(String topic, String name) {
            return value(topic, name).intValueExact();
        }

        long minor(String topic, String name) {
            return value(topic, name).movePointRight(2).longValueExact();
        }

        BigDecimal share(String topic, String name) {
            if (figure(topic, name).unit() != Unit.PERCENT) {
                throw new IllegalStateException("%s %s is no percentage".formatted(topic, name));
            }
            return value(topic, name).movePointLeft(2);
        }

        LocalTime clock(String topic, String name) {
            String time = figure(topic, name).value();
            return LocalTime.parse(time.length() == 4 ? "0" + time : time);
        }
    }
}
