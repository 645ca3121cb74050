package zhiyin.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The hashes of evidence. Each begins with the name of what it is, and every part is preceded by its length, so that no
 * two different inputs ever read as the same bytes.
 *
 * <p>The salt of a commitment is random for each entry, not one for the installation: facts are often guessable (an
 * amount, a yes or no), and a shared salt shown to an auditor for one entry would open all others to guessing. With a
 * salt of its own an entry can also be erased later, text and salt together, while the chain over the commitments stays
 * whole.
 *
 * <p>What the installation has of its own is the key of the origin: only a process holding the key file can make it,
 * so a row that someone inserts with database rights alone is found even before it was ever sealed.
 */
final class Hashing {

    static final int HASH_BYTES = 32;
    static final int SALT_BYTES = 16;

    private Hashing() {}

    /** SHA-256 over salt and content: reveals nothing without the salt, and fits no other content. */
    static byte[] commitment(EvidenceRow.Content content, byte[] salt) {
        return sha256(
                utf8("zhiyin.evidence.v1"),
                salt,
                bytes(content.id()),
                utf8(content.legalEntity()),
                utf8(content.occurredAt().toString()),
                utf8(content.kind()),
                utf8(content.actor()),
                utf8(content.subject()),
                utf8(content.body()));
    }

    /** HMAC-SHA-256 (RFC 2104) of the commitment: made by this installation. */
    static byte[] origin(SecretKey key, byte[] commitment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(join(utf8("zhiyin.origin.v1"), commitment));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256, and the key fits it", e);
        }
    }

    /** The hash of a link: its place, its entry and everything before it. */
    static byte[] link(long seq, UUID evidenceId, byte[] commitment, byte[] previousHash) {
        return sha256(utf8("zhiyin.link.v1"), bytes(seq), bytes(evidenceId), commitment, previousHash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(join(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
