package zhiyin.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhiyin.understanding.intent.Classifier;
import zhiyin.understanding.intent.PlainText;
import zhiyin.understanding.intent.Scorecard;
import zhiyin.values.Language;

/**
 * Tells the intents of texts in one language. Made by {@link IntentTrainer}; immutable and thread-safe.
 *
 * @param id names corpus, encoders, settings and seed by their hash: the same id answers the same
 * @param metrics how it did by cross-validation on its own corpus
 */
public record IntentModel(String id, Language language, Encoder encoder, Classifier classifier, Scorecard metrics) {

    /**
     * The likeliest intents and whether the first is sure enough to act on.
     *
     * @param early whether it was told before the last stage, without asking all encoders
     */
    public record Answer(List<IntentScore> intents, boolean inScope, boolean early) {

        public Answer {
            intents = List.copyOf(intents);
        }

        /** An answer for which nothing was left to ask. */
        public Answer(List<IntentScore> intents, boolean inScope) {
            this(intents, inScope, false);
        }

        /** The likeliest intent, or {@link Understanding#OUT_OF_SCOPE}. */
        public String intent() {
            return inScope ? intents.getFirst().intent() : Understanding.OUT_OF_SCOPE;
        }
    }

    /**
     * At most five intents, the likeliest first. Cost: a tenth of a millisecond where the words decide, else one pass
     * after the other of the encoders, until it is sure. Never throws on a text, and reads the first part of a long one.
     */
    public Answer answer(String text) {
        String plain = PlainText.of(text);
        List<Encoder> parts = encoder.parts();
        return classifier.answer(plain, part -> parts.get(part).encode(plain));
    }

    /** As {@link #answer}, with the reasons. Cost: one pass of every encoder and a look at every example. */
    public Explanation explain(String text) {
        String plain = PlainText.of(text);
        List<Encoder> parts = encoder.parts();
        return classifier.explain(
                plain,
                parts.stream().map(Encoder::modelId).toList(),
                part -> parts.get(part).encode(plain));
    }

    /** Writes everything but the encoder. */
    public void write(OutputStream stream) throws IOException {
        ModelFile.write(stream, out -> {
            out.writeUTF(id);
            out.writeUTF(language.name());
            out.writeUTF(encoder.modelId());
            metrics.write(out);
            classifier.write(out);
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws BrokenModelException when it is damaged, of another version, or for another encoder
     */
    public static IntentModel read(InputStream stream, Encoder encoder) throws IOException {
        DataInputStream in = ModelFile.read(stream);
        try {
            String id = in.readUTF();
            String language = in.readUTF();
            String trainedFor = in.readUTF();
            if (!trainedFor.equals(encoder.modelId())) {
                throw new BrokenModelException(
                        "the model was trained for " + trainedFor + ", not for " + encoder.modelId());
            }
            Scorecard metrics = Scorecard.read(in);
            int[] dimensions =
                    encoder.parts().stream().mapToInt(Encoder::dimensions).toArray();
            Classifier classifier = Classifier.read(in, dimensions);
            if (in.available() > 0) {
                throw new BrokenModelException(in.available() + " bytes are left over");
            }
            return new IntentModel(id, Language.valueOf(language), encoder, classifier, metrics);
        } catch (EOFException | IllegalArgumentException e) {
            throw new BrokenModelException("its parts do not fit together (" + e + ")");
        }
    }

    /**
     * As {@link #read(InputStream, Encoder)}; the message names the file.
     *
     * @throws BrokenModelException when it is damaged, of another version, or for another encoder
     */
    public static IntentModel read(Path file, Encoder encoder) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, encoder);
        } catch (BrokenModelException e) {
            throw e.in(file);
        }
    }
}
