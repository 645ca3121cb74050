package zhiyin.privacy;

import java.util.Locale;

/** Why personal data is read or kept (PIPL Art. 6: a clear and reasonable purpose); stated with every read. */
public enum Purpose {
    /** Answering and serving the customer in a conversation they began. */
    CUSTOMER_SERVICE,
    /** Carrying out the customer's order. */
    CONTRACT,
    /** Guarding against fraud and scams. */
    FRAUD_PREVENTION,
    /** Proving what was done. */
    EVIDENCE,
    /** Letting the right people in. */
    SECURITY,
    /** Understanding customers better: what was said, masked, is looked at and not kept a second time. */
    SERVICE_IMPROVEMENT;

    /** The name in column comments and evidence, such as {@code customer-service}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
