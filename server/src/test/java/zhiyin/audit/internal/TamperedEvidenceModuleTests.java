package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.MovableClock;
import zhiyin.database.TestDatabase;
import zhiyin.keys.internal.KeyFolder;

/** Whatever is done to the evidence behind the product's back, a walk of the chain finds it. */
class TamperedEvidenceModuleTests {

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
    void findsAChangedBody() {
        audit.tamper("update audit.evidence set body = replace(body, '100.03', '900.03') where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @Test
    void findsAChangedTime() {
        audit.tamper(
                "update audit.evidence set occurred_at = occurred_at + interval '1 microsecond' where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "subject", "kind", "legal_entity"})
    void findsAChangedColumn(String column) {
        audit.tamper("update audit.evidence set " + column + " = 'someone' where subject = 'transfer-3'");
        assertDefects("does not match its commitment: it was altered");
    }

    @Test
    void findsABodyChangedTogetherWithItsCommitment() {
        audit.tamper("""
                update audit.evidence e set body = o.body, salt = o.salt, commitment = o.commitment, origin = o.origin
                from audit.evidence o where e.subject = 'transfer-3' and o.subject = 'transfer-4'
                """);
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).containsPattern("is not what link \\d sealed: it was altered"));
    }

    @Test
    void findsADeletedEntry() {
        audit.tamper("delete from audit.evidence where subject = 'transfer-3'");
        assertDefects("is missing: it was deleted");
    }

    @Test
    void findsADeletedLinkInTheMiddle() {
        audit.tamper("delete from audit.chain where seq = 4");
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).contains("links 4 to 4 are missing"))
                .anySatisfy(d -> assertThat(d).contains("is neither sealed nor waiting"));
    }

    @Test
    void findsTheNewestLinkDeleted() {
        audit.tamper("delete from audit.chain where seq = 10");
        assertThat(chain.verify().defects()).anySatisfy(d -> assertThat(d).startsWith("link 10 was signed on"));
    }

    @Test
    void findsTheEndCutOffWithEverythingThatBelongsToIt() {
        audit.tamper("""
                delete from audit.evidence where id in (select evidence_id from audit.chain where seq > 6);
                delete from audit.chain where seq > 6;
                delete from audit.checkpoint where seq > 6
                """);
        assertDefects("the end of the chain was cut off, or an old copy restored");
    }

    @Test
    void findsEverythingDeleted() {
        audit.tamper("delete from audit.evidence; delete from audit.chain; delete from audit.checkpoint");
        assertDefects("the end of the chain was cut off, or an old copy restored");
    }

    @Test
    void findsADeletedCheckpoint() {
        audit.tamper("delete from audit.checkpoint where seq = 10");
        assertDefects("links up to 10 carry no signature");
    }

    @Test
    void findsAForgedCheckpoint() {
        audit.tamper(
                "update audit.checkpoint set signature = set_byte(signature, 3, get_byte(signature, 3) # 1) where seq = 6");
        assertDefects("the signature at link 6 is not this installation's");
        audit.tamper("update audit.checkpoint set signature = decode(repeat('00', 64), 'hex') where seq = 6");
        assertDefects("the signature at link 6 is not this installation's");
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        audit.tamper("""
                update audit.chain set seq = 99 where seq = 3; update audit.chain set seq = 3 where seq = 4;
                update audit.chain set seq = 4 where seq = 99
                """);
        assertThat(chain.verify().defects())
                .anySatisfy(d -> assertThat(d).contains("replaced or reordered"))
                .anySatisfy(d -> assertThat(d).contains("link 3 does not match its own hash"));
    }

    @Test
    void findsAChainRewrittenFromThereOnWithRightHashes() {
        List<ChainLink> old = audit.links();
        List<ChainLink> rewritten = new ArrayList<>(old.subList(0, 2));
        for (ChainLink link : old.subList(3, 10)) {
            ChainLink last = rewritten.getLast();
            rewritten.add(ChainLink.after(last.seq(), last.hash(), link.evidenceId(), link.commitment()));
        }
        audit.tamper("delete from audit.chain; delete from audit.evidence where subject = 'transfer-2'");
        rewritten.forEach(audit::insert);
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
        ChainLink last = audit.links().getLast();
        audit.record(11);
        ChainRows.Waiting waiting = new ChainRows(database).waiting(1).getFirst();
        audit.insert(ChainLink.after(last.seq(), last.hash(), waiting.id(), waiting.commitment()));
        assertDefects("links up to 11 carry no signature");
    }

    @Test
    void findsAnUnsealedEntryHiddenFromTheSealerOrDeleted() {
        audit.record(11);
        audit.jdbc.update("delete from audit.unsealed");
        assertDefects("is neither sealed nor waiting");
        audit.tamper("delete from audit.evidence where subject = 'transfer-11'");
        assertThat(chain.verify().intact())
                .as("an entry that was never sealed leaves no trace")
                .isTrue();
        audit.record(12);
        audit.tamper("delete from audit.evidence where subject = 'transfer-12'");
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
    void listsAtMostAThousandDefectsAndCountsTheRest() {
        for (int i = 0; i < 1_100; i++) {
            audit.record(i);
        }
        chain.seal();
        audit.tamper("update audit.evidence set actor = 'someone'");
        assertThat(chain.verify().defects()).hasSize(1_001).last().isEqualTo("and 110 more");
    }

    private void assertDefects(String words) {
        assertThat(chain.verify().defects()).singleElement().asString().contains(words);
    }

    private Path tempSibling() {
        try {
            return Files.createDirectory(folder.resolve("another"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
