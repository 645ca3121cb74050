package zhiyin.audit.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.keys.Keys;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/** Evidence as rows of the caller's transaction: one statement, no lock that another transaction could wait for. */
@Component
final class RecordedEvidence implements Evidence {

    static final String ORIGIN_KEY = "evidence-origin";

    private static final String INSERT = """
            with entry as (
                insert into audit.evidence
                    (id, legal_entity, occurred_at, kind, actor, subject, body, salt, commitment, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, legal_entity)
            insert into audit.unsealed (evidence_id, legal_entity) select id, legal_entity from entry
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random;
    private final SecretKey originKey;

    RecordedEvidence(JdbcTemplate jdbc, Clock clock, SecureRandom random, Keys keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = random;
        this.originKey = keys.secret(ORIGIN_KEY, "HmacSHA256");
    }

    @Override
    public UUID record(EvidenceEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "evidence of " + entry.kind() + " needs the transaction of the deed, and none is running");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EvidenceRow.Content content = new EvidenceRow.Content(
                TimeOrderedId.at(now, random),
                LegalEntity.DEFAULT.code(),
                now,
                entry.kind(),
                entry.actor(),
                entry.subject(),
                CanonicalJson.of(entry.facts()));
        byte[] salt = new byte[Hashing.SALT_BYTES];
        random.nextBytes(salt);
        byte[] commitment = Hashing.commitment(content, salt);
        jdbc.update(
                INSERT,
                content.id(),
                content.legalEntity(),
                Timestamp.from(now),
                content.kind(),
                content.actor(),
                content.subject(),
                content.body(),
                salt,
                commitment,
                Hashing.origin(originKey, commitment));
        return content.id();
    }
}
