package zhiyin.understanding;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Names that no rule can know, handed in by the bank.
 *
 * @param payees whom the customer has saved
 * @param products what the bank sells, as customers call it
 * @param branches the bank's branches, as customers call them
 */
public record KnownNames(Collection<String> payees, Collection<String> products, Collection<String> branches) {

    /** No names at all. */
    public static final KnownNames NONE = ofPayees(List.of());

    public KnownNames {
        payees = List.copyOf(payees);
        products = List.copyOf(products);
        branches = List.copyOf(branches);
    }

    /** Saved payees alone. */
    public static KnownNames ofPayees(Collection<String> payees) {
        return new KnownNames(payees, List.of(), List.of());
    }

    /** The same names, each spelled another way. */
    public KnownNames each(UnaryOperator<String> spelling) {
        return new KnownNames(
                payees.stream().map(spelling).toList(),
                products.stream().map(spelling).toList(),
                branches.stream().map(spelling).toList());
    }
}
