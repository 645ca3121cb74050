package zhiyin.understanding.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
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
            List<LabelledText> corpus = serving(language.get());
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

    /** The files {@code corpus/<language>/<intent>.csv} of the product on the class path, in the order of their names. */
    private static List<LabelledText> serving(Language language) throws IOException {
        String name = "/corpus/" + language.tag();
        URL folder = CorpusExport.class.getResource(name);
        if (folder == null) {
            throw new IOException("the product's jar with " + name + " is not on the class path");
        }
        URI uri = URI.create(folder.toString());
        if (!uri.getScheme().equals("jar")) {
            return read(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return read(jar.getPath(name));
        }
    }

    private static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(file -> examples.addAll(Corpus.read(file)));
        }
        return examples;
    }
}
