package zhiyin.banking.core;

import java.util.Locale;

/** What kind of account a customer holds; in the order in which customers think of them. */
public enum AccountKind {
    CURRENT,
    SAVINGS,
    TIME_DEPOSIT,
    CREDIT_CARD,
    LOAN;

    /** As stored and as shown to callers, such as {@code credit_card}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether money can be sent from it. */
    public boolean paysOut() {
        return this == CURRENT || this == SAVINGS;
    }
}
