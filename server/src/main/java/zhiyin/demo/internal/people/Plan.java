package zhiyin.demo.internal.people;

import java.util.List;
import java.util.Optional;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.world.LivingCosts.Persona;
import zhiyin.demo.internal.world.LivingCosts.Way;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.values.PersonName;

/**
 * A customer before they live.
 *
 * @param number counted from 1 over the whole bank
 * @param income a month after tax, in yuan; of a business what it turns over
 * @param wallet the share of what is consumed that is paid from here
 * @param payday day of the month on which money comes
 * @param city index of the city they live in
 */
public record Plan(
        int number,
        FeedRow.Customer row,
        FeedRow.Account current,
        Way way,
        Persona persona,
        double income,
        double wallet,
        int payday,
        int city,
        String employer,
        Course course,
        Contracts contracts,
        List<SavedPayee> payees,
        Optional<Story> story) {

    public Plan {
        payees = List.copyOf(payees);
    }

    /** A payee and how it is paid. */
    public record SavedPayee(FeedRow.Payee row, PayeeRole role) {}

    /** The same person, of another occupation. */
    Plan occupied(String occupation) {
        FeedRow.Customer other = new FeedRow.Customer(
                row.id(),
                row.kind(),
                row.name(),
                row.language(),
                row.joinedAt(),
                row.bornOn(),
                row.city(),
                occupation,
                row.riskProfile(),
                row.branch());
        return new Plan(
                number, other, current, way, persona, income, wallet, payday, city, employer, course, contracts, payees,
                story);
    }

    public String username() {
        return username(number);
    }

    static String username(int number) {
        return "customer%02d".formatted(number);
    }

    /** How others see who paid or was paid. */
    public String masked() {
        return new PersonName(row.name()).masked();
    }

    public List<FeedRow.Payee> paidAs(PayeeRole role) {
        return payees.stream()
                .filter(payee -> payee.role() == role)
                .map(SavedPayee::row)
                .toList();
    }
}
