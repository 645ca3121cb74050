package zhiyin.values;

/**
 * A payment card number (PAN), 12 to 19 digits with a valid check digit (ISO/IEC 7812-1, annex B).
 *
 * <p>Throws {@link IllegalArgumentException} when length, characters or check digit are wrong; the number is not repeated
 */
public record CardNumber(String disclose) implements Sensitive {

    public CardNumber {
        if (!disclose.matches("[0-9]{12,19}")) {
            throw new IllegalArgumentException("a card number has 12 to 19 digits");
        }
        if (!hasValidCheckDigit(disclose)) {
            throw new IllegalArgumentException("the card number's check digit is wrong");
        }
    }

    /** The check of ISO/IEC 7812-1 annex B: every second digit from the right doubled, digits summed, modulo ten. */
    public static boolean hasValidCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    public String lastFour() {
        return disclose.substring(disclose.length() - 4);
    }

    @Override
    public String masked() {
        return Masking.keepLast(disclose, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
