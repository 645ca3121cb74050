package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import zhiyin.MovableClock;
import zhiyin.audit.EvidenceWatch.Standing;
import zhiyin.database.TestDatabase;

/** The service looks at its own evidence, cheaply each time and at all of it once a day, and is loud about a defect. */
class EvidenceWatchModuleTests {

    private static final String ALTERED = "update audit.evidence set actor = 'someone' where subject = 'transfer-3'";

    @TempDir
    Path folder;

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = MovableClock.atFixedMoment();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ChainWatch.class);
    private AuditFixture audit;
    private ChainWatch watch;

    @BeforeEach
    void recordAndSealTwoBatches() {
        audit = new AuditFixture(database, folder, clock);
        audit.recordAndSealTwoBatches();
        watch = audit.watch();
        logged.start();
        log.setLevel(Level.INFO);
        log.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
        log.setLevel(null);
    }

    @Test
    void knowsNothingBeforeItLooked() {
        assertThat(watch.standing()).isEqualTo(Standing.UNCHECKED);
    }

    @Test
    void walksEverythingFirstAndThenWhatIsNew() {
        watch.check();
        audit.record(10);
        audit.chain().seal();
        watch.check();
        watch.check();

        assertThat(watch.standing()).isEqualTo(new Standing(Optional.of(clock.instant()), List.of()));
        assertThat(messages())
                .containsExactly(
                        "evidence is intact: 10 entries walked, 10 in all",
                        "evidence is intact: 1 entries walked, 11 in all",
                        "evidence is intact: 0 entries walked, 11 in all");
    }

    @Test
    void isAsLoudEachTimeAsTheFirst() {
        audit.tamper(ALTERED);
        watch.check();
        watch.check();

        assertThat(watch.standing().broken()).isTrue();
        assertThat(errors())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("EVIDENCE-BROKEN 1 defects")
                        .contains("does not match its commitment"));
    }

    @Test
    void findsWhatIsDoneToNewEntriesAtTheNextLook() {
        watch.check();
        audit.record(10);
        audit.chain().seal();
        audit.tamper("update audit.evidence set actor = 'someone' where subject = 'transfer-10'");
        watch.check();
        assertThat(watch.standing().defects())
                .singleElement()
                .asString()
                .contains("does not match its commitment: it was altered");
    }

    @Test
    void findsTheEndCutOffAtTheNextLook() {
        watch.check();
        audit.tamper("""
                delete from audit.evidence where id in (select evidence_id from audit.chain where seq > 6);
                delete from audit.chain where seq > 6; delete from audit.checkpoint where seq > 6
                """);
        watch.check();
        assertThat(watch.standing().defects())
                .containsExactly("link 10 was found in order before and is missing: the end of the chain was cut off");
    }

    @Test
    void findsAChainRewrittenWithTheKeyAtTheNextLook() {
        watch.check();
        audit.tamper("update audit.chain set hash = previous_hash where seq = 10");
        watch.check();
        assertThat(watch.standing().defects())
                .containsExactly("link 10 is not the one that was found in order before: the chain was rewritten");
    }

    @Test
    void findsOldEntriesAlteredWithinADay() {
        watch.check();
        audit.tamper(ALTERED);
        clock.advance(Duration.ofHours(23));
        watch.check();
        assertThat(watch.standing().broken()).as("only new ones were looked at").isFalse();
        clock.advance(Duration.ofHours(1));
        watch.check();
        assertThat(watch.standing().broken()).isTrue();
    }

    @Test
    void isQuietAgainWhenAllIsWell() {
        audit.tamper("update audit.evidence set actor = 'someone' || actor where subject = 'transfer-3'");
        watch.check();
        audit.tamper("update audit.evidence set actor = substr(actor, 8) where subject = 'transfer-3'");
        watch.check();
        assertThat(watch.standing().broken()).isFalse();
        assertThat(errors()).hasSize(1);
    }

    @Test
    void saysThatItCouldNotLook() {
        watch.check();
        Standing before = watch.standing();
        clock.advance(Duration.ofMinutes(15));
        audit.owner().execute("alter table audit.chain rename to elsewhere");
        watch.check();
        assertThat(errors()).singleElement().asString().startsWith("EVIDENCE-UNCHECKED");
        assertThat(watch.standing()).isEqualTo(before);
    }

    @Test
    void takesADamagedHeadFileForADefect() throws Exception {
        Files.writeString(folder.resolve("head"), "7 nonsense");
        watch.check();
        assertThat(watch.standing().defects()).singleElement().asString().contains("is damaged: it was altered");
    }

    private List<String> messages() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private List<String> errors() {
        return logged.list.stream()
                .filter(event -> event.getLevel().equals(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
