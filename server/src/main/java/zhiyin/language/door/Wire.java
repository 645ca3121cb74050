package zhiyin.language.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.language.examples.Example;
import zhiyin.language.examples.Example.Touch;
import zhiyin.language.learning.LearntExamples;
import zhiyin.language.learning.ModelDesk;
import zhiyin.language.learning.SetReport;
import zhiyin.language.learning.Training;
import zhiyin.language.learning.Trials;
import zhiyin.release.Publication;
import zhiyin.understanding.review.Comparison;
import zhiyin.understanding.review.Confusion;
import zhiyin.understanding.review.Coverage;
import zhiyin.understanding.review.Figures;
import zhiyin.understanding.review.SimilarIntents;
import zhiyin.understanding.review.Suspect;

/** What editors are told, in JSON. Pure. */
final class Wire {

    private Wire() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExampleEntry(
            UUID id,
            String language,
            String intent,
            String text,
            @Nullable String channel,
            boolean mutes,
            int revision,
            UUID writer,
            Instant written,
            @Nullable UUID changedBy,
            @Nullable Instant changed,
            @Nullable UUID withdrawnBy,
            @Nullable Instant withdrawn) {}

    /** A page of them. */
    record Examples(List<ExampleEntry> examples, int all) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrainingEntry(
            UUID id,
            String state,
            boolean ending,
            String part,
            int percent,
            @Nullable Integer secondsLeft,
            UUID startedBy,
            Instant started,
            @Nullable Instant ended,
            @Nullable UUID modelSet) {}

    record Trainings(List<TrainingEntry> trainings) {}

    /** Where a set of models stands in the decisions of people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ModelEntry(
            UUID id,
            String state,
            boolean serves,
            boolean published,
            boolean kept,
            boolean own,
            boolean overtaken,
            boolean compared,
            Instant made,
            @Nullable UUID madeBy,
            @Nullable Instant decided,
            @Nullable UUID decidedBy,
            List<Service> served,
            List<Measure> languages) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            long version,
            String deed,
            Instant since,
            @Nullable UUID by) {}

    record Measure(String language, String modelId, int examples, Figures heldOut) {}

    record Models(List<ModelEntry> models) {}

    record OfLanguage(String language, String against, Comparison comparison) {}

    record Comparisons(List<OfLanguage> languages) {}

    record Changed(String language, String text, String before, String after, double confidence) {}

    record OnMessages(int messages, int changed, List<Changed> changes) {}

    record OnSentences(Figures before, Figures after, List<Changed> changes) {}

    record Confusions(List<Confusion> confusions) {}

    record Similar(List<SimilarIntents> pairs) {}

    record Doubtful(List<Suspect> examples) {}

    record Covered(List<Coverage> coverage) {}

    record Unknown(int messages, String typical, String suggested, double confidence, List<String> texts) {}

    record Unknowns(List<Unknown> groups) {}

    /** An example that a set learnt otherwise than what served. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LearntEntry(
            UUID example,
            String deed,
            String language,
            String intent,
            String text,
            @Nullable String intentBefore,
            @Nullable String textBefore,
            List<UUID> people) {}

    record Learnt(List<LearntEntry> changes) {}

    static Examples of(zhiyin.language.examples.Examples.Page page) {
        return new Examples(page.examples().stream().map(Wire::of).toList(), page.all());
    }

    static Learnt ofChanges(List<LearntExamples.Changed> changes) {
        return new Learnt(changes.stream()
                .map(one -> new LearntEntry(
                        one.example(),
                        one.deed().name().toLowerCase(Locale.ROOT),
                        one.language().tag(),
                        one.intent(),
                        one.text(),
                        one.before().map(LearntExamples.Wording::intent).orElse(null),
                        one.before().map(LearntExamples.Wording::text).orElse(null),
                        one.people()))
                .toList());
    }

    static ExampleEntry of(Example example) {
        return new ExampleEntry(
                example.id(),
                example.language().tag(),
                example.intent(),
                example.text(),
                example.channel().orElse(null),
                example.mutes(),
                example.revision(),
                example.writer(),
                example.writtenAt(),
                example.changed().map(Touch::by).orElse(null),
                example.changed().map(Touch::at).orElse(null),
                example.withdrawn().map(Touch::by).orElse(null),
                example.withdrawn().map(Touch::at).orElse(null));
    }

    static TrainingEntry of(Training training) {
        return new TrainingEntry(
                training.id(),
                training.state().word(),
                training.state() == Training.State.RUNNING
                        && training.cancelledBy().isPresent(),
                training.part(),
                training.percent(),
                training.secondsLeft()
                        .filter(left -> training.state() == Training.State.RUNNING)
                        .orElse(null),
                training.startedBy(),
                training.startedAt(),
                training.endedAt().orElse(null),
                training.modelSet().orElse(null));
    }

    static ModelEntry of(ModelDesk.Entry entry) {
        Optional<Publication> publication = entry.publication();
        return new ModelEntry(
                entry.set().id(),
                publication
                        .map(one -> one.state().name().toLowerCase(Locale.ROOT))
                        .orElse("start"),
                entry.serves(),
                entry.published(),
                entry.kept(),
                entry.own(),
                entry.overtaken(),
                entry.set().report().isCompared(),
                entry.set().madeAt(),
                entry.set().madeBy().orElse(null),
                publication.flatMap(Publication::decidedAt).orElse(null),
                publication.flatMap(Publication::decidedBy).orElse(null),
                entry.served().stream()
                        .map(one -> new Service(
                                one.version(),
                                one.deed(),
                                one.since(),
                                one.chosenBy().orElse(null)))
                        .toList(),
                entry.set().report().languages().stream()
                        .map(one -> new Measure(one.language(), one.modelId(), one.examples(), one.heldOut()))
                        .toList());
    }

    static Comparisons of(SetReport report) {
        return new Comparisons(report.languages().stream()
                .flatMap(one -> one.versus().stream()
                        .map(versus -> new OfLanguage(one.language(), versus.modelId(), versus.comparison())))
                .toList());
    }

    static List<Changed> of(List<Trials.Change> changes) {
        return changes.stream()
                .map(one -> new Changed(one.language().tag(), one.text(), one.before(), one.after(), one.confidence()))
                .toList();
    }
}
