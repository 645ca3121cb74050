package zhiyin.audit.internal;

import java.util.Arrays;
import java.util.HexFormat;

/** A place in the chain and the hash that stands there; everything up to it follows from the hash. */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
record ChainPlace(long seq, byte[] hash) {

    /** Before the first link. */
    static final ChainPlace START = new ChainPlace(0, ChainLink.GENESIS);

    boolean isStart() {
        return seq == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainPlace that && seq == that.seq && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return seq + ":" + HexFormat.of().formatHex(hash, 0, 4);
    }
}
