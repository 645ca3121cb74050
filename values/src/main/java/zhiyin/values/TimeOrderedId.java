package zhiyin.values;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that sort by the moment they were made: UUID version 7 (RFC 9562, section 5.7). */
public final class TimeOrderedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A new id: 48 bits of Unix milliseconds, then 74 bits from {@code random}. */
    public static UUID at(Instant moment, RandomGenerator random) {
        long high = (moment.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
