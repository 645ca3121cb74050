package zhiyin.conversation.internal;

/** Every place between two lines where a killed process leaves something behind, in the order of a turn. */
public enum CrashPoint {
    BEFORE_ACCEPT,
    /** The message is in the inbox and its turn leased, nothing else happened. */
    AFTER_ACCEPT,
    BEFORE_INTERPRETATION,
    AFTER_INTERPRETATION,
    BEFORE_STEP_COMMIT,
    /** Inside the transaction: the step is written, its evidence is not. */
    STEP_WRITTEN,
    /** Inside the transaction: all is written, nothing is committed. */
    EVIDENCE_WRITTEN,
    AFTER_STEP_COMMIT,
    BEFORE_EFFECT,
    /** The world has changed and nothing here knows it. */
    AFTER_EFFECT,
    BEFORE_OUTCOME_COMMIT,
    AFTER_OUTCOME_COMMIT,
    /** The turn is complete and the lease given back, nobody was told. */
    BEFORE_ANSWER,
    BEFORE_STEP_UP_PROOF,
    /** The step-up is proven and the conversation does not know it. */
    AFTER_STEP_UP_PROOF
}
