package zhiyin.demo.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** What the first start did, and whom it made. */
final class DemoRows {

    private final JdbcClient jdbc;

    DemoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided and done so far. */
    record Opening(long seed, int customers, Instant openedAt, boolean enrolled, Optional<String> loginsDigest) {}

    /** Somebody with a login; staff have no customer id. */
    record LoginHolder(
            String username, Optional<CustomerId> customer, PersonName name, Language language, DemoNote note) {}

    Optional<Opening> opening(LegalEntity entity) {
        return jdbc.sql("SELECT seed, customers, opened_at, enrolled_at IS NOT NULL AS enrolled, logins_digest"
                        + " FROM demo.opening"
                        + " WHERE legal_entity = ?")
                .param(entity.code())
                .query((row, number) -> new Opening(
                        row.getLong("seed"),
                        row.getInt("customers"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("enrolled"),
                        Optional.ofNullable(row.getString("logins_digest"))))
                .optional();
    }

    /** Decides how the bank is made, unless that was decided before. */
    void begin(LegalEntity entity, DemoSettings settings, Instant now) {
        jdbc.sql("INSERT INTO demo.opening (legal_entity, seed, customers, opened_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(entity.code(), settings.seed(), settings.customers(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(LegalEntity entity, int position, LoginHolder holder) {
        jdbc.sql(
                        "INSERT INTO demo.person (username, legal_entity, position, customer, full_name, language, note_zh, note_en)"
                                + " VALUES (:username, :entity, :position, :customer, :name, :language, :zh, :en)"
                                + " ON CONFLICT DO NOTHING")
                .param("username", holder.username())
                .param("entity", entity.code())
                .param("position", position)
                .param("customer", holder.customer().map(CustomerId::value).orElse(null))
                .param("name", holder.name().disclose())
                .param("language", holder.language().tag())
                .param("zh", holder.note().zh())
                .param("en", holder.note().en())
                .update();
    }

    List<LoginHolder> people(LegalEntity entity) {
        return jdbc.sql("SELECT * FROM demo.person WHERE legal_entity = ? ORDER BY position")
                .param(entity.code())
                .query(DemoRows::holder)
                .list();
    }

    void markEnrolled(LegalEntity entity, Instant now, Optional<String> loginsDigest) {
        jdbc.sql("UPDATE demo.opening SET enrolled_at = coalesce(enrolled_at, :now), logins_digest = :digest"
                        + " WHERE legal_entity = :entity")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", loginsDigest.orElse(null))
                .param("entity", entity.code())
                .update();
    }

    private static LoginHolder holder(ResultSet row, int number) throws SQLException {
        @Nullable UUID customer = row.getObject("customer", UUID.class);
        return new LoginHolder(
                row.getString("username"),
                Optional.ofNullable(customer).map(CustomerId::new),
                new PersonName(row.getString("full_name")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                new DemoNote(row.getString("note_zh"), row.getString("note_en")));
    }
}
