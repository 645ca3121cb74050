package zhiyin.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhiyin.values.Language;

/** Understands one text at a time. Thread-safe; the same arguments give the same answer. */
public interface Understander {

    /**
     * What {@code text} may mean. Cost: one or two passes of an encoder, a few milliseconds.
     *
     * @param text what the customer wrote, at most 4,000 characters; longer texts are understood by their first part
     * @param hint the language the customer chose, used where the script does not decide
     * @param today the customer's day, against which "yesterday" is resolved
     * @param knownPayees names the customer has saved, found first among the payees
     */
    Understanding understand(String text, Optional<Language> hint, LocalDate today, Collection<String> knownPayees);

    /**
     * The wishes of a text that holds several, in the order of its words; empty where it holds one. Asked for only where
     * several could be acted on. Cost: microseconds where the text has no place to cut, else up to seven times that of
     * {@link #understand}.
     *
     * @param text as it was understood
     * @param whole what it was understood as
     */
    default List<UnderstoodWish> wishes(
            String text, Understanding whole, LocalDate today, Collection<String> knownPayees) {
        return List.of();
    }
}
