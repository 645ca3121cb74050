package zhiyin.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.KeptVectors;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** The vectors of examples. A corpus grows by a few lines at a time, and only those have to be encoded. */
public final class ExampleVectors {

    private static final Logger log = LoggerFactory.getLogger(ExampleVectors.class);

    private ExampleVectors() {}

    /**
     * In the order of the examples, one after the other, so that customers keep the other processors.
     *
     * @param folder where vectors are kept; empty: nothing is kept
     * @param begins told the number of each example, from 1; may throw to stop
     */
    public static float[][] of(
            List<LabelledText> examples,
            Language language,
            Encoder encoder,
            Optional<Path> folder,
            IntConsumer begins) {
        return keeping(language, encoder, folder, trainer -> {
            float[][] vectors = new float[examples.size()][];
            for (int i = 0; i < vectors.length; i++) {
                begins.accept(i + 1);
                vectors[i] = trainer.vectorOf(examples.get(i).text());
            }
            return vectors;
        });
    }

    /**
     * In the order of the examples, on all processors, for a start that serves nobody yet.
     *
     * @param done told how many are done, by several threads and not always in order
     */
    static float[][] onAllProcessors(
            List<LabelledText> examples, Language language, Encoder encoder, Optional<Path> folder, IntConsumer done) {
        return keeping(language, encoder, folder, trainer -> trainer.encode(examples, done));
    }

    private static float[][] keeping(
            Language language, Encoder encoder, Optional<Path> folder, Function<IntentTrainer, float[][]> encoding) {
        Optional<KeptVectors> kept =
                folder.map(f -> KeptVectors.open(f.resolve(language.tag() + "-examples.vectors"), encoder));
        float[][] vectors = encoding.apply(
                new IntentTrainer(language, kept.<Encoder>map(k -> k).orElse(encoder)));
        try {
            if (kept.isPresent()) {
                kept.get().keep();
            }
        } catch (IOException e) {
            log.warn("the vectors of the {} examples could not be kept: {}", language.tag(), e.toString());
        }
        return vectors;
    }
}
