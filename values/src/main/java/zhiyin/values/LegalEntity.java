package zhiyin.values;

/**
 * The bank or brand whose data a row is: every row belongs to exactly one.
 *
 * <p>Throws {@link IllegalArgumentException} when the code is not 1 to 32 lower-case letters, digits or hyphens
 */
public record LegalEntity(String code) {

    /** The one entity of an installation that serves a single bank. */
    public static final LegalEntity DEFAULT = new LegalEntity("default");

    public LegalEntity {
        if (!code.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException(
                    "a legal entity's code is 1 to 32 of a-z, 0-9 and hyphen, not '" + code + "'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
