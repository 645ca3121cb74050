package zhiyin.demo.internal.life;

import zhiyin.banking.feed.FeedRow;

/** An account while its owner lives; the balance is that of the moment. */
final class Book {

    private final FeedRow.Account row;
    private long balance;

    Book(FeedRow.Account row) {
        this.row = row;
    }

    FeedRow.Account row() {
        return row;
    }

    long balance() {
        return balance;
    }

    /** Whether so much may go out now. */
    boolean covers(long amount) {
        return balance - amount >= -row.creditLimitMinor();
    }

    void add(long amount) {
        balance += amount;
        if (balance < -row.creditLimitMinor()) {
            throw new IllegalStateException("account %s of kind %s would stand at %d, below its limit of %d"
                    .formatted(row.id(), row.kind(), balance, -row.creditLimitMinor()));
        }
    }
}
