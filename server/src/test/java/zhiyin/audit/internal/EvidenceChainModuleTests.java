package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import zhiyin.MovableClock;
import zhiyin.audit.EvidenceChain.Verification;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.TestDatabase;
import zhiyin.keys.internal.KeyFolder;

class EvidenceChainModuleTests {

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private AuditFixture audit;
    private SealedChain chain;

    @BeforeEach
    void recordAndSealTwoBatches() {
        audit = new AuditFixture(database, folder, MovableClock.atFixedMoment());
        chain = audit.chain();
        for (int i = 0; i < 6; i++) {
            audit.record(i);
        }
        assertThat(chain.seal()).isEqualTo(6);
        for (int i = 6; i < 10; i++) {
            audit.record(i);
        }
        assertThat(chain.seal()).isEqualTo(4);
    }

    @Test
    void isIntactWhenNobodyTouchedIt() {
        audit.record(11);
        assertThat(chain.verify()).isEqualTo(new Verification(10, 1, List.of()));
        assertThat(chain.seal()).isEqualTo(1);
        assertThat(chain.seal()).isZero();
        assertThat(chain.verify()).isEqualTo(new Verification(11, 0, List.of()));
    }

    @Test
    void sealsMoreThanOneBatchAtOnce() {
        for (int i = 0; i < 25; i++) {
            audit.record(i);
        }
        assertThat(audit.chain(10).seal()).isEqualTo(25);
        assertThat(chain.verify()).isEqualTo(new Verification(35, 0, List.of()));
    }

    @Test
    void standsAndFallsWithTheTransactionOfTheDeed() {
        audit.transaction.executeWithoutResult(status -> {
            audit.evidence().record(EvidenceEntry.of("banking.transfer-posted", "a", "b", Map.of()));
            status.setRollbackOnly();
        });
        assertThat(chain.seal()).isZero();
        assertThat(chain.verify()).isEqualTo(new Verification(10, 0, List.of()));
    }

    @Test
    void refusesEvidenceWithoutATransaction() {
        EvidenceEntry entry = EvidenceEntry.of("banking.transfer-posted", "a", "b", Map.of());
        assertThatThrownBy(() -> audit.evidence().record(entry))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("banking.transfer-posted");
    }

    @Test
    void keepsEveryCharacterAFactMayHold() {
        audit.transaction.executeWithoutResult(status -> audit.evidence()
                .record(EvidenceEntry.of(
                        "banking.transfer-posted", "a", "b", Map.of("k", "\u0000\ud83d 余额 '; drop table \u202e"))));
        chain.seal();
        assertThat(chain.verify()).isEqualTo(new Verification(11, 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.evidence set kind = 'x'",
                "delete from audit.evidence",
                "truncate audit.evidence",
                "update audit.chain set hash = previous_hash",
                "delete from audit.chain",
                "truncate audit.chain",
                "update audit.checkpoint set seq = 99",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint"
            })
    void theDatabaseRefusesToChange(String tampering) {
        assertThatThrownBy(() -> audit.jdbc.execute(tampering))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void findsAChangedBody() {
        tamper("update audit.evidence set body = replace(body, '100.03', '900.03') where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @Test
    void findsAChangedTime() {
        tamper(
                "update audit.evidence set occurred_at = occurred_at + interval '1 microsecond' where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "subject", "kind", "legal_entity"})
    void findsAChangedColumn(String column) {
        tamper("update audit.evidence set " + column + " = 'someone' where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @Test
    void findsABodyChangedTogetherWithItsCommitment() {
        tamper("""
                update audit.evidence e set body = o.body, salt = o.salt, commitment = o.commitment, origin = o.origin
                from audit.evidence o where e.subject = 'transfer-3' and o.subject = 'transfer-4'
                """);
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).containsPattern("is not what link \\d sealed: it was altered"));
    }

    @Test
    void findsADeletedEntry() {
        tamper("delete from audit.evidence where subject = 'transfer-3'");
        assertDefects("is missing: it was deleted");
    }

    @Test
    void findsADeletedLinkInTheMiddle() {
        tamper("delete from audit.chain where seq = 4");
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).contains("links 4 to 4 are missing"))
                .anySatisfy(d -> assertThat(d).contains("is neither sealed nor waiting"));
    }

    @Test
    void findsTheNewestLinkDeleted() {
        tamper("delete from audit.chain where seq = 10");
        assertThat(chain.verify().defects()).anySatisfy(d -> assertThat(d).startsWith("link 10 was signed on"));
    }

    @Test
    void findsTheEndCutOffWithEverythingThatBelongsToIt() {
        tamper("""
                delete from audit.evidence where id in (select evidence_id from audit.chain where seq > 6);
                delete from audit.chain where seq > 6;
                delete from audit.checkpoint where seq > 6
                """);
        assertDefects("the end of the chain was cut off, or an old copy restored");
    }

    @Test
    void findsEverythingDeleted() {
        tamper("delete from audit.evidence; delete from audit.chain; delete from audit.checkpoint");
        assertDefects("the end of the chain was cut off, or an old copy restored");
    }

    @Test
    void findsADeletedCheckpoint() {
        tamper("delete from audit.checkpoint where seq = 10");
        assertDefects("links up to 10 carry no signature");
    }

    @Test
    void findsAForgedCheckpoint() {
        tamper(
                "update audit.checkpoint set signature = set_byte(signature, 3, get_byte(signature, 3) # 1) where seq = 6");
        assertDefects("the signature at link 6 is not this installation's");
        tamper("update audit.checkpoint set signature = decode(repeat('00', 64), 'hex') where seq = 6");
        assertDefects("the signature at link 6 is not this installation's");
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        tamper("""
                update audit.chain set seq = 99 where seq = 3; update audit.chain set seq = 3 where seq = 4;
                update audit.chain set seq = 4 where seq = 99
                """);
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).contains("replaced or reordered"))
                .anySatisfy(d -> assertThat(d).contains("link 3 does not match its own hash"));
    }

    @Test
    void findsAChainRewrittenFromThereOnWithRightHashes() {
        List<ChainLink> old = links();
        List<ChainLink> rewritten = new ArrayList<>(old.subList(0, 2));
        for (ChainLink link : old.subList(3, 10)) {
            ChainLink last = rewritten.getLast();
            rewritten.add(ChainLink.after(last.seq(), last.hash(), link.evidenceId(), link.commitment()));
        }
        tamper("delete from audit.chain; delete from audit.evidence where subject = 'transfer-2'");
        rewritten.forEach(this::insert);
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).startsWith("link 6 is not the one that was signed"))
                .anySatisfy(d -> assertThat(d).startsWith("link 10 was signed on"));
    }

    @Test
    void findsAForeignEntryBeforeAndAfterItIsSealed() {
        EvidenceRow.Content content = new EvidenceRow.Content(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                "default",
                MovableClock.atFixedMoment().instant(),
                "banking.transfer-posted",
                "a",
                "b",
                "{}");
        byte[] salt = new byte[16];
        byte[] commitment = Hashing.commitment(content, salt);
        byte[] guessed = Hashing.origin(
                new KeyFolder(tempSibling(), new SecureRandom()).secret("evidence-origin", "HmacSHA256"), commitment);
        audit.jdbc.update(
                "insert into audit.evidence values (?, 'default', ?, ?, ?, ?, ?, ?, ?, ?)",
                content.id(),
                Timestamp.from(content.occurredAt()),
                content.kind(),
                content.actor(),
                content.subject(),
                content.body(),
                salt,
                commitment,
                guessed);
        assertThat(chain.verify().defects())
                .hasSize(2)
                .anySatisfy(d -> assertThat(d).contains("was not written by this installation: it was slipped in"))
                .anySatisfy(d -> assertThat(d).contains("is neither sealed nor waiting"));
        audit.jdbc.update("insert into audit.unsealed values (?)", content.id());
        chain.seal();
        assertDefects("was not written by this installation: it was slipped in");
    }

    @Test
    void findsALinkAppendedWithoutTheKey() {
        ChainLink last = links().getLast();
        audit.record(11);
        ChainRows.Waiting waiting = new ChainRows(database).waiting(1).getFirst();
        insert(ChainLink.after(last.seq(), last.hash(), waiting.id(), waiting.commitment()));
        assertDefects("links up to 11 carry no signature");
    }

    @Test
    void findsAnUnsealedEntryHiddenFromTheSealerOrDeleted() {
        audit.record(11);
        audit.jdbc.update("delete from audit.unsealed");
        assertDefects("is neither sealed nor waiting");
        tamper("delete from audit.evidence where subject = 'transfer-11'");
        assertThat(chain.verify().intact())
                .as("an entry that was never sealed leaves no trace")
                .isTrue();
        audit.record(12);
        tamper("delete from audit.evidence where subject = 'transfer-12'");
        assertDefects("waits to be sealed but is missing");
    }

    @Test
    void findsAReplacedKey() throws Exception {
        Files.delete(folder.resolve("evidence-checkpoint.key"));
        AuditFixture again = new AuditFixture(database, folder, MovableClock.atFixedMoment());
        assertThat(again.chain().verify().defects())
                .containsExactly(
                        "the signature at link 6 is not this installation's: forged, or the key was replaced",
                        "the signature at link 10 is not this installation's: forged, or the key was replaced");
    }

    @Test
    void acceptsAHeadFileThatLagsBehindAfterACrash() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("head"));
        audit.record(11);
        chain.seal();
        Files.write(folder.resolve("head"), before);
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void listsAtMostAThousandDefectsAndCountsTheRest() {
        for (int i = 0; i < 1_100; i++) {
            audit.record(i);
        }
        chain.seal();
        tamper("update audit.evidence set actor = 'someone'");
        assertThat(chain.verify().defects()).hasSize(1_001).last().isEqualTo("and 110 more");
    }

    /**
     * Writers commit in another order than they take their ids, some roll back, two sealers work at once. Afterwards
     * every committed entry is sealed exactly once.
     */
    @Test
    void skipsNothingAndSealsNothingTwiceWhileManyWrite() throws Exception {
        int writers = 8;
        int each = 150;
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger sealed = new AtomicInteger();
        AtomicInteger committed = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < writers; w++) {
                int writer = w;
                Callable<Boolean> writes = () -> {
                    start.await();
                    for (int i = 0; i < each; i++) {
                        write(writer * each + i, committed);
                    }
                    return true;
                };
                work.add(threads.submit(writes));
            }
            List<Future<?>> sealers = new ArrayList<>();
            for (SealedChain sealer : List.of(audit.chain(7), audit.chain(50))) {
                sealers.add(threads.submit(() -> {
                    while (writing.get()) {
                        sealed.addAndGet(sealer.seal());
                    }
                }));
            }
            start.countDown();
            for (Future<?> writer : work) {
                writer.get(120, TimeUnit.SECONDS);
            }
            writing.set(false);
            for (Future<?> sealer : sealers) {
                sealer.get(120, TimeUnit.SECONDS);
            }
        }
        sealed.addAndGet(chain.seal());
        assertThat(sealed).hasValue(committed.get());
        assertThat(chain.verify()).isEqualTo(new Verification(10 + committed.get(), 0, List.of()));
    }

    /** Every fifth rolls back; every third takes its id early and commits after others. */
    private void write(int number, AtomicInteger committed) {
        audit.transaction.executeWithoutResult(status -> {
            audit.evidence().record(EvidenceEntry.of("banking.transfer-posted", "a", "t-" + number, Map.of()));
            if (number % 3 == 0) {
                audit.jdbc.queryForObject("select count(*) from audit.chain", Long.class);
            }
            if (number % 5 == 0) {
                status.setRollbackOnly();
            } else {
                committed.incrementAndGet();
            }
        });
    }

    private void assertDefects(String words) {
        assertThat(chain.verify().defects()).singleElement().asString().contains(words);
    }

    /** As someone with all rights over the tables, who switches the triggers off first. */
    private void tamper(String sql) {
        for (String table : List.of("evidence", "chain", "checkpoint")) {
            audit.jdbc.execute("alter table audit." + table + " disable trigger user");
        }
        audit.jdbc.execute(sql);
        for (String table : List.of("evidence", "chain", "checkpoint")) {
            audit.jdbc.execute("alter table audit." + table + " enable trigger user");
        }
    }

    private List<ChainLink> links() {
        return audit.jdbc.query(
                "select * from audit.chain order by seq",
                (rs, row) -> new ChainLink(
                        rs.getLong("seq"),
                        rs.getObject("evidence_id", UUID.class),
                        rs.getBytes("commitment"),
                        rs.getBytes("previous_hash"),
                        rs.getBytes("hash")));
    }

    private void insert(ChainLink link) {
        audit.jdbc.update(
                "insert into audit.chain (seq, evidence_id, commitment, previous_hash, hash) values (?, ?, ?, ?, ?)",
                link.seq(),
                link.evidenceId(),
                link.commitment(),
                link.previousHash(),
                link.hash());
    }

    private Path tempSibling() {
        try {
            return Files.createDirectory(folder.resolve("another"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
