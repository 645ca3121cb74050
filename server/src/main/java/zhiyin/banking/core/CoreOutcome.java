package zhiyin.banking.core;

import java.time.Instant;
import java.util.UUID;
import zhiyin.values.Money;

/** What the core did with an order. */
public sealed interface CoreOutcome {

    /** The money moved; {@code balance} is what the account holds now. */
    record Booked(UUID entry, Instant at, Money balance) implements CoreOutcome {}

    /** Nothing moved, and the core keeps no trace of the order. */
    record Declined(Reason reason, Money available) implements CoreOutcome {}

    /** Why a core declines. */
    enum Reason {
        NO_SUCH_ACCOUNT,
        INSUFFICIENT_FUNDS
    }
}
