package zhiyin.identity.internal;

/** Base 32 without padding, alphabet of RFC 4648, section 6. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** As RFC 4648, but in characters that people do not mistake for each other (Crockford's choice, lower case). */
    private static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    static String encode(byte[] bytes) {
        return encode(bytes, ALPHABET);
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
