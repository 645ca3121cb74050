package zhiyin.privacy;

/** Finds one-time codes, PINs and passwords that a customer typed into the conversation. Pure. */
public interface TypedCodes {

    /**
     * Whether the text must not be kept: a bare six-digit message while a challenge is pending, or digits next to a word
     * for code, PIN or password in Chinese or English. An amount such as {@code 转账 123456} is none.
     */
    boolean looksLikeCode(String text, boolean challengePending);
}
