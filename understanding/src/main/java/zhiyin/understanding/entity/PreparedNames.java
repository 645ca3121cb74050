package zhiyin.understanding.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.KnownNames;

/**
 * The bank's products and branches, made ready once to be looked for in many texts: spelled as texts are read, the
 * longest first, so that a name within another is no second one. Immutable; thread-safe.
 */
public final class PreparedNames {

    /** No names at all. */
    public static final PreparedNames NONE = of(KnownNames.NONE);

    private final List<String> products;
    private final List<String> branches;
    /** The same for texts in traditional characters, which are read as simplified ones; none when these are they. */
    private final @Nullable PreparedNames simplified;

    private PreparedNames(KnownNames names, @Nullable PreparedNames simplified) {
        this.products = longestFirst(names.products());
        this.branches = longestFirst(names.branches());
        this.simplified = simplified;
    }

    /** The products and branches of {@code names}; the payees are a customer's, and not kept. */
    public static PreparedNames of(KnownNames names) {
        return new PreparedNames(names, new PreparedNames(names.each(ChineseScript::simplified), null));
    }

    List<String> products() {
        return products;
    }

    List<String> branches() {
        return branches;
    }

    PreparedNames simplified() {
        return simplified == null ? this : simplified;
    }

    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(name -> new Reading(name.strip()).normal())
                .toList();
    }
}
