package zhiyin.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.release.Publication.Serving;
import zhiyin.release.Publications.Deed;
import zhiyin.release.internal.PublicationsFixture;
import zhiyin.values.LegalEntity;

class PublicationsModuleTests {

    private static final String CONTENT = "0123456789abcdef".repeat(4);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final List<EvidenceEntry> evidence = Collections.synchronizedList(new ArrayList<>());
    private final Publications publications = PublicationsFixture.on(
            database,
            entry -> {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isTrue();
                evidence.add(entry);
                return UUID.randomUUID();
            },
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Principal editor = person(Role.EDITOR, LegalEntity.DEFAULT);
    private final Principal approver = person(Role.APPROVER, LegalEntity.DEFAULT);
    private final Principal colleague = person(Role.APPROVER, LegalEntity.DEFAULT);

    @Test
    void servesNothingThatOnePersonAloneHasSeen() {
        UUID own = proposed(approver);

        assertThat(publications.publish(approver, own)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.approve(approver, own)).isEqualTo(Deed.OWN_WORK);
        assertThat(publications.publish(approver, own)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.serving(LegalEntity.DEFAULT, "models")).isEmpty();
        assertThat(publications.approve(colleague, own)).isEqualTo(Deed.DONE);
        assertThat(publications.publish(approver, own)).isEqualTo(Deed.DONE);
        assertThat(publications.serving(LegalEntity.DEFAULT, "models").map(Serving::publication))
                .contains(own);
    }

    @Test
    void theDatabaseItselfRefusesTwoEyes() {
        UUID own = proposed(approver);

        assertThatThrownBy(() -> JdbcClient.create(database)
                        .sql("update release.publication set state = 'approved', decided_by = proposed_by,"
                                + " decided_at = now() where id = ?")
                        .param(own)
                        .update())
                .hasMessageContaining("check constraint");
    }

    @Test
    void publishesOnceAndGoesBackOnlyToWhatServed() {
        UUID first = approved();
        UUID second = approved();
        UUID never = approved();
        publications.publish(approver, first);
        publications.publish(approver, second);

        assertThat(publications.publish(approver, first)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, never)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, second)).as("serves now").isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, first)).isEqualTo(Deed.DONE);

        assertThat(publications.history(LegalEntity.DEFAULT, "models"))
                .extracting(Serving::version, Serving::publication, Serving::deed)
                .containsExactly(
                        tuple(3L, first, "rolled-back"), tuple(2L, second, "published"), tuple(1L, first, "published"));
        assertThat(evidence)
                .extracting(EvidenceEntry::kind)
                .endsWith("release.published", "release.published", "release.rolled-back");
    }

    @Test
    void keepsWhatServedFirstToGoBackTo() {
        UUID baseline = UUID.randomUUID();
        publications.noteBaseline(LegalEntity.DEFAULT, baseline, "models", CONTENT);
        publications.noteBaseline(LegalEntity.DEFAULT, UUID.randomUUID(), "models", CONTENT);
        UUID next = approved();

        assertThat(publications.publish(approver, next)).isEqualTo(Deed.DONE);
        assertThat(publications.rollBack(approver, baseline)).isEqualTo(Deed.DONE);
        assertThat(publications.serving(LegalEntity.DEFAULT, "models").map(Serving::version))
                .contains(3L);
    }

    @Test
    void decidesOnACandidateOnce() {
        UUID id = proposed(editor);

        assertThat(publications.reject(approver, id)).isEqualTo(Deed.DONE);
        assertThat(publications.approve(colleague, id)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.publish(colleague, id)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.find(LegalEntity.DEFAULT, id).flatMap(Publication::decidedBy))
                .contains(approver.id());
    }

    @Test
    void letsOneOfTwoPublishAtTheSameMoment() {
        List<UUID> ready = Stream.generate(this::approved).limit(4).toList();

        List<Deed> deeds = ready.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> publications.publish(approver, id)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        long done = deeds.stream().filter(Deed.DONE::equals).count();
        assertThat(done).isPositive();
        assertThat(publications.history(LegalEntity.DEFAULT, "models")).hasSize((int) done);
        assertThat(evidence.stream().filter(entry -> entry.kind().equals("release.published")))
                .as("evidence of each try; those refused took theirs back with their transaction")
                .hasSizeGreaterThanOrEqualTo((int) done);
    }

    @Test
    void isForTheOwnLegalEntityAndForApproversAlone() {
        UUID id = proposed(editor);
        Principal stranger = person(Role.APPROVER, new LegalEntity("other"));

        assertThat(publications.approve(stranger, id)).isEqualTo(Deed.UNKNOWN);
        assertThatThrownBy(() -> publications.approve(editor, id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publications.publish(person(Role.AGENT, LegalEntity.DEFAULT), id))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proposed(person(Role.AGENT, LegalEntity.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID proposed(Principal by) {
        UUID id = UUID.randomUUID();
        publications.propose(by, id, "models", CONTENT);
        return id;
    }

    private UUID approved() {
        UUID id = proposed(editor);
        assertThat(publications.approve(approver, id)).isEqualTo(Deed.DONE);
        return id;
    }

    private static Principal person(Role role, LegalEntity entity) {
        return new Principal(UUID.randomUUID(), UUID.randomUUID(), entity, role, Optional.empty());
    }
}
