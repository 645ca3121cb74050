package zhiyin.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.database.LongWork;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.signal.SignalCorpus;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.understanding.signal.SignalTrainer;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

/** The models of acts and tone that serve: one a language, trained like those of intents, or read back. */
public final class ServingSignals {

    private static final Logger log = LoggerFactory.getLogger(ServingSignals.class);

    /** Fixed, so that every node trains the same model. */
    private static final long SEED = 20261122L;

    private ServingSignals() {}

    /** As {@link #all(Optional, SortedMap)}, of the files the platform comes with. */
    public static List<SignalModel> all(Optional<Path> folder) {
        return all(folder, ServingCorpus.files());
    }

    /**
     * Trains or reads the model of every language that has sentences of acts and of tone.
     *
     * @param folder where trained models are kept, named by their ids; empty: nothing is kept
     */
    public static List<SignalModel> all(Optional<Path> folder, SortedMap<String, String> corpus) {
        return Arrays.stream(Language.values())
                .parallel()
                .flatMap(language -> of(language, folder, corpus).stream())
                .toList();
    }

    private static Optional<SignalModel> of(
            Language language, Optional<Path> folder, SortedMap<String, String> corpus) {
        List<String> problems = new ArrayList<>();
        List<ActExample> acts = SignalCorpus.acts(language, corpus, problems);
        List<ToneExample> tones = SignalCorpus.tones(language, corpus, problems);
        problems.forEach(problem -> log.warn("left out of acts and tone: {}", problem));
        if (acts.isEmpty() || tones.isEmpty()) {
            return Optional.empty();
        }
        List<LabelledText> intents = ServingCorpus.read(language, corpus);
        String id = new SignalTrainer(language).idOf(acts, tones, intents, SEED);
        Optional<Path> file = folder.map(f -> f.resolve(id + ".signals"));
        return file.flatMap(f -> kept(f, id)).or(() -> Optional.of(trained(language, file, acts, tones, intents)));
    }

    private static SignalModel trained(
            Language language,
            Optional<Path> file,
            List<ActExample> acts,
            List<ToneExample> tones,
            List<LabelledText> intents) {
        String what = "Learning how %s is meant and said from %d examples, this once"
                .formatted(Locale.of(language.tag()).getDisplayLanguage(Locale.ENGLISH), acts.size() + tones.size());
        return LongWork.doing(what, told -> {
            SignalModel model = new SignalTrainer(language).train(acts, tones, intents, SEED);
            file.ifPresent(f -> keep(model, f));
            return model;
        });
    }

    private static Optional<SignalModel> kept(Path file, String id) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(SignalModel.read(in)).filter(model -> model.id().equals(id));
        } catch (IOException e) {
            log.warn("the kept {} is trained again: {}", file.getFileName(), e.toString());
            return Optional.empty();
        }
    }

    /** A model that cannot be kept still serves; the next start trains it again. */
    private static void keep(SignalModel model, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                return;
            }
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished", ".signals");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                model.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("the trained {} could not be kept: {}", file.getFileName(), e.toString());
        }
    }
}
