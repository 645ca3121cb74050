package zhiyin.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps secrets of one-time codes encrypted: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, the account's id
 * as associated data. A secret copied to another account's row does not open. Layout: version, nonce, text and tag.
 */
final class SecretBox {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    SecretBox(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    byte[] lock(byte[] secret, UUID accountId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, accountId);
        return ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
                .put(VERSION)
                .put(nonce)
                .put(locked)
                .array();
    }

    /** @throws IllegalStateException when the box was altered, belongs to another account or another key locked it */
    byte[] open(byte[] box, UUID accountId) {
        if (box.length <= 1 + NONCE_BYTES || box[0] != VERSION) {
            throw new IllegalStateException("the secret of account " + accountId + " is damaged");
        }
        ByteBuffer buffer = ByteBuffer.wrap(box, 1, box.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] locked = new byte[buffer.remaining()];
        buffer.get(locked);
        return run(Cipher.DECRYPT_MODE, nonce, locked, accountId);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, UUID accountId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("zhiyin.totp.v1:" + accountId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret of account " + accountId + " does not open with this installation's key", e);
        }
    }
}
