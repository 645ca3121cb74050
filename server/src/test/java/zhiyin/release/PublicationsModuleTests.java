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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.release.Publication.Beside;
import zhiyin.release.Publication.Serving;
import zhiyin.release.Publications.Baseline;
import zhiyin.release.Publications.Deed;
import zhiyin.release.Publications.Proposal;
import zhiyin.release.internal.PublicationsFixture;
import zhiyin.values.LegalEntity;

class PublicationsModuleTests {

    private static final String CONTENT = "0123456789abcdef".repeat(4);
    private static final UUID WRITER = UUID.randomUUID();
    private static final Baseline BEFORE = new Baseline(Optional.empty(), CONTENT);
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

        assertThat(publications.publish(approver, own, BEFORE)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.approve(approver, own)).isEqualTo(Deed.OWN_WORK);
        assertThat(publications.publish(approver, own, BEFORE)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.serving(LegalEntity.DEFAULT, "models")).isEmpty();
        assertThat(publications.approve(colleague, own)).isEqualTo(Deed.DONE);
        assertThat(publications.publish(approver, own, BEFORE)).isEqualTo(Deed.DONE);
        assertThat(publications.serving(LegalEntity.DEFAULT, "models").map(Serving::publication))
                .contains(own);
    }

    @Test
    void theDatabaseItselfRefusesTwoEyes() {
        UUID own = UUID.randomUUID();
        publications.propose(approver, new Proposal(own, "models", CONTENT, Set.of(WRITER), new Beside(0, CONTENT)));

        assertThatThrownBy(() -> JdbcClient.create(database)
                        .sql("update release.publication set state = 'approved', decided_by = proposed_by,"
                                + " decided_at = now() where id = ?")
                        .param(own)
                        .update())
                .hasMessageContaining("check constraint");
        for (String attempt : List.of(
                "update release.publication set state = 'approved', decided_by = '" + WRITER + "', decided_at = now()",
                "update release.publication set content = repeat('0', 64)",
                "update release.publication set proposed_by = null, origin = 'baseline'",
                "delete from release.publication",
                "insert into release.publication (id, part, content, state, origin, proposed_by, proposed_at,"
                        + " decided_by, decided_at) values (gen_random_uuid(), 'models', repeat('0', 64), 'approved',"
                        + " 'proposed', gen_random_uuid(), now(), gen_random_uuid(), now())",
                "insert into release.serving (part, version, publication, deed, since) select 'models', 1, id,"
                        + " 'published', now() from release.publication")) {
            assertThatThrownBy(() -> JdbcClient.create(database).sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobodyApprovesWhatTheyWroteAPartOf() {
        UUID id = UUID.randomUUID();
        publications.propose(
                editor, new Proposal(id, "models", CONTENT, Set.of(approver.id(), WRITER), new Beside(0, CONTENT)));

        assertThat(publications.approve(approver, id)).isEqualTo(Deed.OWN_WORK);
        assertThat(publications.approve(colleague, id)).isEqualTo(Deed.DONE);
        assertThat(publications.find(LegalEntity.DEFAULT, id).map(Publication::authors))
                .contains(Set.of(approver.id(), WRITER));
    }

    @Test
    void publishesOnceAndGoesBackOnlyToWhatServed() {
        UUID first = approved();
        publications.publish(approver, first, BEFORE);
        UUID never = approved();
        UUID second = approved();
        publications.publish(approver, second, BEFORE);

        assertThat(publications.publish(approver, first, BEFORE)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, never)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, second)).as("serves now").isEqualTo(Deed.NOT_NOW);
        assertThat(publications.rollBack(approver, first)).isEqualTo(Deed.DONE);

        assertThat(publications.history(LegalEntity.DEFAULT, "models"))
                .extracting(Serving::version, Serving::publication, Serving::deed)
                .containsExactly(
                        tuple(3L, first, "rolled-back"), tuple(2L, second, "published"), tuple(1L, first, "published"));
        assertThat(evidence).extracting(EvidenceEntry::kind).endsWith("release.published", "release.rolled-back");
    }

    @Test
    void keepsWhatServedFirstToGoBackTo() {
        UUID baseline = UUID.randomUUID();
        Baseline before = new Baseline(Optional.of(baseline), CONTENT);
        UUID candidate = proposed(editor);
        assertThat(publications.publish(approver, candidate, before)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.history(LegalEntity.DEFAULT, "models"))
                .as("a refused publication leaves nothing")
                .isEmpty();
        publications.approve(approver, candidate);

        assertThat(publications.publish(approver, candidate, before)).isEqualTo(Deed.DONE);
        assertThat(publications.rollBack(approver, baseline)).isEqualTo(Deed.DONE);
        assertThat(publications.history(LegalEntity.DEFAULT, "models"))
                .extracting(Serving::version, Serving::publication)
                .containsExactly(tuple(3L, baseline), tuple(2L, candidate), tuple(1L, baseline));
    }

    @Test
    void publishesNothingThatWasComparedWithSomethingElse() {
        UUID one = approved();
        UUID other = approved();
        UUID waiting = proposed(editor);
        UUID ofOtherFiles = UUID.randomUUID();
        publications.propose(
                editor, new Proposal(ofOtherFiles, "models", CONTENT, Set.of(), new Beside(0, "f".repeat(64))));
        publications.approve(approver, ofOtherFiles);

        assertThat(publications.publish(approver, ofOtherFiles, BEFORE)).isEqualTo(Deed.OVERTAKEN);
        assertThat(publications.publish(approver, other, BEFORE)).isEqualTo(Deed.DONE);
        assertThat(publications.publish(approver, one, BEFORE)).isEqualTo(Deed.OVERTAKEN);
        assertThat(publications.approve(approver, waiting)).isEqualTo(Deed.OVERTAKEN);
        assertThat(publications.reject(approver, waiting)).isEqualTo(Deed.DONE);
    }

    @Test
    void decidesOnACandidateOnce() {
        UUID id = proposed(editor);

        assertThat(publications.reject(approver, id)).isEqualTo(Deed.DONE);
        assertThat(publications.approve(colleague, id)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.publish(colleague, id, BEFORE)).isEqualTo(Deed.NOT_NOW);
        assertThat(publications.find(LegalEntity.DEFAULT, id).flatMap(Publication::decidedBy))
                .contains(approver.id());
    }

    @Test
    void letsOneOfTwoPublishAtTheSameMoment() {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        Publications slow = PublicationsFixture.betweenReadAndWrite(
                database, entry -> UUID.randomUUID(), Clock.fixed(NOW, ZoneOffset.UTC), () -> await(bothHaveRead));
        List<UUID> ready = List.of(approved(), approved());

        List<Deed> deeds = ready.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> slow.publish(approver, id, BEFORE),
                        task -> Thread.ofVirtual().start(task)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(deeds).containsExactlyInAnyOrder(Deed.DONE, Deed.NOT_NOW);
        assertThat(publications.history(LegalEntity.DEFAULT, "models")).hasSize(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isForTheOwnLegalEntityAndForApproversAlone() {
        UUID id = proposed(editor);
        Principal stranger = person(Role.APPROVER, new LegalEntity("other"));

        assertThat(publications.approve(stranger, id)).isEqualTo(Deed.UNKNOWN);
        assertThatThrownBy(() -> publications.approve(editor, id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publications.publish(person(Role.AGENT, LegalEntity.DEFAULT), id, BEFORE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proposed(person(Role.AGENT, LegalEntity.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID proposed(Principal by) {
        UUID id = UUID.randomUUID();
        long version = publications
                .serving(LegalEntity.DEFAULT, "models")
                .map(Serving::version)
                .orElse(0L);
        publications.propose(by, new Proposal(id, "models", CONTENT, Set.of(), new Beside(version, CONTENT)));
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
