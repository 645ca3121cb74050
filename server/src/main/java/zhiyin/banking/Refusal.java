package zhiyin.banking;

import java.util.Optional;
import zhiyin.values.Money;

/**
 * Why the gate will not carry out an order.
 *
 * @param bound the limit or balance that was exceeded, where there is one
 */
public record Refusal(Kind kind, Optional<Money> bound) {

    /** Texts for people are in the message catalogue under these names. */
    public enum Kind {
        UNKNOWN_ACCOUNT,
        UNKNOWN_PAYEE,
        CURRENCY_NOT_HELD,
        INSUFFICIENT_FUNDS,
        OVER_SINGLE_LIMIT,
        OVER_DAILY_LIMIT,
        STEP_UP_MISSING,
        BLOCKED_BY_RISK,
        KEY_REUSED_WITH_OTHER_VALUES,
        /** The customer stopped it in its cooling time. */
        STOPPED_BY_CUSTOMER
    }

    public static Refusal of(Kind kind) {
        return new Refusal(kind, Optional.empty());
    }

    public static Refusal of(Kind kind, Money bound) {
        return new Refusal(kind, Optional.of(bound));
    }
}
