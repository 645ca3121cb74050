package zhiyin.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiyin.knowledge.internal.RetrievalFileException;
import zhiyin.knowledge.internal.RetrievalMeasurement;
import zhiyin.understanding.Encoders;

/**
 * Measures the search on texts and questions of anybody: {@code eval retrieval --corpus F --queries F}.
 *
 * <p>The result is one line of JSON, the last on standard output. What goes wrong goes to standard error with its mend
 * and ends with status 2.
 */
public final class EvalRetrieval {

    private static final String USAGE = """
            Usage: eval retrieval --corpus FILE --queries FILE
              --corpus FILE   JSONL of {"id", "text", "language"?}; language zh or en, by the script where it is left out
              --queries FILE  JSONL of {"query", "relevant": [id, ...]}
            Prints recall1, recall5, mrr10, p50Ms and p99Ms as JSON on the last line.""";

    private EvalRetrieval() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    /** Runs and gives the exit status. */
    static int run(List<String> args) {
        if (args.contains("--help")) {
            System.out.println(USAGE);
            return 0;
        }
        try {
            Map<String, Path> files = files(args);
            String corpus = read(files, "--corpus");
            String queries = read(files, "--queries");
            System.out.println(RetrievalMeasurement.of(corpus, queries, Encoders::forLanguage, System.err::println)
                    .json());
            return 0;
        } catch (RetrievalFileException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static Map<String, Path> files(List<String> args) {
        Map<String, Path> files = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (!List.of("--corpus", "--queries").contains(option) || i + 1 == args.size()) {
                throw new RetrievalFileException("cannot use \"" + option + "\"\n" + USAGE);
            }
            files.put(option, Path.of(args.get(i + 1)));
        }
        return files;
    }

    private static String read(Map<String, Path> files, String option) {
        Path file = files.get(option);
        if (file == null) {
            throw new RetrievalFileException(option + " is missing\n" + USAGE);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RetrievalFileException(file + " cannot be read as UTF-8: give an existing text file", e);
        }
    }
}
