package zhiyin.banking.feed;

import java.util.function.Consumer;

/** Some customers with everything that is theirs, or what all customers have in common. */
public interface FeedPart {

    /** Names the part within its feed, such as {@code part-00012}; a part of that name is loaded once. */
    String name();

    /** What the part was made from, in hexadecimal: equal digests mean equal rows. */
    String digest();

    /** How many customers it brings, for whoever waits. */
    int customers();

    /**
     * Hands over all rows, a table after the other in the order of {@link FeedTable}. Rows may refer to rows that were
     * handed over before them.
     *
     * @throws BrokenFeedException naming file, line and mend
     */
    void rows(Consumer<FeedRow> taker);
}
