package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** What is recorded is sealed, once, whoever writes at the same time. */
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
        audit.recordAndSealTwoBatches();
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
                .as("to the platform")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> audit.owner().execute(tampering))
                .as("even to the owner")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(chain.verify().intact()).isTrue();
    }

    @Test
    void acceptsAHeadFileThatLagsBehindAfterACrash() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("head"));
        audit.record(11);
        chain.seal();
        Files.write(folder.resolve("head"), before);
        assertThat(chain.verify().intact()).isTrue();
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
}
