package zhiyin.audit.internal;

import java.util.Arrays;
import java.util.UUID;

/** One row of the chain. */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
record ChainLink(long seq, UUID evidenceId, byte[] commitment, byte[] previousHash, byte[] hash) {

    /** The previous hash of the first link. */
    static final byte[] GENESIS = new byte[Hashing.HASH_BYTES];

    /** The link that seals an entry right after a hash. */
    static ChainLink after(long previousSeq, byte[] previousHash, UUID evidenceId, byte[] commitment) {
        long seq = Math.addExact(previousSeq, 1);
        byte[] hash = Hashing.link(seq, evidenceId, commitment, previousHash);
        return new ChainLink(seq, evidenceId, commitment, previousHash, hash);
    }

    boolean hashIsRight() {
        return Arrays.equals(hash, Hashing.link(seq, evidenceId, commitment, previousHash));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainLink that
                && seq == that.seq
                && evidenceId.equals(that.evidenceId)
                && Arrays.equals(commitment, that.commitment)
                && Arrays.equals(previousHash, that.previousHash)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return "ChainLink[" + seq + ", " + evidenceId + "]";
    }
}
