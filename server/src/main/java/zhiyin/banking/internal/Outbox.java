package zhiyin.banking.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ordered queue towards the core. Rows of one key, the debited account, leave one after another; a lease keeps two
 * relays apart, and its fencing token makes a relay that slept past its lease find that it may no longer write.
 *
 * <p>Every method runs in the caller's transaction. Locks are taken in the order lease, transfer, row.
 */
final class Outbox {

    private static final int MAX_KEYS = 100;

    private final JdbcClient jdbc;
    private final Transfers transfers;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Transfers transfers, Clock clock) {
        this.jdbc = jdbc;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * A row taken under a lease.
     *
     * @param attempt counts from one; above one, an earlier relay may have reached the core
     */
    record Claim(UUID key, long token, long position, UUID transfer, int attempt) {}

    void add(UUID key, UUID transfer, Instant notBefore) {
        jdbc.sql("INSERT INTO banking.outbox (outbox_key, transfer, not_before, next_attempt_at) VALUES (?, ?, ?, ?)")
                .params(key, transfer, Transfers.utc(notBefore), Transfers.utc(notBefore))
                .update();
    }

    /** Keys with a row that may be sent now, the longest waiting first; at most 100. */
    List<UUID> dueKeys() {
        Instant now = clock.instant();
        return jdbc.sql(
                        "SELECT outbox_key FROM banking.outbox WHERE settled_at IS NULL AND parked_at IS NULL"
                                + " AND not_before <= :now AND next_attempt_at <= :now GROUP BY outbox_key ORDER BY min(position) LIMIT :max")
                .param("now", Transfers.utc(now))
                .param("max", MAX_KEYS)
                .query(UUID.class)
                .list();
    }

    /**
     * Takes the key's first due row; empty when there is none, when it waits for another attempt, or when another relay
     * holds the key.
     */
    Optional<Claim> claim(UUID key, Duration lease) {
        Instant now = clock.instant();
        Optional<Head> head = head(key, now);
        if (head.isEmpty() || head.get().nextAttemptAt().isAfter(now)) {
            return Optional.empty();
        }
        Optional<Long> token = takeLease(key, now, now.plus(lease));
        if (token.isEmpty()) {
            return Optional.empty();
        }
        // Read again: before the lease was ours, another relay may have settled what we saw.
        Optional<Claim> claim = head(key, now)
                .filter(row -> !row.nextAttemptAt().isAfter(now))
                .flatMap(row -> take(key, token.get(), row));
        if (claim.isEmpty()) {
            giveBack(key, token.get());
        }
        return claim;
    }

    private Optional<Claim> take(UUID key, long token, Head head) {
        transfers.markSending(head.transfer());
        return jdbc.sql("UPDATE banking.outbox SET attempts = attempts + 1"
                        + " WHERE position = ? AND settled_at IS NULL RETURNING attempts")
                .param(head.position())
                .query(Integer.class)
                .optional()
                .map(attempt -> new Claim(key, token, head.position(), head.transfer(), attempt));
    }

    /** Gives the key back and ends its row; false when the lease has passed to another relay, who will do it. */
    boolean settle(Claim claim) {
        if (!giveBack(claim.key(), claim.token())) {
            return false;
        }
        jdbc.sql("UPDATE banking.outbox SET settled_at = ? WHERE position = ?")
                .params(Transfers.utc(clock.instant()), claim.position())
                .update();
        return true;
    }

    /** Gives the key back and leaves its row first in line, to be tried again after {@code pause}. */
    void postpone(Claim claim, Duration pause) {
        if (giveBack(claim.key(), claim.token())) {
            jdbc.sql("UPDATE banking.outbox SET next_attempt_at = ? WHERE position = ?")
                    .params(Transfers.utc(clock.instant().plus(pause)), claim.position())
                    .update();
        }
    }

    /**
     * Gives the key back and takes its row out of the line until an operator puts it in again, so that later orders of
     * the account go on; false when the lease has passed to another relay.
     */
    boolean park(Claim claim) {
        if (!giveBack(claim.key(), claim.token())) {
            return false;
        }
        jdbc.sql("UPDATE banking.outbox SET parked_at = ? WHERE position = ?")
                .params(Transfers.utc(clock.instant()), claim.position())
                .update();
        return true;
    }

    /** Ends the row of a transfer that is not to be sent. */
    void withdraw(UUID transfer) {
        jdbc.sql("UPDATE banking.outbox SET settled_at = ? WHERE transfer = ? AND settled_at IS NULL")
                .params(Transfers.utc(clock.instant()), transfer)
                .update();
    }

    private Optional<Head> head(UUID key, Instant now) {
        return jdbc.sql("SELECT position, transfer, next_attempt_at FROM banking.outbox"
                        + " WHERE outbox_key = ? AND settled_at IS NULL AND parked_at IS NULL AND not_before <= ?"
                        + " ORDER BY position LIMIT 1")
                .params(key, Transfers.utc(now))
                .query((row, number) -> new Head(
                        row.getLong("position"),
                        row.getObject("transfer", UUID.class),
                        row.getTimestamp("next_attempt_at").toInstant()))
                .optional();
    }

    private Optional<Long> takeLease(UUID key, Instant now, Instant until) {
        jdbc.sql("INSERT INTO banking.outbox_lease (outbox_key, lease_until) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(key, Transfers.utc(now))
                .update();
        return jdbc.sql("UPDATE banking.outbox_lease SET fencing_token = fencing_token + 1, lease_until = :until"
                        + " WHERE outbox_key = (SELECT outbox_key FROM banking.outbox_lease WHERE outbox_key = :key"
                        + " AND lease_until <= :now FOR UPDATE SKIP LOCKED) RETURNING fencing_token")
                .param("until", Transfers.utc(until))
                .param("key", key)
                .param("now", Transfers.utc(now))
                .query(Long.class)
                .optional();
    }

    private boolean giveBack(UUID key, long token) {
        return jdbc.sql("UPDATE banking.outbox_lease SET lease_until = ? WHERE outbox_key = ? AND fencing_token = ?")
                        .params(Transfers.utc(clock.instant()), key, token)
                        .update()
                == 1;
    }

    private record Head(long position, UUID transfer, Instant nextAttemptAt) {}
}
