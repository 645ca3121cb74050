package zhiyin.dialogue.internal;

import java.util.Locale;

/** The dialogue's own sentences; texts are in {@code words.yaml} under the same names. */
enum Sentence {
    GREETING,
    THANKS,
    GOODBYE,
    SIGN_IN_FIRST,
    NOT_UNDERSTOOD,
    NOT_UNDERSTOOD_CHOICES,
    NOT_UNDERSTOOD_AGAIN,
    NO_ANSWER,
    PERHAPS,
    ALSO_ASKED,
    ALSO_SAID,
    AFTER_THAT,
    CANCELLED,
    NOTHING_TO_CANCEL,
    NOTHING_TO_CONFIRM,
    NOTHING_DONE,
    DENIED,
    BACK_TO,
    REPEAT_NOTHING,
    CLARIFY,
    VAGUE_AMOUNT,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_UNREADABLE,
    AMOUNT_TOO_FINE,
    AMOUNT_TOO_LARGE,
    AMOUNT_OTHER_MONEY,
    USE_THE_FORM,
    STEP_UP_GONE,
    STEP_UP_STALE,
    UNAVAILABLE,
    UNAVAILABLE_AFTER_COMMAND,
    CODE_REDACTED,
    ONE_MOMENT,
    CONFIRM,
    CANCEL,
    ASK_PERSON,
    BALANCE,
    TRANSACTIONS,
    TRANSFER,
    ROBOT,
    CAPABILITIES,
    HOW_ARE_YOU,
    INSULT,
    PRAISE,
    SPEAKING,
    SLOWER,
    DID_YOU_MEAN,
    DID_YOU_MEAN_ONE_OF,
    ONE_AT_A_TIME,
    PAY_FIRST,
    PAY_FIRST_AMOUNT;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
