package zhiyin.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import zhiyin.understanding.encoder.JoinedEncoder;
import zhiyin.understanding.intent.PlainText;
import zhiyin.understanding.intent.Training;
import zhiyin.values.Language;

/**
 * Learns an intent model from labelled sentences. Thread-safe. Cost: one encoder pass an example and then seconds for
 * some thousand examples, on all processors.
 */
public final class IntentTrainer {

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
        Training training = new Training(examples, byPart(vectors), seed);
        return new IntentModel(idOf(examples, seed), language, encoder, training.classifier(), training.metrics());
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

    private List<float[][]> byPart(float[][] vectors) {
        List<Encoder> parts = encoder.parts();
        List<List<float[]>> split =
                Arrays.stream(vectors).map(v -> JoinedEncoder.split(v, parts)).toList();
        List<float[][]> byPart = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            int part = p;
            byPart.add(split.stream().map(s -> s.get(part)).toArray(float[][]::new));
        }
        return byPart;
    }
}
