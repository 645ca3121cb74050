package zhiyin.demo.internal.world;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people live: the file {@code demo/personas.yaml}, which says where each number comes from. */
public record LivingCosts(
        Map<Spend, Habit> spending, List<Season> seasons, Map<Way, Persona> personas, Courses courses) {

    /**
     * How often something is bought, and what it costs.
     *
     * @param share of what is consumed besides the home
     * @param ticket mean price in yuan of somebody of average means
     * @param sigma standard deviation of the price's logarithm
     * @param week weights from Monday to Sunday
     */
    public record Habit(double share, double ticket, double sigma, List<Double> week) {}

    /**
     * A time of the year in which more or less is spent on something.
     *
     * @param from first day, such as {@code 10-01}; null for a time that moves with the Spring Festival
     * @param festival first and last day, counted from the first day of the lunar year
     */
    public record Season(
            List<Spend> spends,
            double factor,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<Integer> festival) {

        boolean covers(MonthDay date, int sinceFestival) {
            if (festival != null) {
                return sinceFestival >= festival.get(0) && sinceFestival <= festival.get(1);
            }
            return from != null
                    && until != null
                    && !date.isBefore(MonthDay.parse("--" + from))
                    && !date.isAfter(MonthDay.parse("--" + until));
        }
    }

    /**
     * A way of living; probabilities unless stated otherwise.
     *
     * @param weight share of all customers
     * @param income median a month after tax, in yuan
     * @param sigma standard deviation of its logarithm
     * @param consumes share of the income that is consumed besides the home
     * @param wallet lowest and highest share of that which is paid from this bank's accounts
     * @param ages lowest and highest
     * @param friends transfers to friends a month
     * @param signIns a month
     * @param cushion yuan left on the current account where it can be helped
     * @param tastes how much more or less than average is spent on something
     * @param trades slugs of what they live from
     */
    public record Persona(
            double weight,
            double income,
            double sigma,
            double consumes,
            List<Double> wallet,
            List<Integer> ages,
            double friends,
            double signIns,
            double cushion,
            double savings,
            double creditCard,
            double deposit,
            double mortgage,
            double carLoan,
            double consumerLoan,
            double invests,
            double rents,
            double foreign,
            Map<Spend, Double> tastes,
            List<String> trades) {}

    /** Shares of all customers to whom something happens, whatever their way of living. */
    public record Courses(
            double leaves,
            double distressed,
            double mule,
            double scammed,
            double marries,
            double child,
            double newJob,
            double retires,
            double moves,
            double english) {}

    /** Ways of living. */
    public enum Way {
        SALARIED,
        STUDENT,
        GIG,
        PENSIONER,
        SHOP,
        BUSINESS,
        FREELANCER,
        AFFLUENT,
        DORMANT
    }
}
