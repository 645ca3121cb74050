package zhiyin.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Opaque tokens: 256 random bits, base64url. Only their SHA-256 is ever kept; the bits are too many to guess, so a slow
 * hash would add nothing.
 */
final class Tokens {

    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private Tokens() {}

    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The digest of what could be a token; empty for anything that was never one. */
    static Optional<Digest> digest(String token) {
        if (token.length() != LENGTH || !token.chars().allMatch(Tokens::isBase64Url)) {
            return Optional.empty();
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new Digest(HexFormat.of().formatHex(hash)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isBase64Url(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** SHA-256 of a token, in hexadecimal; worthless to who has no token. */
    record Digest(String hex) {

        static Digest of(byte[] bytes) {
            return new Digest(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
