package zhiyin.privacy.internal;

import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;

/** What guards the conversations in service, for tests of other modules. */
public final class ShippedGuards {

    public static final TypedCodes CODES = new WordsAndDigits();
    public static final PersonalNumbers NUMBERS = new MaskedNumbers();

    private ShippedGuards() {}

    /** The text with every digit as a plain digit, however it was written. */
    public static String readable(String text) {
        return DigitsInWords.written(CanonicalText.of(text)).text();
    }
}
