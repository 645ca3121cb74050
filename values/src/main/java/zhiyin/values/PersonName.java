package zhiyin.values;

/**
 * A person's name as the bank writes it; masked to its last character for Chinese names ({@code *明}) and to initials
 * for others ({@code J. S.}).
 *
 * <p>Throws {@link IllegalArgumentException} when blank or longer than 100 characters
 */
public record PersonName(String disclose) implements Sensitive {

    public PersonName {
        disclose = disclose.strip();
        if (disclose.isEmpty() || disclose.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters");
        }
    }

    @Override
    public String masked() {
        int last = disclose.codePointBefore(disclose.length());
        if (Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN) {
            int hidden = disclose.codePointCount(0, disclose.length()) - 1;
            return "*".repeat(Math.max(1, hidden)) + (hidden == 0 ? "" : Character.toString(last));
        }
        StringBuilder initials = new StringBuilder();
        for (String part : disclose.split("\\s+")) {
            if (!initials.isEmpty()) {
                initials.append(' ');
            }
            initials.appendCodePoint(part.codePointAt(0)).append('.');
        }
        return initials.toString();
    }

    @Override
    public String toString() {
        return masked();
    }
}
