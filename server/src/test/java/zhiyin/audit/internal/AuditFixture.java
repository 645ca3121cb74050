package zhiyin.audit.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.TestDatabase;
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
        return new SealedChain(new ChainRows(database), head, clock, keys, transactions, settings(batch));
    }

    ChainVerifier verifier() {
        return new ChainVerifier(new ChainRows(database), head, keys, transactions);
    }

    ChainWatch watch() {
        return new ChainWatch(verifier(), clock, settings(100));
    }

    private static AuditSettings settings(int batch) {
        return new AuditSettings(Duration.ZERO, batch, Duration.ZERO, Duration.ofDays(1));
    }

    void record(int number) {
        transaction.executeWithoutResult(status -> evidence.record(EvidenceEntry.of(
                "banking.transfer-posted",
                "customer-" + number % 7,
                "transfer-" + number,
                Map.of("amount", "100.0" + number % 10, "currency", "CNY"))));
    }

    /** Ten entries, sealed as six and four. */
    void recordAndSealTwoBatches() {
        for (int i = 0; i < 10; i++) {
            record(i);
            if (i == 5 || i == 9) {
                chain().seal();
            }
        }
    }

    /** As who owns the tables, or has that one's password: the platform's own role cannot. */
    JdbcTemplate owner() {
        return new JdbcTemplate(TestDatabase.asOwner(database));
    }

    /** As someone with all rights over the tables, who switches the triggers off first. */
    void tamper(String sql) {
        JdbcTemplate jdbc = owner();
        for (String table : List.of("evidence", "chain", "checkpoint")) {
            jdbc.execute("alter table audit." + table + " disable trigger user");
        }
        jdbc.execute(sql);
        for (String table : List.of("evidence", "chain", "checkpoint")) {
            jdbc.execute("alter table audit." + table + " enable trigger user");
        }
    }

    List<ChainLink> links() {
        return jdbc.query(
                "select * from audit.chain order by seq",
                (rs, row) -> new ChainLink(
                        rs.getLong("seq"),
                        rs.getObject("evidence_id", UUID.class),
                        rs.getBytes("commitment"),
                        rs.getBytes("previous_hash"),
                        rs.getBytes("hash")));
    }

    void insert(ChainLink link) {
        jdbc.update(
                "insert into audit.chain (seq, evidence_id, commitment, previous_hash, hash) values (?, ?, ?, ?, ?)",
                link.seq(),
                link.evidenceId(),
                link.commitment(),
                link.previousHash(),
                link.hash());
    }
}
