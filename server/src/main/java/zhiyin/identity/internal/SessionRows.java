package zhiyin.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;

/** The table of sessions. */
@Component
final class SessionRows {

    private final JdbcTemplate jdbc;

    SessionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code account} is null for a visitor. */
    void insert(UUID id, Tokens.Digest token, @Nullable UUID account, Instant now, Instant expiresAt) {
        jdbc.update(
                """
                insert into identity.session (id, token_digest, account_id, created_at, expires_at, last_used_at)
                values (?, ?, ?, ?, ?, ?)
                """, id, token.bytes(), account, Timestamp.from(now), Timestamp.from(expiresAt), Timestamp.from(now));
    }

    /** A session that was not ended; whether it expired is for the caller to say. */
    Optional<OpenSession> open(Tokens.Digest token) {
        return jdbc.query("""
                        select s.id, s.legal_entity, s.expires_at, s.last_used_at, s.account_id, a.role, a.customer_id
                        from identity.session s left join identity.account a on a.id = s.account_id
                        where s.token_digest = ? and s.ended_at is null
                        """, (rs, row) -> session(rs), new Object[] {token.bytes()}).stream()
                .findFirst();
    }

    void used(UUID session, Instant at) {
        jdbc.update(
                "update identity.session set last_used_at = greatest(last_used_at, ?) where id = ?",
                Timestamp.from(at),
                session);
    }

    /** Whether it was open until now. */
    boolean end(UUID session, Instant at) {
        return jdbc.update(
                        "update identity.session set ended_at = ? where id = ? and ended_at is null",
                        Timestamp.from(at),
                        session)
                == 1;
    }

    /** Ends all sessions of an account and returns their tokens' digests. */
    List<Tokens.Digest> endAll(UUID account, Instant at) {
        return jdbc.query(
                "update identity.session set ended_at = ? where account_id = ? and ended_at is null"
                        + " returning token_digest",
                (rs, row) -> Tokens.Digest.of(rs.getBytes(1)),
                Timestamp.from(at),
                account);
    }

    private static OpenSession session(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID account = rs.getObject("account_id", UUID.class);
        LegalEntity entity = new LegalEntity(rs.getString("legal_entity"));
        Principal principal = account == null
                ? new Principal(id, id, entity, Role.ANONYMOUS, Optional.empty())
                : new Principal(
                        account,
                        id,
                        entity,
                        Role.valueOf(rs.getString("role")),
                        Optional.ofNullable(rs.getObject("customer_id", UUID.class))
                                .map(CustomerId::new));
        return new OpenSession(
                principal,
                rs.getTimestamp("expires_at").toInstant(),
                rs.getTimestamp("last_used_at").toInstant());
    }

    /** A session nobody ended, as the table has it. */
    record OpenSession(Principal principal, Instant expiresAt, Instant lastUsedAt) {}
}
