package zhiyin.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** The tables of accounts and of the time-steps they used. */
@Component
final class AccountRows {

    private final JdbcTemplate jdbc;

    AccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byUsername(String username) {
        return jdbc
                .query("select * from identity.account where username = ?", (rs, row) -> account(rs), username)
                .stream()
                .findFirst();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.query("select * from identity.account where id = ?", (rs, row) -> account(rs), id).stream()
                .findFirst();
    }

    boolean isEmpty() {
        return jdbc.query("select 1 from identity.account limit 1", (rs, row) -> 1)
                .isEmpty();
    }

    /** Whether the account was new; an account of the same name stays as it is. */
    boolean insert(Account account, Instant now) {
        return jdbc.update(
                        """
                        insert into identity.account (id, legal_entity, username, role, customer_id, display_name,
                            password_hash, totp_secret, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (username) do nothing
                        """,
                        account.id(),
                        account.entity().code(),
                        account.username(),
                        account.role().name(),
                        account.customer().map(CustomerId::value).orElse(null),
                        account.name().disclose(),
                        account.locked().passwordHash(),
                        account.locked().totpSecret(),
                        Timestamp.from(now),
                        Timestamp.from(now))
                == 1;
    }

    void replaceCredentials(UUID id, Account.Locked locked, Instant now) {
        jdbc.update(
                "update identity.account set password_hash = ?, totp_secret = ?, changed_at = ? where id = ?",
                locked.passwordHash(),
                locked.totpSecret(),
                Timestamp.from(now),
                id);
    }

    /** Whether this time-step had not been used for this kind before: the primary key decides, also between nodes. */
    boolean useStep(UUID account, CodeKind kind, long step, Instant now) {
        return jdbc.update("""
                        insert into identity.used_step (account_id, kind, step, used_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, account, kind.name(), step, Timestamp.from(now)) == 1;
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                rs.getObject("id", UUID.class),
                new LegalEntity(rs.getString("legal_entity")),
                rs.getString("username"),
                Role.valueOf(rs.getString("role")),
                Optional.ofNullable(rs.getObject("customer_id", UUID.class)).map(CustomerId::new),
                new PersonName(rs.getString("display_name")),
                new Account.Locked(rs.getString("password_hash"), rs.getBytes("totp_secret")));
    }
}
