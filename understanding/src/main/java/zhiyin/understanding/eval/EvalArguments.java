package zhiyin.understanding.eval;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/** What {@code eval intents} was asked. */
record EvalArguments(
        Path train,
        @Nullable Path testFile,
        Language language,
        @Nullable Path fallback,
        int shots,
        long seed,
        int folds,
        List<String> part,
        List<String> testPart,
        List<String> fallbackPart) {

    static final String HELP = """
            zhiyin eval intents --train F --test F [--language en|zh] [--fallback F] [--shots N] [--seed S] [--part P] [--test-part P]
            zhiyin eval intents --train F --folds K [--language en|zh] [--seed S] [--part P]

            Trains an intent model on one file and scores it on another, or by K-fold cross-validation. The last line on
            standard output is the result as JSON: texts, accuracy, macroF1, coverageAt99, ece, p50Ms, p99Ms, meanMs,
            earlyShare (answered before the last stage), trainSeconds; with --fallback also inScopeAccuracy, oosRecall,
            oosPrecision.

              --language   en (default) or zh
              --fallback   out-of-scope examples (category out_of_scope, also in the test file)
              --shots      train on N examples an intent, drawn with the seed
              --seed       a whole number, 1 when not given
              --part       of a JSON file, what to train on; train when not given
              --test-part  of a JSON file, what to score on; val when not given; several: val,oos_val
              --fallback-part  of a JSON file, oos_train when not given

            Files are CSV with the columns text,category or text,intent, or JSON as CLINC150's data_full.json:
            {"train": [["text", "intent"], ...], "val": [...], "oos_train": [...], "oos_val": [...]}; its intent oos is
            read as out_of_scope.""";

    private static final Set<String> KNOWN = Set.of(
            "--train",
            "--test",
            "--language",
            "--fallback",
            "--shots",
            "--seed",
            "--folds",
            "--part",
            "--test-part",
            "--fallback-part");

    /** Arguments nobody can follow; the message says which and what to do. */
    static final class WrongArgumentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongArgumentException(String message) {
            super(message);
        }
    }

    static EvalArguments parse(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) {
                throw new WrongArgumentException("unknown argument " + args[i] + " - see --help");
            }
            if (i + 1 == args.length) {
                throw new WrongArgumentException(args[i] + " needs a value - see --help");
            }
            values.put(args[i], args[i + 1]);
        }
        String train = values.get("--train");
        if (train == null) {
            throw new WrongArgumentException("--train is missing - name the file to learn from");
        }
        boolean folds = values.containsKey("--folds");
        if (folds == values.containsKey("--test")) {
            throw new WrongArgumentException("give either --test FILE or --folds K");
        }
        if (folds && (values.containsKey("--fallback") || values.containsKey("--shots"))) {
            throw new WrongArgumentException("--fallback and --shots go with --test, not with --folds");
        }
        String language = values.getOrDefault("--language", "en");
        return new EvalArguments(
                Path.of(train),
                path(values.get("--test")),
                Language.ofTag(language)
                        .orElseThrow(() -> new WrongArgumentException("--language is en or zh, not " + language)),
                path(values.get("--fallback")),
                (int) number(values, "--shots", 0, 1, 1_000_000),
                number(values, "--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                (int) number(values, "--folds", 0, 2, 1_000),
                parts(values, "--part", "train"),
                parts(values, "--test-part", "val"),
                parts(values, "--fallback-part", "oos_train"));
    }

    Path test() {
        if (testFile == null) {
            throw new IllegalStateException("cross-validation has no test file");
        }
        return testFile;
    }

    private static List<String> parts(Map<String, String> values, String name, String missing) {
        return List.of(values.getOrDefault(name, missing).split(",", -1));
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }

    private static long number(Map<String, String> values, String name, long missing, long least, long most) {
        String value = values.get(name);
        if (value == null) {
            return missing;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what was meant.
        }
        throw new WrongArgumentException(name + " is a whole number from " + least + ", not " + value);
    }
}
