package zhiyin.language.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.Teachers;
import zhiyin.language.examples.BaseCorpus;
import zhiyin.language.examples.Example;
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.examples.TeachingCorpus;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.review.Confusion;
import zhiyin.understanding.review.Coverage;
import zhiyin.understanding.review.Coverage.Place;
import zhiyin.understanding.review.SimilarIntents;
import zhiyin.understanding.review.Suspect;
import zhiyin.understanding.review.UnknownGroup;
import zhiyin.values.Language;

/** What an editor looks at to know what to teach next. */
public final class Reviews {

    private static final int MOST_ROWS = 200;
    private static final int SENTENCES_EACH = 10;

    /** Above this cosine two texts mostly ask for the same; below, groups fall together that have a word in common. */
    private static final double NEAR = 0.72;

    private final ModelDesk desk;
    private final Workbench bench;
    private final ExampleRows examples;
    private final BaseCorpus base;
    private final EncoderShelf encoders;

    public Reviews(ModelDesk desk, Workbench bench, ExampleRows examples, BaseCorpus base, EncoderShelf encoders) {
        this.desk = desk;
        this.bench = bench;
        this.examples = examples;
        this.base = base;
        this.encoders = encoders;
    }

    /**
     * Recent messages that were not understood and lie close together.
     *
     * @param suggested the likeliest intent of the typical one, however unsure; out of scope for none
     */
    public record Unknown(int messages, String typical, String suggested, double confidence, List<String> texts) {

        @Override
        public String toString() {
            return "Unknown[" + messages + " " + suggested + "]";
        }
    }

    /** Which intents a model takes for which, on sentences it had not seen; the most frequent first. */
    public List<Confusion> confusions(Principal editor, UUID model, Language language) {
        Teachers.require(editor);
        return Confusion.of(desk.heldOut(editor.entity(), model, language), SENTENCES_EACH).stream()
                .limit(MOST_ROWS)
                .toList();
    }

    /** Examples whose label is likely wrong, the most doubtful first. */
    public List<Suspect> doubtful(Principal editor, UUID model, Language language) {
        Teachers.require(editor);
        return Suspect.of(desk.heldOut(editor.entity(), model, language)).stream()
                .limit(MOST_ROWS)
                .toList();
    }

    /** Intents that lie close together in the corpus of a model. */
    public List<SimilarIntents> similar(Principal editor, UUID model, Language language) {
        return desk.look(editor, model)
                .set()
                .report()
                .of(language)
                .map(SetReport.OfLanguage::similar)
                .orElseThrow(LanguageProblem.NOTHING_MEASURED::toException);
    }

    /** Examples that teach now beside recent messages, by intent, language and channel. */
    public List<Coverage> coverage(Principal editor) {
        Teachers.require(editor);
        return bench.alone(() -> counted(editor));
    }

    private List<Coverage> counted(Principal editor) {
        List<Example> standing = examples.standing(editor.entity());
        List<Place> taught = new ArrayList<>();
        for (Language language : Language.values()) {
            TeachingCorpus.of(language, base, standing)
                    .forEach(lesson -> taught.add(new Place(lesson.intent(), language.tag(), lesson.channel())));
        }
        Understander now = bench.serving();
        List<Place> said = bench.recent(editor, "coverage").stream()
                .map(message -> {
                    Understanding understood = bench.understood(now, message.text(), message.language());
                    return new Place(understood.intent(), understood.language().tag(), message.channel());
                })
                .toList();
        return Coverage.of(taught, said);
    }

    /** What customers wrote lately that nothing fits, in groups, the largest first. */
    public List<Unknown> unknown(Principal editor, Language language) {
        Teachers.require(editor);
        return bench.alone(() -> grouped(editor, language));
    }

    private List<Unknown> grouped(Principal editor, Language language) {
        Understander now = bench.serving();
        Encoder encoder = encoders.of(language);
        List<String> texts = new ArrayList<>();
        List<Understanding> understood = new ArrayList<>();
        for (Message message : bench.recent(editor, "unknown-" + language.tag())) {
            Understanding one = bench.understood(now, message.text(), message.language());
            if (!one.inScope() && one.language() == language && says(message.text())) {
                texts.add(message.text());
                understood.add(one);
            }
        }
        float[][] vectors = texts.stream()
                .map(text -> encoder.encode(ChineseScript.simplified(text)))
                .toArray(float[][]::new);
        return UnknownGroup.of(vectors, NEAR).stream()
                .limit(MOST_ROWS)
                .map(group -> unknown(group, texts, understood))
                .toList();
    }

    private static Unknown unknown(UnknownGroup group, List<String> texts, List<Understanding> understood) {
        Understanding typical = understood.get(group.typical());
        return new Unknown(
                group.members().size(),
                texts.get(group.typical()),
                typical.intents().getFirst().intent(),
                typical.confidence(),
                group.members().stream()
                        .limit(SENTENCES_EACH)
                        .map(texts::get)
                        .distinct()
                        .toList());
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
