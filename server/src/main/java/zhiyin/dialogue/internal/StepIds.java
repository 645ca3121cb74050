package zhiyin.dialogue.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids for what a step makes: time-ordered like all others (RFC 9562, version 7), yet the same whenever the same step is
 * taken again, because their random bits are a hash of conversation, step and purpose.
 */
final class StepIds {

    private StepIds() {}

    static UUID derive(UUID conversation, long step, String purpose, Instant now) {
        byte[] hash = sha256(conversation + "/" + step + "/" + purpose);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (now.toEpochMilli() << 16) | 0x7000L | (bits.getLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (bits.getLong() >>> 2);
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
