package zhiyin.risk;

/** Why a command is delayed or blocked; texts for people are in the message catalogue under this name. */
public enum RiskReason {
    /** First payment to this payee, far above what this customer usually pays. */
    FIRST_PAYMENT_FAR_ABOVE_HABIT
}
