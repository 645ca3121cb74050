package zhiyin.understanding;

import java.util.List;
import zhiyin.understanding.intent.Training;
import zhiyin.values.Language;

/**
 * Learns an intent model from labelled sentences. Thread-safe. Cost: one encoder pass an example and then seconds for
 * some thousand examples.
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
        float[][] vectors = new float[examples.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = encoder.encode(examples.get(i).text());
        }
        return train(examples, vectors, seed);
    }

    /** As {@link #train(List, long)}, with the examples' vectors at hand. */
    public IntentModel train(List<LabelledText> examples, float[][] vectors, long seed) {
        Training training = new Training(examples, vectors, seed);
        return new IntentModel(idOf(examples, seed), language, encoder, training.classifier(), training.metrics());
    }
}
