package zhiyin.values;

/** The shapes in which personal values are hidden. */
final class Masking {

    private Masking() {}

    /** Keeps the last {@code kept} code points and shows four stars before them, whatever the length was. */
    static String keepLast(String clear, int kept) {
        int length = clear.codePointCount(0, clear.length());
        if (length <= kept) {
            return "****";
        }
        return "****" + clear.substring(clear.offsetByCodePoints(0, length - kept));
    }
}
