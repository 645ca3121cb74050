package zhiyin.language.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.language.LanguageProblem;
import zhiyin.language.ServingModels;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.examples.BaseCorpus;
import zhiyin.language.examples.Example;
import zhiyin.language.examples.Lesson;
import zhiyin.language.examples.TeachingCorpus;
import zhiyin.language.learning.ModelSet.Measured;
import zhiyin.language.learning.SetReport.OfLanguage;
import zhiyin.language.learning.TrainingRun.Learnt;
import zhiyin.release.Publication.Beside;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.review.Judged;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/**
 * Makes a candidate of everything that teaches now, measured against what serves. A language whose lessons are those of
 * the serving model is taken over as it is. What serves is measured first, once, where that was never done.
 */
final class CandidateMaking {

    private final ModelShelf shelf;
    private final BaseCorpus base;
    private final ServingUnderstander serving;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;

    CandidateMaking(
            ModelShelf shelf,
            BaseCorpus base,
            ServingUnderstander serving,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        this.shelf = shelf;
        this.base = base;
        this.serving = serving;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /** Below so many sentences nothing is left of an intent to hold out and learn from. */
    static final int FEWEST_SENTENCES = 5;

    /**
     * A set that is not put away yet.
     *
     * @param beside what served when it was begun
     */
    record Candidate(ModelSet set, List<Measured> models, Beside beside) {}

    Map<Language, List<Lesson>> lessons(List<Example> examples) {
        Map<Language, List<Lesson>> lessons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lessons.put(language, TeachingCorpus.of(language, base, examples));
        }
        return lessons;
    }

    /** Refuses lessons in which so much was taken out of the files that an intent is as good as gone. */
    void requireWhole(Map<Language, List<Lesson>> lessons) {
        lessons.forEach((language, taught) -> {
            Map<String, Integer> left = new HashMap<>();
            taught.forEach(lesson -> left.merge(lesson.intent(), 1, Integer::sum));
            Map<String, Integer> ofFiles = new TreeMap<>();
            base.rows(language).forEach(row -> ofFiles.merge(row.intent(), 1, Integer::sum));
            ofFiles.forEach((intent, count) -> {
                int sentences = left.getOrDefault(intent, 0);
                if (sentences < Math.min(FEWEST_SENTENCES, count)) {
                    throw LanguageProblem.INTENT_EMPTIED.with(
                            Map.of("language", language.tag(), "intent", intent, "sentences", sentences));
                }
            });
        });
    }

    /** Whether what teaches now differs from what the serving models learnt. */
    boolean isNew(Map<Language, List<Lesson>> lessons, TrainingRun run) {
        List<IntentModel> models = serving.serving().models();
        return lessons.entrySet().stream().anyMatch(entry -> !isOf(models, entry.getKey(), entry.getValue(), run));
    }

    /** Whether the model of the language learnt just these lessons. */
    private static boolean isOf(List<IntentModel> models, Language language, List<Lesson> lessons, TrainingRun run) {
        return of(models, language)
                .filter(model -> model.id().equals(run.idOf(language, lessons)))
                .isPresent();
    }

    Candidate make(LegalEntity entity, UUID by, Map<Language, List<Lesson>> lessons, TrainingRun run, Steps steps) {
        ServingUnderstander.Serving now = serving.serving();
        List<IntentModel> models = now.models();
        lessons.forEach((language, taught) -> {
            if (!isOf(models, language, taught, run)) {
                steps.expect(language, run.work(taught, false));
            }
        });
        Optional<ModelSet> before =
                now.set().flatMap(set -> shelf.find(entity, set)).or(() -> measuredServing(entity, models, run, steps));
        List<Measured> measured = new ArrayList<>();
        List<OfLanguage> reports = new ArrayList<>();
        for (Map.Entry<Language, List<Lesson>> entry : lessons.entrySet()) {
            Language language = entry.getKey();
            Optional<Measured> old = before.flatMap(set -> measured(entity, set, models, language));
            Optional<OfLanguage> oldReport = before.flatMap(set -> set.report().of(language));
            if (old.isPresent() && oldReport.isPresent() && isOf(models, language, entry.getValue(), run)) {
                measured.add(old.get());
                reports.add(TrainingRun.unchanged(oldReport.get(), old.get()));
            } else {
                Learnt learnt = run.learn(language, entry.getValue(), old, Optional.empty());
                measured.add(learnt.measured());
                reports.add(learnt.report());
            }
        }
        Beside beside = new Beside(now.version(), ModelSet.content(models));
        return new Candidate(set(Optional.of(by), before.map(ModelSet::id), measured, reports, run), measured, beside);
    }

    /** The set that serves here, where it was measured. */
    Optional<UUID> servingSet(LegalEntity entity) {
        return shelf.ofContent(entity, ModelSet.content(serving.serving().models()))
                .map(ModelSet::id);
    }

    /** What serves, with what was measured of it; measures the models of a start the first time. */
    private Optional<ModelSet> measuredServing(
            LegalEntity entity, List<IntentModel> models, TrainingRun run, Steps steps) {
        Optional<ModelSet> known = shelf.ofContent(entity, ModelSet.content(models));
        if (known.isPresent()) {
            return known;
        }
        Map<Language, List<Lesson>> files = lessons(List.of());
        boolean ofFiles =
                files.entrySet().stream().allMatch(entry -> isOf(models, entry.getKey(), entry.getValue(), run));
        if (!ofFiles) {
            // Models whose lessons nobody has any more cannot be measured by holding them out.
            return Optional.empty();
        }
        files.forEach((language, lessons) -> steps.expect(language, run.work(lessons, true)));
        List<Measured> measured = new ArrayList<>();
        List<OfLanguage> reports = new ArrayList<>();
        files.forEach((language, lessons) -> {
            Learnt learnt = run.learn(language, lessons, Optional.empty(), of(models, language));
            measured.add(learnt.measured());
            reports.add(learnt.report());
        });
        ModelSet start = set(Optional.empty(), Optional.empty(), measured, reports, run);
        transactions.executeWithoutResult(status -> shelf.put(entity, start, measured));
        return Optional.of(start);
    }

    private ModelSet set(
            Optional<UUID> by,
            Optional<UUID> comparedWith,
            List<Measured> measured,
            List<OfLanguage> reports,
            TrainingRun run) {
        List<IntentModel> models = measured.stream().map(Measured::model).toList();
        return new ModelSet(
                TimeOrderedId.at(clock.instant(), random),
                ModelSet.content(models),
                by,
                clock.instant(),
                comparedWith,
                new SetReport(ServingModels.SEED, run.folds(), reports));
    }

    private Optional<Measured> measured(LegalEntity entity, ModelSet set, List<IntentModel> models, Language language) {
        Optional<List<Judged>> heldOut = shelf.heldOut(entity, set.id(), language);
        return of(models, language).flatMap(model -> heldOut.map(judged -> new Measured(model, judged)));
    }

    private static Optional<IntentModel> of(List<IntentModel> models, Language language) {
        return models.stream().filter(model -> model.language() == language).findFirst();
    }
}
