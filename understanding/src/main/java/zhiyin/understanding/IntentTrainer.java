package zhiyin.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import zhiyin.understanding.encoder.JoinedEncoder;
import zhiyin.understanding.intent.PlainText;
import zhiyin.understanding.intent.Training;
import zhiyin.values.Language;

/**
 * Learns an intent model from labelled sentences. Thread-safe. Cost: one encoder pass an example and then seconds for
 * some thousand examples, on all processors.
 */
public final class IntentTrainer {

    /** With more examples an intent than this its name says nothing new. */
    private static final int NAMES_HELP_BELOW = 40;

    /** Sentences the encoder was not taught; with fewer, all are held out in turn. */
    private static final int ENOUGH_TO_TELL = 1_000;

    private static final Pattern SEPARATORS = Pattern.compile("[_\\-./:?]+");

    private final Language language;
    private final Encoder encoder;

    /** A trainer for texts in {@code language}, with the language's own encoder. */
    public IntentTrainer(Language language) {
        this(language, Encoders.forLanguage(language));
    }

    public IntentTrainer(Language language, Encoder encoder) {
        this.language = language;
        this.encoder = encoder;
    }

    /** The id {@link #train} would give: content, encoder, settings and seed as a hash. Cheap. */
    public String idOf(List<LabelledText> examples, long seed) {
        return Training.id(language, encoder.modelId(), examples, seed);
    }

    /**
     * Trains, calibrates and measures a model. Deterministic: the same arguments give the same model.
     *
     * @param examples at least two intents; {@link Understanding#OUT_OF_SCOPE} examples teach what to refuse
     * @throws IllegalArgumentException when there are fewer than two intents
     */
    public IntentModel train(List<LabelledText> examples, long seed) {
        return train(examples, encode(examples, done -> {}), seed);
    }

    /** As {@link #train(List, long)}, with the vectors this trainer's encoder gives the examples. */
    public IntentModel train(List<LabelledText> examples, float[][] vectors, long seed) {
        List<LabelledText> names = names(examples);
        List<LabelledText> all = new ArrayList<>(examples);
        all.addAll(names);
        List<float[]> rows = new ArrayList<>(Arrays.asList(vectors));
        names.forEach(name -> rows.add(encoder.encode(name.text())));
        Training training = new Training(all, fair(examples), byPart(rows), seed);
        return new IntentModel(idOf(examples, seed), language, encoder, training.classifier(), training.metrics());
    }

    /**
     * Which examples tell how the model does on new sentences: those the encoder itself has not learnt from, where they
     * are enough to tell anything.
     */
    private BitSet fair(List<LabelledText> examples) {
        BitSet fair = new BitSet(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            fair.set(i, !encoder.wasTaught(examples.get(i).text()));
        }
        if (fair.cardinality() < ENOUGH_TO_TELL) {
            fair.set(0, examples.size());
        }
        return fair;
    }

    /**
     * The names of the intents as one more example each, where examples are few and the names are in the language:
     * {@code card_arrival} says what its sentences are about.
     */
    private List<LabelledText> names(List<LabelledText> examples) {
        List<String> intents =
                examples.stream().map(LabelledText::intent).distinct().sorted().toList();
        if (examples.size() >= NAMES_HELP_BELOW * intents.size()) {
            return List.of();
        }
        return intents.stream()
                .filter(intent -> !intent.equals(Understanding.OUT_OF_SCOPE))
                .filter(intent -> intent.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(intent -> new LabelledText(
                        SEPARATORS.matcher(intent).replaceAll(" ").strip().toLowerCase(Locale.ROOT), intent))
                .filter(name -> Languages.ofLetters(name.text())
                        .filter(language::equals)
                        .isPresent())
                .toList();
    }

    /** The vector this trainer's encoder gives a text as it is learnt. */
    public float[] vectorOf(String text) {
        return encoder.encode(PlainText.of(text));
    }

    /**
     * The vectors of {@code examples}, in their order, encoded on all processors.
     *
     * @param progress is told how many are done, from several threads and not always in order
     */
    public float[][] encode(List<LabelledText> examples, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return examples.parallelStream()
                .map(example -> {
                    float[] vector = encoder.encode(PlainText.of(example.text()));
                    progress.accept(done.incrementAndGet());
                    return vector;
                })
                .toArray(float[][]::new);
    }

    private List<float[][]> byPart(List<float[]> vectors) {
        List<Encoder> parts = encoder.parts();
        List<List<float[]>> split =
                vectors.stream().map(v -> JoinedEncoder.split(v, parts)).toList();
        List<float[][]> byPart = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            int part = p;
            byPart.add(split.stream().map(s -> s.get(part)).toArray(float[][]::new));
        }
        return byPart;
    }
}
