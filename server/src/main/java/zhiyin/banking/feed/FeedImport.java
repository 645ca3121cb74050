package zhiyin.banking.feed;

import java.util.function.Consumer;
import zhiyin.values.LegalEntity;

/** Loads a bank into the embedded one. */
public interface FeedImport {

    /**
     * Loads all parts that were not loaded before, each whole or not at all. Killed anywhere, the next call goes on with
     * the first part that is missing. Two calls at once do the work once.
     *
     * @param progress hears how far it got, such as {@code 12,500 of 50,000 customers, 5.2 million entries, 41 s}
     * @throws BrokenFeedException when a row cannot be right, or a part was loaded before with other rows; the parts
     *     before it stay
     */
    void load(LegalEntity entity, BankFeed feed, Consumer<String> progress);
}
