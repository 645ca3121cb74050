package zhiyin.understanding.tone;

/** What is worth meeting when it is strong enough. */
public enum Sign {
    /** Harm is happening now. */
    URGENT,
    /** Dissatisfaction with the bank that is to be treated as a complaint, whether or not the word occurs. */
    COMPLAINT,
    /** The customer seems to be deceived, or put under pressure, right now. */
    SCAM,
    /** Bereavement, illness, abuse, addiction, despair, not understanding: a reason for more care. */
    VULNERABILITY
}
