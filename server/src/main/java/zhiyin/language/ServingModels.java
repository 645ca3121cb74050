package zhiyin.language;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.database.LongWork;
import zhiyin.understanding.BankGlossary;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.KnownNames;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.TextUnderstander;
import zhiyin.understanding.WishRules;
import zhiyin.values.Language;

/** The models that serve: one a language, trained from the corpus, or read back if they were trained here before. */
public final class ServingModels {

    private static final Logger log = LoggerFactory.getLogger(ServingModels.class);

    /** Fixed, so that every node trains the same model. */
    public static final long SEED = 20261122L;

    /** What is known of the shipped intents, by which the wishes of one sentence are told apart. */
    private static final WishRules WISH_RULES = WishRules.ofProduct(ServingCorpus.intents());

    /** What the bank sells and where it is found. */
    private static final KnownNames BANK_NAMES = BankGlossary.ofProduct();

    private ServingModels() {}

    /** An understander by these models, with what the bank knows of its intents and of itself. */
    public static TextUnderstander understander(List<IntentModel> models) {
        return new TextUnderstander(models, WISH_RULES, BANK_NAMES);
    }

    /**
     * Trains or reads the model of every language. Cost: seconds a language to train, a fraction of one to read.
     *
     * @param folder where trained models are kept, named by their ids; empty: nothing is kept
     */
    public static List<IntentModel> all(Optional<Path> folder) {
        return all(folder, ServingCorpus.files());
    }

    /** As {@link #all(Optional)}, of these files instead of those the platform comes with. */
    public static List<IntentModel> all(Optional<Path> folder, SortedMap<String, String> corpus) {
        // Side by side: what is trained or read for one language needs nothing of another.
        return Arrays.stream(Language.values())
                .parallel()
                .map(language -> of(language, folder, ServingCorpus.read(language, corpus)))
                .toList();
    }

    private static IntentModel of(Language language, Optional<Path> folder, List<LabelledText> examples) {
        Encoder encoder = Encoders.forLanguage(language);
        IntentTrainer trainer = new IntentTrainer(language, encoder);
        String id = trainer.idOf(examples, SEED);
        Optional<Path> file = folder.map(f -> f.resolve(language.tag() + "-" + id + ".model"));
        return file.flatMap(f -> kept(f, encoder))
                .filter(m -> m.id().equals(id))
                .orElseGet(() -> {
                    log.info("training the {} model from {} examples", language.tag(), examples.size());
                    String what = "Learning %s from %d examples, this once".formatted(named(language), examples.size());
                    return LongWork.doing(what, told -> {
                        float[][] vectors = ExampleVectors.onAllProcessors(
                                examples, language, encoder, folder, i -> told.reached("example %d".formatted(i)));
                        told.reached("fitting and measuring the model");
                        IntentModel model = trainer.train(examples, vectors, SEED);
                        file.ifPresent(f -> keep(model, f));
                        return model;
                    });
                });
    }

    private static String named(Language language) {
        return Locale.of(language.tag()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Optional<IntentModel> kept(Path file, Encoder encoder) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IntentModel.read(file, encoder));
        } catch (IOException e) {
            log.warn("a kept model is trained again: {}", e.toString());
            return Optional.empty();
        }
    }

    /** A model that cannot be kept still serves; the next start trains it again. */
    private static void keep(IntentModel model, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                return;
            }
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished", ".model");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                model.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("the trained model {} could not be kept: {}", file.getFileName(), e.toString());
        }
    }
}
