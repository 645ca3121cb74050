package zhiyin.understanding.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.corpus.ProductCorpus;
import zhiyin.understanding.signal.SignalCorpus;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.understanding.signal.SignalTrainer;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

/**
 * {@code zhiyin eval tone}: acts and tone of the product's sentences, each writer told by a model that never saw a line
 * of that writer; or those of another file, told by a model of all.
 */
public final class EvalTone {

    private static final long SEED = 1;
    private static final int FOLDS = 5;

    private static final String HELP = """
            zhiyin eval tone --language zh|en
            zhiyin eval tone --language zh|en --file F

            Without --file: leaves one writer of the product's acts and tone out after the other and tells that writer's
            sentences by a model of the others', then does the same with each fifth of all, and at last counts the alarms
            among the sentences of everyday intents. With it: tells the sentences of a CSV file by a model of all. Its
            columns are text and any of act, sentiment, urgency, complaint, scam and vulnerable; an empty cell is not
            asked. Two public files are read as they are: reviews with reviewbody and star (1 and 2 negative, 3 neutral,
            4 and 5 positive), and complaints with narrative. The last line on standard output is the result as JSON.""";

    private final PrintStream progress;
    private final Language language;
    private final List<ActExample> acts;
    private final List<ToneExample> tones;
    private final List<LabelledText> intents;
    private final ToneRounds rounds = new ToneRounds();

    private EvalTone(Language language, PrintStream progress) throws IOException {
        this.language = language;
        this.progress = progress;
        List<String> problems = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (String folder : List.of("acts/", "tone/")) {
            String path = folder + language.tag() + ".csv";
            try (InputStream in = EvalTone.class.getResourceAsStream("/corpus/" + path)) {
                if (in == null) {
                    throw new IOException("the product's jar with /corpus/" + path + " is not on the class path");
                }
                files.put(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        this.acts = SignalCorpus.acts(language, files, problems);
        this.tones = SignalCorpus.tones(language, files, problems);
        this.intents = ProductCorpus.read(language);
    }

    /** Returns the exit status: 2 on wrong arguments or files. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            Map<String, String> values = values(args);
            Language language = Language.ofTag(values.getOrDefault("--language", ""))
                    .orElseThrow(() -> new IOException("give --language zh or en - see --help"));
            String file = values.get("--file");
            List<Map<String, String>> rows = file == null ? List.of() : PublicSentences.read(file, content(file));
            EvalTone eval = new EvalTone(language, err);
            if (file == null) {
                eval.leaveOut();
            } else {
                SignalModel model = eval.train(eval.acts, eval.tones);
                rows.forEach(row -> eval.rounds.measure("file", row, model));
            }
            out.println(eval.rounds.json(language));
            return 0;
        } catch (NoSuchFileException e) {
            err.println("zhiyin eval tone: there is no file " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("zhiyin eval tone: " + e.getMessage());
            return 2;
        }
    }

    private static String content(String file) throws IOException {
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
    }

    private static Map<String, String> values(String[] args) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!Set.of("--language", "--file").contains(args[i])) {
                throw new IOException("unknown argument " + args[i] + " - see --help");
            }
            if (i + 1 == args.length) {
                throw new IOException(args[i] + " needs a value - see --help");
            }
            values.put(args[i], args[i + 1]);
        }
        return values;
    }

    private void leaveOut() {
        Set<String> writers = new TreeSet<>();
        acts.forEach(row -> writers.add(row.writer()));
        tones.forEach(row -> writers.add(row.writer()));
        for (String writer : writers) {
            leaveOut(
                    "without " + writer,
                    row -> row.writer().equals(writer),
                    row -> row.writer().equals(writer));
        }
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            leaveOut(
                    "folds",
                    row -> Math.floorMod(row.text().hashCode(), FOLDS) == fold,
                    row -> Math.floorMod(row.text().hashCode(), FOLDS) == fold);
        }
        SignalModel all = train(acts, tones);
        intents.forEach(row -> rounds.everyday(row, all));
    }

    /** The sentences left out are told by a model of the others. */
    private void leaveOut(String round, Predicate<ActExample> actsLeft, Predicate<ToneExample> tonesLeft) {
        List<ActExample> otherActs =
                acts.stream().filter(Predicate.not(actsLeft)).toList();
        List<ToneExample> otherTones =
                tones.stream().filter(Predicate.not(tonesLeft)).toList();
        if (otherActs.isEmpty() || otherTones.isEmpty()) {
            progress.println(round + ": nothing is left to learn from");
            return;
        }
        SignalModel model = train(otherActs, otherTones);
        acts.stream()
                .filter(actsLeft)
                .forEach(row -> rounds.measure(
                        round, Map.of("text", row.text(), "act", row.act().id()), model));
        tones.stream().filter(tonesLeft).forEach(row -> rounds.measure(round, cells(row), model));
    }

    private static Map<String, String> cells(ToneExample row) {
        return Map.of(
                "text",
                row.text(),
                "sentiment",
                row.sentiment().id(),
                "urgency",
                Integer.toString(row.urgency()),
                "complaint",
                row.complaint() ? "1" : "0",
                "scam",
                row.scam() ? "1" : "0",
                "vulnerable",
                row.vulnerable() ? "1" : "0");
    }

    private SignalModel train(List<ActExample> someActs, List<ToneExample> someTones) {
        long start = System.nanoTime();
        SignalModel model = new SignalTrainer(language).train(someActs, someTones, intents, SEED);
        progress.printf("trained in %.1f s%n", (System.nanoTime() - start) / 1e9);
        return model;
    }
}
