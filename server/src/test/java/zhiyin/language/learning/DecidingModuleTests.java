package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.MovableClock;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.learning.LearntExamples.Changed;
import zhiyin.language.learning.LearntExamples.Deed;
import zhiyin.language.learning.LearntExamples.Wording;
import zhiyin.release.Publication.Serving;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** What two people decide on, and what can never come to serve. */
class DecidingModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final LearningWorld world = new LearningWorld(database, clock, text -> {});
    private final Principal editor = LearningWorld.person(Role.EDITOR);
    private final Principal approver = LearningWorld.person(Role.APPROVER);
    private final Principal colleague = LearningWorld.person(Role.APPROVER);

    @Test
    void nobodyApprovesWhatTheyTaught() {
        world.examples.add(approver, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);

        LearningWorld.refused("own-candidate", () -> world.desk.approve(approver, candidate));
        assertThat(world.desk.look(approver, candidate).own()).isTrue();
        assertThat(world.desk.look(colleague, candidate).own()).isFalse();
        world.desk.approve(colleague, candidate);
        world.desk.publish(approver, candidate);

        world.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        UUID next = world.trained(editor);
        assertThat(world.desk.approve(approver, next).publication()).isPresent();
    }

    @Test
    void nobodyApprovesWhatTheyChangedOrTookOutInBetween() {
        UUID example = world.examples
                .add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"))
                .id();
        world.examples.change(approver, example, 1, LearningWorld.draft("weather", "zzz qqq zzz qqq zzz kkk"));
        world.examples.change(editor, example, 2, LearningWorld.draft("weather", "zzz qqq zzz qqq zzz"));
        world.examples.mute(colleague, new Draft(Language.EN, "", "show me my balance", Optional.empty()));
        UUID candidate = world.trained(editor);

        LearningWorld.refused("own-candidate", () -> world.desk.approve(approver, candidate));
        LearningWorld.refused("own-candidate", () -> world.desk.approve(colleague, candidate));
        assertThat(world.desk.changes(approver, candidate))
                .extracting(
                        Changed::deed,
                        Changed::text,
                        one -> List.copyOf(one.people()).size())
                .containsExactlyInAnyOrder(
                        tuple(Deed.MUTED, "show me my balance", 1), tuple(Deed.ADDED, "zzz qqq zzz qqq zzz", 2));
        world.desk.approve(LearningWorld.person(Role.APPROVER), candidate);
    }

    @Test
    void showsWhoDecidesWhatWasDoneSinceWhatServes() {
        UUID kept = world.examples
                .add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"))
                .id();
        UUID gone = world.examples
                .add(editor, LearningWorld.draft("weather", "kkk jjj kkk jjj"))
                .id();
        UUID muted = world.examples
                .mute(editor, new Draft(Language.EN, "", "show me my balance", Optional.empty()))
                .id();
        published(world.trained(editor));
        world.examples.change(editor, kept, 1, LearningWorld.draft("limits", "zzz qqq zzz ppp"));
        world.examples.withdraw(approver, gone);
        world.examples.withdraw(editor, muted);
        UUID candidate = world.trained(editor);

        assertThat(world.desk.changes(editor, candidate))
                .extracting(Changed::example, Changed::deed, Changed::before, Changed::people)
                .containsExactlyInAnyOrder(
                        tuple(
                                kept,
                                Deed.CHANGED,
                                Optional.of(new Wording("weather", "zzz qqq zzz qqq")),
                                List.of(editor.id())),
                        tuple(gone, Deed.WITHDRAWN, Optional.empty(), List.of(approver.id())),
                        tuple(muted, Deed.RESTORED, Optional.empty(), List.of(editor.id())));
        LearningWorld.refused("own-candidate", () -> world.desk.approve(approver, candidate));
        world.desk.approve(colleague, candidate);
    }

    @Test
    void nobodyApprovesWhatWasComparedWithNothing() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);
        assertThat(world.desk.look(approver, candidate).set().report().isCompared())
                .isTrue();
        JdbcClient.create(database).sql("""
                        update language.model_set
                           set report = replace(report, '"versus":{', '"other":{')
                         where id = ?
                        """).param(candidate).update();

        assertThat(world.desk.look(approver, candidate).set().report().isCompared())
                .isFalse();
        LearningWorld.refused("not-compared", () -> world.desk.approve(approver, candidate));
        world.desk.reject(approver, candidate);
    }

    @Test
    void losesNothingThatWasPublishedMeanwhile() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID first = world.trained(editor);
        world.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        UUID second = world.trained(editor);
        world.desk.approve(approver, first);
        published(second);

        assertThat(world.desk.look(approver, first).overtaken()).isTrue();
        LearningWorld.refused("overtaken", () -> world.desk.publish(approver, first));
        assertThat(world.serving.serving().set()).contains(second);
    }

    @Test
    void aRefusedPublicationLeavesWhatServesAtLaterStarts() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);

        LearningWorld.refused("model-not-ready", () -> world.desk.publish(approver, candidate));

        assertThat(world.publications.history(LegalEntity.DEFAULT, ModelSet.PART))
                .isEmpty();
    }

    @Test
    void publishesNothingThatCannotBeRead() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);
        world.desk.approve(approver, candidate);
        JdbcClient.create(database)
                .sql("update language.model set content = ? where model_set = ?")
                .params(new byte[] {1, 2, 3}, candidate)
                .update();

        LearningWorld.refused("model-not-kept", () -> world.desk.publish(approver, candidate));
        assertThat(world.publications.history(LegalEntity.DEFAULT, ModelSet.PART))
                .isEmpty();
    }

    @Test
    void tellsOfEachNodeWhatItServes() {
        LearningWorld there = new LearningWorld(database, clock, text -> {});
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);
        published(candidate);

        assertThat(world.desk.look(editor, candidate))
                .extracting(ModelDesk.Entry::serves, ModelDesk.Entry::published)
                .containsExactly(true, true);
        assertThat(there.desk.look(editor, candidate))
                .extracting(ModelDesk.Entry::serves, ModelDesk.Entry::published)
                .containsExactly(false, true);
        assertThat(there.follower.look()).isTrue();
        assertThat(there.desk.look(editor, candidate).serves()).isTrue();
    }

    @Test
    void goesBackToAStartAlsoWhereATrainingMadeTheSameModels() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);
        JdbcClient.create(database)
                .sql("update language.model_set set origin = 'training', made_by = ? where origin = 'start'")
                .param(editor.id())
                .update();
        published(candidate);

        List<Serving> history = world.publications.history(LegalEntity.DEFAULT, ModelSet.PART);
        assertThat(history).hasSize(2);
        assertThat(world.desk
                        .rollBack(approver, history.getLast().publication())
                        .serves())
                .isTrue();
    }

    @Test
    void clearsNoModelsThatSomebodyPublishes() {
        world.examples.add(editor, LearningWorld.draft("weather", "zzz qqq zzz qqq"));
        UUID candidate = world.trained(editor);
        world.desk.approve(approver, candidate);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        LearningWorld other = new LearningWorld(database, clock, text -> {});

        transactions.executeWithoutResult(status -> {
            assertThat(world.shelf.hold(LegalEntity.DEFAULT, candidate)).isTrue();
            Thread clearing = Thread.ofPlatform()
                    .start(() -> transactions.executeWithoutResult(
                            inner -> other.shelf.clear(LegalEntity.DEFAULT, 0, java.util.Set::of)));
            joined(clearing);
        });

        assertThat(world.desk.look(editor, candidate).kept()).isTrue();
    }

    @Test
    void refusesToForgetAnIntent() {
        for (String verb : List.of("show me", "please tell me", "i want", "give me")) {
            world.examples.mute(editor, new Draft(Language.EN, "", verb + " my weather", Optional.empty()));
        }
        LearningWorld.refused("intent-emptied", () -> world.jobs.start(editor));

        world.examples.add(editor, LearningWorld.draft("weather", "will it rain on sunday"));
        SetReport report = world.desk.look(editor, world.trained(editor)).set().report();

        assertThat(report.of(Language.EN)
                        .orElseThrow()
                        .versus()
                        .orElseThrow()
                        .comparison()
                        .intents())
                .filteredOn(one -> one.intent().equals("weather"))
                .extracting(one -> one.added(), one -> one.removed(), one -> one.vanished())
                .containsExactly(tuple(1, 4, false));
    }

    @Test
    void isForTheEntityWhoseModelsServe() {
        Principal other = new Principal(
                UUID.randomUUID(), UUID.randomUUID(), new LegalEntity("other"), Role.EDITOR, Optional.empty());

        LearningWorld.refused("other-entity", () -> world.jobs.start(other));
        LearningWorld.refused("other-entity", () -> world.desk.list(other));
    }

    private void published(UUID candidate) {
        world.desk.approve(colleague, candidate);
        world.desk.publish(colleague, candidate);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
