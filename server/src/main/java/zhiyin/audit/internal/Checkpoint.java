package zhiyin.audit.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;

/**
 * The signed head of the chain: who owns the database but not the key cannot shorten or rewrite what came before.
 *
 * @param signedAt whole microseconds
 * @param signature Ed25519 (RFC 8032), 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
record Checkpoint(long seq, byte[] hash, Instant signedAt, byte[] signature) {

    static Checkpoint sign(long seq, byte[] hash, Instant signedAt, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message(seq, hash, signedAt));
            return new Checkpoint(seq, hash, signedAt, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint key cannot sign", e);
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message(seq, hash, signedAt));
            return check.verify(signature);
        } catch (GeneralSecurityException malformedSignature) {
            return false;
        }
    }

    private static byte[] message(long seq, byte[] hash, Instant signedAt) {
        return Hashing.join(
                Hashing.utf8("zhiyin.checkpoint.v1"), Hashing.bytes(seq), hash, Hashing.utf8(signedAt.toString()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && seq == that.seq
                && Arrays.equals(hash, that.hash)
                && signedAt.equals(that.signedAt)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return "Checkpoint[" + seq + ", " + signedAt + "]";
    }
}
