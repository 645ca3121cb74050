package zhiyin.language.learning;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.database.LongWork;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.examples.Lesson;
import zhiyin.language.learning.CandidateMaking.Candidate;
import zhiyin.language.learning.Steps.EndedException;
import zhiyin.language.learning.Training.State;
import zhiyin.release.Publication;
import zhiyin.release.Publications;
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
    private final ModelShelf shelf;
    private final CandidateMaking making;
    private final EncoderShelf encoders;
    private final Optional<Path> folder;
    private final Publications publications;
    private final LearningSettings settings;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;
    private final UUID node;
    private final ForkJoinPool threads;
    private volatile Steps running = new Steps();

    TrainingJobs(Parts parts, Evidence evidence, TransactionOperations transactions, Clock clock, SecureRandom random) {
        this.rows = parts.rows();
        this.examples = parts.examples();
        this.shelf = parts.shelf();
        this.making = parts.making();
        this.encoders = parts.encoders();
        this.folder = parts.folder();
        this.publications = parts.publications();
        this.settings = parts.settings();
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
        this.node = TimeOrderedId.at(clock.instant(), random);
        // Whatever the library does in parallel stays in this pool, beside who serves.
        this.threads = new ForkJoinPool(settings.threads(), TrainingJobs::lowest, null, true);
    }

    /** What a training is made of. */
    record Parts(
            TrainingRows rows,
            ExampleRows examples,
            ModelShelf shelf,
            CandidateMaking making,
            EncoderShelf encoders,
            Optional<Path> folder,
            Publications publications,
            LearningSettings settings) {}

    /** Starts a training of everything that teaches now. */
    public Training start(Principal by) {
        requireEditor(by);
        endLost(by.entity());
        Steps steps = new Steps();
        TrainingRun run = new TrainingRun(encoders, folder, settings.folds(), steps);
        Map<Language, List<Lesson>> lessons = making.lessons(examples.standing(by.entity()));
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
        var unused = threads.submit(() -> train(by, id, lessons, run, steps));
        return look(by, id);
    }

    public Training look(Principal by, UUID id) {
        requireEditor(by);
        endLost(by.entity());
        return rows.find(by.entity(), id).orElseThrow(LanguageProblem.NO_SUCH_TRAINING::toException);
    }

    /** The newest first. */
    public List<Training> list(Principal by) {
        requireEditor(by);
        endLost(by.entity());
        return rows.list(by.entity(), LONGEST_LIST);
    }

    /** Asks a training to end; it does so before its next step. */
    public Training cancel(Principal by, UUID id) {
        Training known = look(by, id);
        if (known.state() != State.RUNNING || !rows.askToEnd(by.entity(), id, by.id())) {
            throw LanguageProblem.TRAINING_ENDED.toException();
        }
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

    private void train(Principal by, UUID id, Map<Language, List<Lesson>> lessons, TrainingRun run, Steps steps) {
        CountDownLatch over = new CountDownLatch(1);
        var unused = Thread.ofVirtual().name("training-heart").start(() -> beatUntil(over, id, steps));
        try {
            Candidate candidate = LongWork.aside(
                    "A training by an editor", told -> making.make(by.entity(), by.id(), lessons, run, steps));
            steps.check();
            transactions.executeWithoutResult(status -> keep(by, id, candidate));
        } catch (EndedException | CancellationException e) {
            // The latter where the pool it computes in was stopped in the middle of a computation.
            boolean asked =
                    rows.find(by.entity(), id).flatMap(Training::cancelledBy).isPresent();
            ended(id, asked ? State.CANCELLED : State.INTERRUPTED);
        } catch (RuntimeException | Error e) {
            log.error("the training {} failed", id, e);
            ended(id, State.FAILED);
        } finally {
            over.countDown();
        }
    }

    private void keep(Principal by, UUID id, Candidate candidate) {
        shelf.put(by.entity(), candidate.set(), candidate.models());
        publications.propose(
                by, candidate.set().id(), ModelSet.PART, candidate.set().content());
        if (!rows.end(id, State.DONE, Optional.of(candidate.set().id()), clock.instant())) {
            throw new EndedException();
        }
        record(
                "language.training-ended",
                by.id().toString(),
                id,
                Map.of("state", "done", "models", candidate.set().id().toString()));
        Set<UUID> served = publications.history(by.entity(), ModelSet.PART).stream()
                .limit(settings.keptSets())
                .map(Publication.Serving::publication)
                .collect(Collectors.toSet());
        making.servingSet(by.entity()).ifPresent(served::add);
        shelf.clear(by.entity(), settings.keptSets(), served);
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
            if (!rows.beat(id, steps.part(), steps.percent(), clock.instant())) {
                steps.end();
            }
        } catch (RuntimeException e) {
            log.warn("a sign of life of training {} could not be given", id, e);
        }
    }

    /** Says of trainings whose process is gone that they are interrupted. */
    private void endLost(LegalEntity entity) {
        transactions.executeWithoutResult(status -> rows.interruptLost(
                        entity, clock.instant().minus(settings.lostAfter()), clock.instant())
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

    /** The doors let nobody else in; whoever calls from elsewhere is stopped here. */
    static void requireEditor(Principal person) {
        if (person.role() != Role.EDITOR && person.role() != Role.APPROVER) {
            throw new IllegalArgumentException("editors and approvers teach the models, not " + person.role());
        }
    }
}
