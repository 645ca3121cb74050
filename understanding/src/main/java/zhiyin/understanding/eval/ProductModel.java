package zhiyin.understanding.eval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** The model the product serves with, trained from its corpus or read back where it was trained before. */
final class ProductModel {

    /** As the server trains, so that it is the very same model. */
    private static final long SEED = 20261122L;

    private ProductModel() {}

    /**
     * Cost: some minutes of training the first time, then seconds.
     *
     * @param folder where it is kept, if anywhere
     */
    static IntentModel of(Language language, List<LabelledText> corpus, Optional<Path> folder, PrintStream progress) {
        Encoder encoder = Encoders.forLanguage(language);
        IntentTrainer trainer = new IntentTrainer(language, encoder);
        String id = trainer.idOf(corpus, SEED);
        Optional<Path> file = folder.map(f -> f.resolve(language.tag() + "-" + id + ".model"));
        Optional<IntentModel> kept = file.flatMap(f -> kept(f, encoder)).filter(m -> m.id().equals(id));
        if (kept.isPresent()) {
            return kept.get();
        }
        progress.printf("training the %s model from %d sentences, this once%n", language.tag(), corpus.size());
        IntentModel model = trainer.train(corpus, SEED);
        file.ifPresent(f -> keep(model, f, progress));
        return model;
    }

    private static Optional<IntentModel> kept(Path file, Encoder encoder) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(IntentModel.read(in, encoder));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // Broken or of another version: it is trained again.
        }
    }

    private static void keep(IntentModel model, Path file, PrintStream progress) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
                Path unfinished = Files.createTempFile(folder, "unfinished", ".model");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    model.write(out);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            progress.println("the model could not be kept and will be trained again: " + e);
        }
    }
}
