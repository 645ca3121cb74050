package zhiyin.understanding.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.Wish;
import zhiyin.understanding.WishRules;
import zhiyin.understanding.corpus.ProductCorpus;
import zhiyin.understanding.eval.EvalArguments.WrongArgumentException;
import zhiyin.understanding.several.WishReader;
import zhiyin.values.Language;

/** {@code zhiyin eval multi}: how the model the product serves with tells the wishes of sentences that hold several. */
public final class EvalMulti {

    private static final String HELP = """
            zhiyin eval multi --language zh|en --file F [--misses] [--keep DIR]

            Asks the model that the product serves with for the wishes of each text of a file and compares them as sets. A
            line of the file is a text, a tab, and the ids of its intents in the order of mention, joined by '|'. The first
            run trains the model. The last line on standard output is the result as JSON: exactSet (share of the texts whose
            set is right), f1 (over all intents of all texts), texts, p50Ms.

              --misses   first print the texts whose set is wrong
              --keep     folder where the trained model is kept""";

    private static final int WARM_UP = 30;

    private EvalMulti() {}

    /** Returns the exit status: 2 on wrong arguments or files. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            out.println(evaluate(args, out, err));
            return 0;
        } catch (WrongArgumentException | Corpus.BrokenCorpusException e) {
            err.println("zhiyin eval multi: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("zhiyin eval multi: " + e.getMessage() + " - start it with './zhiyin eval multi'");
            return 2;
        }
    }

    private static String evaluate(String[] args, PrintStream out, PrintStream err) throws IOException {
        Map<String, String> values = values(args);
        String tag = values.getOrDefault("--language", "");
        Language language = Language.ofTag(tag)
                .orElseThrow(() -> new WrongArgumentException("--language is en or zh, not '" + tag + "'"));
        @Nullable String file = values.get("--file");
        if (file == null) {
            throw new WrongArgumentException("--file is missing - name the file of texts and intents");
        }
        List<LabelledText> corpus = ProductCorpus.read(language);
        Set<String> known = corpus.stream().map(LabelledText::intent).collect(Collectors.toCollection(HashSet::new));
        known.add(Understanding.OUT_OF_SCOPE);
        List<ManyLabels> rows = ManyLabels.read(Path.of(file), known);
        Optional<Path> folder = Optional.ofNullable(values.get("--keep")).map(Path::of);
        IntentModel model = ProductModel.of(language, corpus, folder, err);
        return score(
                rows,
                new WishReader(model, WishRules.ofProduct(known)),
                model,
                values.containsKey("--misses") ? out : null);
    }

    private static String score(
            List<ManyLabels> rows, WishReader reader, IntentModel model, @Nullable PrintStream misses) {
        rows.stream().limit(WARM_UP).forEach(row -> told(row, model, reader));
        SetScore score = new SetScore();
        List<Long> nanos = new ArrayList<>();
        for (ManyLabels row : rows) {
            long asked = System.nanoTime();
            Set<String> told = told(row, model, reader);
            nanos.add(System.nanoTime() - asked);
            score.add(row.labels(), told);
            if (misses != null && !told.equals(row.labels())) {
                misses.printf("%s\tmeant %s\ttold %s%n", row.text(), row.labels(), told);
            }
        }
        return EvalResult.json(score, nanos);
    }

    private static Set<String> told(ManyLabels row, IntentModel model, WishReader reader) {
        String text = ChineseScript.simplified(row.text());
        Set<String> told = reader.read(text, model.answer(text)).stream()
                .map(Wish::intent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (told.size() > 1) {
            told.remove(Understanding.OUT_OF_SCOPE); // Beside wishes of ours it has no label in these files.
        }
        return told;
    }

    private static Map<String, String> values(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--misses" -> values.put(args[i], "");
                case "--language", "--file", "--keep" -> {
                    if (i + 1 == args.length) {
                        throw new WrongArgumentException(args[i] + " needs a value - see --help");
                    }
                    values.put(args[i], args[i + 1]);
                    i++;
                }
                default -> throw new WrongArgumentException("unknown argument " + args[i] + " - see --help");
            }
        }
        return values;
    }
}
