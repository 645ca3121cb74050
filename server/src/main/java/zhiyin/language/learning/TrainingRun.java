package zhiyin.language.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import zhiyin.language.ExampleVectors;
import zhiyin.language.ServingModels;
import zhiyin.language.examples.Lesson;
import zhiyin.language.learning.ModelSet.Measured;
import zhiyin.language.learning.SetReport.OfLanguage;
import zhiyin.language.learning.SetReport.Versus;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.review.Comparison;
import zhiyin.understanding.review.CrossValidation;
import zhiyin.understanding.review.CrossValidation.Plan;
import zhiyin.understanding.review.Figures;
import zhiyin.understanding.review.Judged;
import zhiyin.understanding.review.SimilarIntents;
import zhiyin.values.Language;

/**
 * The work of a training in one language: encode, hold out, learn, compare. Reads nothing and writes nothing but kept
 * vectors; the same lessons give the same model.
 */
final class TrainingRun {

    private static final int MOST_SIMILAR = 100;
    private static final int MOST_CHANGES = 500;

    private final EncoderShelf encoders;
    private final Optional<Path> folder;
    private final Plan plan;
    private final Steps steps;

    TrainingRun(EncoderShelf encoders, Optional<Path> folder, int folds, Steps steps) {
        this.encoders = encoders;
        this.folder = folder;
        this.plan = new Plan(folds, ServingModels.SEED);
        this.steps = steps;
    }

    /** A model with what is known of it. */
    record Learnt(Measured measured, OfLanguage report) {}

    int folds() {
        return plan.folds();
    }

    /** How many sentences are learnt in a language, some of them several times; fewer where the model is at hand. */
    double work(List<Lesson> lessons, boolean known) {
        return plan.folds() * foldWork(lessons) + (known ? 0 : lessons.size());
    }

    private double foldWork(List<Lesson> lessons) {
        return lessons.size() * (plan.folds() - 1.0) / plan.folds();
    }

    String idOf(Language language, List<Lesson> lessons) {
        return trainer(language).idOf(labelled(lessons), plan.seed());
    }

    /**
     * Learns the lessons.
     *
     * @param before what is to be compared with; empty for what serves itself
     * @param known the model of just these lessons, where it is at hand and only has to be measured
     */
    Learnt learn(Language language, List<Lesson> lessons, Optional<Measured> before, Optional<IntentModel> known) {
        List<LabelledText> examples = labelled(lessons);
        Encoder encoder = encoders.of(language);
        IntentTrainer trainer = trainer(language);
        steps.begin(language, "encoding", 0);
        float[][] vectors = ExampleVectors.of(
                examples, language, encoder, folder, example -> steps.within((example - 1.0) / examples.size()));
        steps.finished();
        List<Judged> heldOut = CrossValidation.of(trainer, examples, vectors, plan, fold -> {
            steps.finished();
            steps.begin(language, "measuring", foldWork(lessons));
        });
        steps.finished();
        steps.begin(language, "learning", known.isPresent() ? 0 : lessons.size());
        IntentModel model = known.orElseGet(() -> trainer.train(examples, vectors, plan.seed()));
        steps.finished();
        Measured measured = new Measured(model, heldOut);
        return new Learnt(measured, report(lessons, measured, before, SimilarIntents.of(examples, vectors)));
    }

    private static OfLanguage report(
            List<Lesson> lessons, Measured measured, Optional<Measured> before, List<SimilarIntents> similar) {
        IntentModel model = measured.model();
        return new OfLanguage(
                model.language().tag(),
                model.id(),
                model.encoder().modelId(),
                lessons.size(),
                fingerprint(lessons),
                counts(lessons, Lesson::intent),
                counts(lessons, Lesson::writer),
                counts(lessons, lesson -> lesson.channel().isEmpty() ? "any" : lesson.channel()),
                Figures.of(measured.heldOut()),
                similar.stream().limit(MOST_SIMILAR).toList(),
                before.map(old -> new Versus(old.model().id(), compared(old, measured))));
    }

    /** A report on a model that was taken over unchanged. */
    static OfLanguage unchanged(OfLanguage before, Measured measured) {
        return new OfLanguage(
                before.language(),
                before.modelId(),
                before.encoder(),
                before.examples(),
                before.fingerprint(),
                before.intents(),
                before.writers(),
                before.channels(),
                before.heldOut(),
                before.similar(),
                Optional.of(new Versus(before.modelId(), compared(measured, measured))));
    }

    /** A report is kept for ever: of the sentences told otherwise no more than somebody looks at. */
    private static Comparison compared(Measured before, Measured after) {
        return Comparison.of(before.heldOut(), after.heldOut()).withAtMost(MOST_CHANGES);
    }

    private IntentTrainer trainer(Language language) {
        return new IntentTrainer(language, encoders.of(language));
    }

    private static List<LabelledText> labelled(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::labelled).toList();
    }

    private static String fingerprint(List<Lesson> lessons) {
        List<String> lines = new ArrayList<>();
        lessons.forEach(lesson ->
                lines.add(String.join("\t", lesson.intent(), lesson.text(), lesson.writer(), lesson.channel())));
        return ModelSet.sha256(String.join("\n", lines));
    }

    private static SortedMap<String, Integer> counts(List<Lesson> lessons, Function<Lesson, String> key) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        lessons.forEach(lesson -> counts.merge(key.apply(lesson), 1, Integer::sum));
        return counts;
    }
}
