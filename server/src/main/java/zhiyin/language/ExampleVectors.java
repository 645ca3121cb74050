package zhiyin.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     * In the order of the examples.
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
        Optional<KeptVectors> kept =
                folder.map(f -> KeptVectors.open(f.resolve(language.tag() + "-examples.vectors"), encoder));
        IntentTrainer keeping =
                new IntentTrainer(language, kept.<Encoder>map(k -> k).orElse(encoder));
        float[][] vectors = new float[examples.size()][];
        for (int i = 0; i < vectors.length; i++) {
            begins.accept(i + 1);
            vectors[i] = keeping.vectorOf(examples.get(i).text());
        }
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
