package zhiyin.understanding;

import java.util.Locale;

/** The kinds of things a customer names; canonical values are described at each. */
public enum EntityType {
    /** Decimal string, such as {@code 105.80}; no single number can be right: no value. */
    AMOUNT,
    /** Signed decimal string by which an amount named before is to grow or, negative, to shrink: "add 50", 减50. */
    AMOUNT_CHANGE,
    /**
     * Decimal string of an amount that is named only to say that it is not meant, or no longer: "not 50", 不是两百, the
     * first of "600, no, 650".
     */
    AMOUNT_DENIED,
    /** ISO 4217 code. */
    CURRENCY,
    /** ISO 8601 day. */
    DATE,
    /** Two ISO 8601 days joined by {@code /}, both included. */
    DATE_RANGE,
    /** ISO 8601 duration. */
    DURATION,
    /** Decimal string of the percentage. */
    PERCENT,
    /** Position in a list, counted from 1; from the end negative. */
    ORDINAL,
    /**
     * One of several things by pointing at it: {@code other}, {@code last} (the one just spoken of), {@code that}, {@code
     * same}, {@code former} or {@code latter}.
     */
    REFERENCE,
    /** Four digits. */
    CARD_LAST4,
    /**
     * Digits, an IBAN without spaces, or a slug such as {@code savings}; a card number or IBAN whose check digit is wrong
     * is ambiguous.
     */
    ACCOUNT_REF,
    /** Resident identity number, GB 11643: 18 places, the last may be X; ambiguous when its check character is wrong. */
    IDENTITY_NUMBER,
    /** Unified social credit code of a firm, GB 32100: 18 places; ambiguous when its check character is wrong. */
    BUSINESS_CODE,
    /** Digits, a leading plus kept. */
    PHONE,
    /** The words as the customer wrote them. */
    PAYEE,
    /** A product of the bank, as the customer called it; found by the names the bank hands in. */
    PRODUCT,
    /** A branch of the bank, as the customer called it. */
    BRANCH,
    /** What a payment is to be marked with, as the customer wrote it. */
    MEMO;

    /** The name in files and over the API, such as {@code card_last4}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
