package zhiyin.language.learning;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.Teachers;
import zhiyin.language.examples.Example;
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.examples.Lesson;
import zhiyin.language.learning.CandidateMaking.Candidate;
import zhiyin.language.learning.Steps.EndedException;
import zhiyin.language.learning.Training.State;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/**
 * Trains when an editor says so: one training at a time on all nodes together, on few threads of the lowest priority, so
 * that customers do not wait for it. A training survives nothing: when its process stops it is interrupted, and the next
 * one begins anew.
 */
public final class TrainingJobs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TrainingJobs.class);
    private static final int LONGEST_LIST = 20;
    private static final int LONGEST_REST = 120;
    private static final String SYSTEM = "system:language";

    private final TrainingRows rows;
    private final ExampleRows examples;
    private final CandidateMaking making;
    private final CandidateKeeping keeping;
    private final EncoderShelf encoders;
    private final Optional<Path> folder;
    private final LearningSettings settings;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;
    private final UUID node;
    private final ForkJoinPool threads;
    private final Pace pace = new Pace();
    private volatile Steps running;

    TrainingJobs(Parts parts, Evidence evidence, TransactionOperations transactions, Clock clock, SecureRandom random) {
        this.rows = parts.rows();
        this.examples = parts.examples();
        this.making = parts.making();
        this.keeping = parts.keeping();
        this.encoders = parts.encoders();
        this.folder = parts.folder();
        this.settings = parts.settings();
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
        this.node = TimeOrderedId.at(clock.instant(), random);
        this.running = new Steps(clock, pace);
        // Whatever the library does in parallel stays in this pool, beside who serves.
        this.threads = new ForkJoinPool(settings.threads(), TrainingJobs::lowest, null, true);
    }

    /** What a training is made of. */
    record Parts(
            TrainingRows rows,
            ExampleRows examples,
            CandidateMaking making,
            CandidateKeeping keeping,
            EncoderShelf encoders,
            Optional<Path> folder,
            LearningSettings settings) {}

    /** Starts a training of everything that teaches now. */
    public Training start(Principal by) {
        Teachers.require(by);
        endLost(by.entity());
        Steps steps = new Steps(clock, pace);
        TrainingRun run = new TrainingRun(encoders, folder, settings.folds(), steps);
        List<Example> taught = examples.standing(by.entity());
        Map<Language, List<Lesson>> lessons = making.lessons(taught);
        making.requireWhole(lessons);
        if (!making.isNew(lessons, run)) {
            throw LanguageProblem.NOTHING_NEW.toException();
        }
        UUID id = TimeOrderedId.at(clock.instant(), random);
        try {
            transactions.executeWithoutResult(status -> {
                rows.begin(by.entity(), id, node, by.id(), clock.instant());
                record("language.training-started", by.id().toString(), id, Map.of());
            });
        } catch (DuplicateKeyException e) {
            throw LanguageProblem.TRAINING_RUNS.toException();
        }
        running = steps;
        var unused = threads.submit(() -> train(by, id, new Work(taught, lessons), run, steps));
        return look(by, id);
    }

    public Training look(Principal by, UUID id) {
        Teachers.require(by);
        return rows.find(by.entity(), id, settings.lostAfter())
                .orElseThrow(LanguageProblem.NO_SUCH_TRAINING::toException);
    }

    /** The newest first. */
    public List<Training> list(Principal by) {
        Teachers.require(by);
        return rows.list(by.entity(), LONGEST_LIST, settings.lostAfter());
    }

    /** Asks a training to end; it does so before its next step. */
    public Training cancel(Principal by, UUID id) {
        Training known = look(by, id);
        transactions.executeWithoutResult(status -> {
            if (known.state() != State.RUNNING || !rows.askToEnd(by.entity(), id, by.id())) {
                throw LanguageProblem.TRAINING_ENDED.toException();
            }
            record("language.training-cancelled", by.id().toString(), id, Map.of());
        });
        return look(by, id);
    }

    /** Returns when nothing is under way here; for tests, which do not look again and again. */
    void awaitRest() {
        if (!threads.awaitQuiescence(LONGEST_REST, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a training is still under way");
        }
    }

    /** Ends the training under way here; it is recorded as interrupted. */
    @Override
    public void close() {
        running.end();
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                log.info("a training under way is left behind and will count as interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What teaches when a training begins. */
    private record Work(List<Example> examples, Map<Language, List<Lesson>> lessons) {}

    private void train(Principal by, UUID id, Work work, TrainingRun run, Steps steps) {
        CountDownLatch over = new CountDownLatch(1);
        var unused = Thread.ofVirtual().name("training-heart").start(() -> beatUntil(over, id, steps));
        try {
            Candidate candidate = making.make(by.entity(), by.id(), work.lessons(), run, steps);
            steps.check();
            transactions.executeWithoutResult(status -> keep(by, id, candidate, work.examples()));
        } catch (EndedException | CancellationException e) {
            // The latter where the pool it computes in was stopped in the middle of a computation.
            boolean asked = rows.find(by.entity(), id, settings.lostAfter())
                    .flatMap(Training::cancelledBy)
                    .isPresent();
            ended(id, asked ? State.CANCELLED : State.INTERRUPTED);
        } catch (RuntimeException | Error e) {
            log.error("the training {} failed", id, e);
            ended(id, State.FAILED);
        } finally {
            over.countDown();
        }
    }

    private void keep(Principal by, UUID id, Candidate candidate, List<Example> taught) {
        keeping.keep(by, candidate, taught);
        if (!rows.end(id, State.DONE, Optional.of(candidate.set().id()), clock.instant())) {
            throw new EndedException();
        }
        record(
                "language.training-ended",
                by.id().toString(),
                id,
                Map.of("state", "done", "models", candidate.set().id().toString()));
    }

    private void ended(UUID id, State state) {
        try {
            transactions.executeWithoutResult(status -> {
                if (rows.end(id, state, Optional.empty(), clock.instant())) {
                    record("language.training-ended", SYSTEM, id, Map.of("state", state.word()));
                }
            });
        } catch (RuntimeException e) {
            log.warn("the end of training {} could not be recorded; it will count as interrupted", id, e);
        }
    }

    private void beatUntil(CountDownLatch over, UUID id, Steps steps) {
        try {
            while (!over.await(500, TimeUnit.MILLISECONDS)) {
                beat(id, steps);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(UUID id, Steps steps) {
        try {
            if (!rows.beat(id, steps.now())) {
                steps.end();
            }
        } catch (RuntimeException e) {
            log.warn("a sign of life of training {} could not be given", id, e);
        }
    }

    /** Says of trainings whose process is gone that they are interrupted. */
    private void endLost(LegalEntity entity) {
        transactions.executeWithoutResult(status -> rows.interruptLost(entity, settings.lostAfter(), clock.instant())
                .forEach(id -> record("language.training-ended", SYSTEM, id, Map.of("state", "interrupted"))));
    }

    private void record(String kind, String actor, UUID id, Map<String, String> facts) {
        evidence.record(EvidenceEntry.of(kind, actor, id.toString(), facts));
    }

    /** Nothing relies on the priority: where the system heeds it, customers come first even on one core. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static ForkJoinWorkerThread lowest(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("training-" + thread.getPoolIndex());
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
