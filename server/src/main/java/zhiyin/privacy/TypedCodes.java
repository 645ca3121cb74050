package zhiyin.privacy;

/** Finds one-time codes, PINs and passwords that a customer typed into the conversation. Pure. */
public interface TypedCodes {

    /** What the dialogue waits for, as far as a row of digits is concerned. */
    enum Awaited {
        /** A code, in its form: a challenge is pending, or may be. */
        CODE,
        /** An amount, so that digits alone are an answer. */
        AMOUNT,
        /** Anything but a number. */
        OTHER
    }

    /**
     * Whether the text must not be kept: digits or a value next to a word for code, PIN or password in Chinese or
     * English, or, unless an amount is awaited, six digits that are all there is or that nothing in the message
     * makes an amount, a number of something or a day; in whatever disguise the digits come. What is none while a code is awaited is none at any time. An amount such as {@code 转账 123456} is none.
     */
    boolean looksLikeCode(String text, Awaited awaited);
}
