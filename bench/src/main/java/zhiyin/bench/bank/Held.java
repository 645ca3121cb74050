package zhiyin.bench.bank;

import java.util.UUID;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;

/** An account while its part is read; the balance in minor units of its currency. */
final class Held {

    final UUID id;
    final AccountKind kind;
    final String currency;
    final long limit;
    final Tally owner;
    long balance;

    Held(FeedRow.Account row, Tally owner) {
        this.id = row.id();
        this.kind = row.kind();
        this.currency = row.currency();
        this.limit = row.creditLimitMinor();
        this.owner = owner;
    }
}
