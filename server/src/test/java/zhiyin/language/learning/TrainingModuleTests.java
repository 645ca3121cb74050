package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.MovableClock;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.learning.Training.State;

class TrainingModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final Principal editor = LearningWorld.person(Role.EDITOR);
    private final Principal approver = LearningWorld.person(Role.APPROVER);

    @Test
    void trainsNothingWhereNothingChanged() {
        LearningWorld world = world(text -> {});
        LearningWorld.refused("nothing-new", () -> world.jobs.start(editor));

        UUID example = world.examples
                .add(editor, LearningWorld.draft("limits", "what is the most i may send"))
                .id();
        world.examples.withdraw(editor, example);

        LearningWorld.refused("nothing-new", () -> world.jobs.start(editor));
    }

    @Test
    void runsOneTrainingAtATimeAndEndsItWhenAsked() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LearningWorld world = world(text -> {
            reached.countDown();
            await(goOn);
        });
        LearningWorld other = world(text -> {});
        world.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        Training training = world.jobs.start(editor);
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(training.state()).isEqualTo(State.RUNNING);
        LearningWorld.refused("training-runs", () -> world.jobs.start(editor));
        LearningWorld.refused("training-runs", () -> other.jobs.start(editor));
        assertThat(other.jobs.cancel(approver, training.id()).cancelledBy()).contains(approver.id());
        assertThat(other.evidence)
                .extracting(EvidenceEntry::kind, EvidenceEntry::actor)
                .containsExactly(
                        tuple("language.training-cancelled", approver.id().toString()));
        goOn.countDown();
        world.jobs.awaitRest();

        assertThat(other.jobs.look(editor, training.id()).state()).isEqualTo(State.CANCELLED);
        LearningWorld.refused("training-ended", () -> world.jobs.cancel(editor, training.id()));
        assertThat(world.publications.of(editor.entity(), ModelSet.PART, 10)).isEmpty();
    }

    @Test
    void countsATrainingWithoutASignOfLifeAsInterrupted() {
        LearningWorld gone = world(text -> {});
        UUID id = UUID.randomUUID();
        new TrainingRows(JdbcClient.create(database))
                .begin(editor.entity(), id, UUID.randomUUID(), editor.id(), clock.instant());
        assertThat(gone.jobs.look(editor, id).state()).isEqualTo(State.RUNNING);

        clock.advance(Duration.ofMinutes(10));
        assertThat(gone.jobs.look(editor, id).state())
                .as("a node whose clock is ahead")
                .isEqualTo(State.RUNNING);

        silent();

        assertThat(gone.jobs.look(editor, id).state()).isEqualTo(State.INTERRUPTED);
        assertThat(gone.jobs.list(editor)).extracting(Training::state).containsExactly(State.INTERRUPTED);
        assertThat(gone.kinds()).as("looking writes nothing").isEmpty();
        gone.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        gone.trained(editor);
        assertThat(gone.kinds()).contains("language.training-ended");
    }

    @Test
    void recordsATrainingAsInterruptedWhenItsProcessStops() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LearningWorld world = world(text -> {
            reached.countDown();
            await(goOn);
        });
        world.examples.add(editor, LearningWorld.draft("limits", "what is the most i may send"));
        Training training = world.jobs.start(editor);
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        Thread stops = Thread.ofVirtual().start(world.jobs::close);
        goOn.countDown();
        stops.join();

        assertThat(world(text -> {}).jobs.look(editor, training.id()).state()).isEqualTo(State.INTERRUPTED);
        assertThat(world.evidence)
                .filteredOn(entry -> entry.kind().equals("language.training-ended"))
                .extracting(entry -> entry.facts().get("state"))
                .as("recorded by the process itself")
                .containsExactly("interrupted");
    }

    @Test
    void keepsWhatServesHoweverManyCandidatesFollow() {
        LearningWorld world = world(text -> {});
        for (String words : List.of("aaa bbb", "ccc ddd", "eee fff", "ggg hhh")) {
            world.examples.add(editor, LearningWorld.draft("limits", words + " limits"));
            world.trained(editor);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(world.desk.list(editor))
                .filteredOn(ModelDesk.Entry::serves)
                .extracting(ModelDesk.Entry::kept)
                .containsExactly(true);
    }

    @Test
    void keepsAFewSetsAndWhatServed() {
        LearningWorld world = world(text -> {});
        UUID first = null;
        for (String words : List.of("aaa bbb", "ccc ddd", "eee fff", "ggg hhh", "iii jjj")) {
            world.examples.add(editor, LearningWorld.draft("limits", words + " limits"));
            UUID set = world.trained(editor);
            clock.advance(Duration.ofSeconds(1));
            if (first == null) {
                first = set;
                world.desk.approve(approver, set);
                world.desk.publish(approver, set);
            }
        }

        UUID published = Optional.ofNullable(first).orElseThrow();
        assertThat(world.desk.list(editor)).hasSize(6);
        assertThat(world.desk.list(editor)).filteredOn(ModelDesk.Entry::kept).hasSize(5);
        assertThat(world.desk.look(editor, published).kept()).isTrue();
        UUID cleared = world.desk.list(editor).stream()
                .filter(entry -> !entry.kept())
                .map(entry -> entry.set().id())
                .findFirst()
                .orElseThrow();
        assertThat(world.desk.look(editor, cleared).set().report().languages()).hasSize(2);
        LearningWorld.refused("model-not-kept", () -> world.trials.onMessages(editor, cleared));
    }

    /** Nobody has heard of a training under way for a minute. */
    private void silent() {
        JdbcClient.create(database)
                .sql("update language.training set seen_at = seen_at - interval '1 minute'")
                .update();
    }

    private LearningWorld world(Consumer<String> told) {
        return new LearningWorld(database, clock, told);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody went on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
