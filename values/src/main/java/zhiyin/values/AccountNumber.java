package zhiyin.values;

/**
 * A bank account number, 6 to 34 letters and digits without spaces (34 is the longest IBAN, ISO 13616).
 *
 * <p>Throws {@link IllegalArgumentException} when the text has another length or another character; the text is not repeated
 */
public record AccountNumber(String disclose) implements Sensitive {

    public AccountNumber {
        if (!disclose.matches("[0-9A-Z]{6,34}")) {
            throw new IllegalArgumentException("an account number has 6 to 34 digits or capital letters");
        }
    }

    @Override
    public String masked() {
        return Masking.keepLast(disclose, 4);
    }

    /** The four digits people know an account by. */
    public String lastFour() {
        return disclose.substring(disclose.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
