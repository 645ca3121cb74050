package zhiyin.identity.internal;

/** Base 32 without padding, alphabet of RFC 4648, section 6. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** As RFC 4648, but in characters that people do not mistake for each other (Crockford's choice, lower case). */
    private static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    static String encode(byte[] bytes) {
        return encode(bytes, ALPHABET);
    }

    /**
     * The bytes of a text that {@link #encode(byte[])} made.
     *
     * @throws IllegalArgumentException when it holds another character; the text is a secret and not in the message
     */
    public static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("character " + (i + 1) + " is not of Base 32");
            }
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffer >>> bits);
            }
        }
        return bytes;
    }

    /** For passwords: no i, l, o or u, in groups of four joined by hyphens. */
    static String readable(byte[] bytes) {
        return String.join("-", encode(bytes, READABLE).split("(?<=\\G.{4})"));
    }

    private static String encode(byte[] bytes, String alphabet) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(alphabet.charAt((buffer >>> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(alphabet.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
