package zhiyin.bench.bank;

import java.time.Instant;
import zhiyin.banking.feed.FeedRow;

/** What is remembered of one customer while their part is read. Amounts in yuan. */
final class Tally {

    final FeedRow.CustomerKind kind;
    final Instant joinedAt;
    double income;
    double salary;
    double consumption;
    double deposits;
    long entries;
    long own;
    int accounts;
    int cards;
    int products;
    int creditCards;

    Tally(FeedRow.CustomerKind kind, Instant joinedAt) {
        this.kind = kind;
        this.joinedAt = joinedAt;
    }

    boolean isPerson() {
        return kind == FeedRow.CustomerKind.PERSON;
    }
}
