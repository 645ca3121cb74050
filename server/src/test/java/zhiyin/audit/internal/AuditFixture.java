package zhiyin.audit.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.keys.Keys;
import zhiyin.keys.internal.KeyFolder;

/** The audit module without Spring, on a database and a folder for keys. */
public final class AuditFixture {

    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final HeadFile head;
    private final JdbcTransactionManager transactions;
    private final Clock clock;
    private final Keys keys;
    private final DataSource database;
    private final RecordedEvidence evidence;

    public AuditFixture(DataSource database, Path keyFolder, Clock clock) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new JdbcTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keys = new KeyFolder(keyFolder, new SecureRandom());
        this.head = new HeadFile(keyFolder.resolve("head"));
        this.evidence = new RecordedEvidence(jdbc, clock, new SecureRandom(), keys);
    }

    /** Records real evidence; needs a running transaction of {@link #transactions()}. */
    public Evidence evidence() {
        return evidence;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    public Keys keys() {
        return keys;
    }

    SealedChain chain() {
        return chain(100);
    }

    SealedChain chain(int batch) {
        return new SealedChain(
                new ChainRows(database), head, clock, keys, transactions, new AuditSettings(Duration.ZERO, batch));
    }

    void record(int number) {
        transaction.executeWithoutResult(status -> evidence.record(EvidenceEntry.of(
                "banking.transfer-posted",
                "customer-" + number % 7,
                "transfer-" + number,
                Map.of("amount", "100.0" + number % 10, "currency", "CNY"))));
    }
}
