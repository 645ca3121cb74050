package zhiyin.identity.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The one spelling of a user name. */
final class Usernames {

    private static final int LONGEST = 64;

    private Usernames() {}

    /** Lower case, composed, without spaces around; empty for what can be no user name. */
    static Optional<String> canonical(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        boolean good = !name.isEmpty()
                && name.length() <= LONGEST
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._-@+".indexOf(c) >= 0);
        return good ? Optional.of(name) : Optional.empty();
    }
}
