package zhiyin.identity.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of sign-ins between their two steps. */
@Component
final class ChallengeRows {

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcTemplate jdbc;

    ChallengeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Tokens.Digest challenge, UUID account, Instant expiresAt) {
        jdbc.update(
                "insert into identity.challenge (digest, account_id, expires_at) values (?, ?, ?)",
                challenge.bytes(),
                account,
                Timestamp.from(expiresAt));
    }

    /** Whose challenge it is, whatever its state. */
    Optional<UUID> owner(Tokens.Digest challenge) {
        return jdbc
                .query(
                        "select account_id from identity.challenge where digest = ?",
                        (rs, row) -> rs.getObject(1, UUID.class),
                        new Object[] {challenge.bytes()})
                .stream()
                .findFirst();
    }

    /** Takes one try, and holds the row until the transaction ends; whether there was a try left. */
    boolean takeTry(Tokens.Digest challenge, Instant now) {
        return jdbc.update("""
                        update identity.challenge set attempts = attempts + 1
                        where digest = ? and used_at is null and expires_at > ? and attempts < ?
                        """, challenge.bytes(), Timestamp.from(now), MOST_ATTEMPTS) == 1;
    }

    void used(Tokens.Digest challenge, Instant now) {
        jdbc.update(
                "update identity.challenge set used_at = ? where digest = ?", Timestamp.from(now), challenge.bytes());
    }
}
