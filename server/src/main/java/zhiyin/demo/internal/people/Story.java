package zhiyin.demo.internal.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow.CardStatus;
import zhiyin.banking.feed.FeedRow.MandateRole;
import zhiyin.banking.feed.FeedRow.RepaymentMethod;
import zhiyin.banking.feed.FeedRow.SignInOutcome;
import zhiyin.demo.internal.people.Contracts.Repays;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.LivingCosts.Way;
import zhiyin.demo.internal.world.WorldFile;
import zhiyin.values.Language;

/**
 * Somebody made by hand, for demonstrations: the file {@code demo/stories.yaml}. Whatever is left out is thrown as for
 * everybody; amounts are in units of the currency, not minor ones.
 *
 * @param featured username of the person of {@code demo/world.yaml} whose name, payees and note are taken
 * @param riskProfile what the investor's questionnaire gave
 * @param livesIn where they live abroad in term time; {@code city} is where they are at home
 * @param loss who died
 * @param floor what the current account never goes below
 * @param payday 0 for the day of the month on which the next Friday falls
 * @param missesSalaryDays how many days before the first day the salary that was due did not come
 */
public record Story(
        @Nullable String featured,
        @Nullable String name,
        @Nullable Language language,
        Way way,
        String trade,
        int age,
        String city,
        double income,
        int payday,
        @Nullable String employer,
        @Nullable DemoNote note,
        @Nullable List<DemoWorld.FeaturedPayee> payees,
        @Nullable String riskProfile,
        @Nullable String livesIn,
        @Nullable Loss loss,
        @Nullable Double opening,
        @Nullable Double savings,
        @Nullable Double floor,
        @Nullable Double rent,
        @Nullable CreditCard credit,
        @Nullable List<Deposit> deposits,
        @Nullable List<Loan> loans,
        @Nullable List<Foreign> currencies,
        @Nullable List<Bought> holdings,
        @Nullable List<Event> events,
        @Nullable List<Seen> signIns,
        @Nullable List<Right> mandates,
        @Nullable Integer missesSalaryDays,
        @Nullable Integer distressedDays,
        @Nullable Integer movedDays,
        @Nullable CardStatus debitCard) {

    /** A payee who died so many days ago. */
    public record Loss(String payee, int daysAgo) {}

    /** A credit card. */
    public record CreditCard(
            double limit,
            int closesOn,
            Repays repays,
            @Nullable CardStatus status) {}

    /** A time deposit that falls due in so many days. */
    public record Deposit(String product, double amount, int maturesIn, boolean renews) {}

    /** A loan drawn so many months ago. */
    public record Loan(String product, double amount, int monthsAgo, int months, RepaymentMethod method) {}

    /** A current account in another currency. */
    public record Foreign(String currency, double opening) {}

    /** Units bought so many days ago; with {@code down} instead on a day since which the price fell by so many percent. */
    public record Bought(
            String product,
            double amount,
            @Nullable Integer daysAgo,
            @Nullable Double down) {}

    /**
     * An entry.
     *
     * @param at time of the day, such as {@code 14:05}
     * @param amount below zero out of the account
     * @param with whom it came from or went to, in the customer's language
     * @param payee alias of the payee who was paid
     */
    public record Event(
            int daysAgo,
            String at,
            String category,
            AccountKind account,
            @Nullable String currency,
            double amount,
            String with,
            @Nullable CounterpartKind counterpart,
            @Nullable String payee,
            @Nullable String merchant) {}

    /** An attempt to sign in, from a device of theirs or one never seen before. */
    public record Seen(int daysAgo, String at, SignInOutcome outcome, String city, boolean newDevice) {}

    /** What they may do for a business that is a story too. */
    public record Right(String business, MandateRole role, double singleLimit, double dailyLimit) {}

    private record Stories(List<Story> stories) {}

    /** All, in the order of their customers. */
    public static List<Story> all() {
        return WorldFile.read("demo/stories.yaml", Stories.class).stories();
    }

    /** A list that may be left out. */
    public static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    Optional<DemoWorld.FeaturedPerson> person(DemoWorld world) {
        return world.featured().stream()
                .filter(one -> one.username().equals(featured))
                .findFirst();
    }
}
