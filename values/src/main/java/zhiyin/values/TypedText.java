package zhiyin.values;

/** Which signs a text may have that a person typed. Pure. */
public final class TypedText {

    private TypedText() {}

    /** Control characters and halves of characters, which no person typed and no database keeps. */
    public static boolean isUnreadable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /**
     * Whether what is read differs from what is kept: signs that turn the direction of writing or have no width, and
     * such as no font has. A customer's joined emoji has them too; a text that others decide on must not.
     */
    public static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || isUnreadable(codePoint);
    }
}
