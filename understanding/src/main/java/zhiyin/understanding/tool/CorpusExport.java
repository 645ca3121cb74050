package zhiyin.understanding.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.corpus.ProductCorpus;
import zhiyin.values.Language;

/** {@code zhiyin corpus export}: the serving corpus as CSV {@code text,category}. */
final class CorpusExport {

    private static final String HELP = """
            zhiyin corpus export --language zh|en --file F

            Writes the corpus the product serves with as CSV with the columns text,category.""";

    private CorpusExport() {}

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            values.put(args[i], args[i + 1]);
        }
        Optional<Language> language =
                Optional.ofNullable(values.get("--language")).flatMap(Language::ofTag);
        String file = values.get("--file");
        if (args.length != 4 || language.isEmpty() || file == null) {
            err.println("zhiyin corpus export: give --language zh or en and --file F");
            return 2;
        }
        try {
            List<LabelledText> corpus = ProductCorpus.read(language.get());
            try (Writer writer = Files.newBufferedWriter(Path.of(file))) {
                Corpus.write(corpus, writer);
            }
            err.println("wrote " + corpus.size() + " sentences to " + file);
            return 0;
        } catch (IOException e) {
            err.println("zhiyin corpus export: " + file + " cannot be written (" + e + ") - choose a folder that can");
            return 2;
        } catch (Corpus.BrokenCorpusException e) {
            err.println("zhiyin corpus export: " + e.getMessage());
            return 2;
        }
    }
}
