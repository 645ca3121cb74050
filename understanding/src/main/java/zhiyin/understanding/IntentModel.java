package zhiyin.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import zhiyin.understanding.intent.Classifier;
import zhiyin.understanding.intent.Scorecard;
import zhiyin.values.Language;

/**
 * Tells the intents of texts in one language. Made by {@link IntentTrainer}; immutable and thread-safe.
 *
 * @param id names corpus, encoders, settings and seed by their hash: the same id answers the same
 * @param metrics how it did by cross-validation on its own corpus
 */
public record IntentModel(String id, Language language, Encoder encoder, Classifier classifier, Scorecard metrics) {

    /** The likeliest intents and whether the first is sure enough to act on. */
    public record Answer(List<IntentScore> intents, boolean inScope) {

        public Answer {
            intents = List.copyOf(intents);
        }

        /** The likeliest intent, or {@link Understanding#OUT_OF_SCOPE}. */
        public String intent() {
            return inScope ? intents.getFirst().intent() : Understanding.OUT_OF_SCOPE;
        }
    }

    /** At most five intents, the likeliest first. Cost: one pass of the encoder and some tenths of a millisecond. */
    public Answer answer(String text) {
        return answer(text, encoder.encode(text));
    }

    /** As {@link #answer(String)}, with the vector this model's encoder gives the text. */
    public Answer answer(String text, float[] vector) {
        return classifier.answer(text, vector);
    }

    /** Writes everything but the encoder. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeUTF(id);
        out.writeUTF(language.name());
        out.writeUTF(encoder.modelId());
        classifier.write(out);
        metrics.write(out);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the stream is broken or was written for another encoder
     */
    public static IntentModel read(InputStream stream, Encoder encoder) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        String id = in.readUTF();
        Language language = Language.valueOf(in.readUTF());
        String trainedFor = in.readUTF();
        if (!trainedFor.equals(encoder.modelId())) {
            throw new IOException("the model was trained for " + trainedFor + ", not for " + encoder.modelId());
        }
        return new IntentModel(id, language, encoder, Classifier.read(in), Scorecard.read(in));
    }
}
