package zhiyin.banking.core;

/** The bank's own accounts, against which customers' money moves. */
public enum CounterpartKind {
    EMPLOYERS,
    MERCHANTS,
    OTHER_BANKS,
    INTEREST,
    FEES,
    CASH,
    EXCHANGE,
    INVESTMENTS,
    STATE,
    OPENING
}
