package zhiyin.audit.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * An entry as it stands in the database.
 *
 * @param content what the commitment covers
 * @param salt 16 random bytes of this entry alone
 * @param commitment 32 bytes, see {@link Hashing#commitment}
 * @param origin 32 bytes, see {@link Hashing#origin}
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
record EvidenceRow(Content content, byte[] salt, byte[] commitment, byte[] origin) {

    UUID id() {
        return content.id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceRow that
                && content.equals(that.content)
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(commitment, that.commitment)
                && Arrays.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return "EvidenceRow[" + id() + "]";
    }

    /**
     * What an entry says.
     *
     * @param occurredAt whole microseconds, the precision PostgreSQL keeps
     * @param body canonical JSON
     */
    record Content(
            UUID id, String legalEntity, Instant occurredAt, String kind, String actor, String subject, String body) {}
}
