package zhiyin.banking.internal;

import zhiyin.banking.Refusal;
import zhiyin.banking.core.CoreOutcome;

/** What the core's declining means to a customer. */
final class Refusals {

    private Refusals() {}

    static Refusal of(CoreOutcome.Declined declined) {
        return switch (declined.reason()) {
            case NO_SUCH_ACCOUNT -> Refusal.of(Refusal.Kind.UNKNOWN_ACCOUNT);
            case INSUFFICIENT_FUNDS -> Refusal.of(Refusal.Kind.INSUFFICIENT_FUNDS, declined.available());
        };
    }
}
