package zhiyin.understanding.corpus;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** The labelled sentences that come with the product. */
public final class ProductCorpus {

    private ProductCorpus() {}

    /**
     * The files {@code corpus/<language>/<intent>.csv} of the product on the class path, in the order of their names.
     *
     * @throws IOException when the product is not on the class path
     */
    public static List<LabelledText> read(Language language) throws IOException {
        List<LabelledText> examples = new ArrayList<>();
        eachFile(language, file -> examples.addAll(Corpus.read(file)));
        return examples;
    }

    /** What is done with a file while it is open to be read. */
    interface Reading {
        void read(Path file) throws IOException;
    }

    /** Hands over the language's files, in the order of their names. */
    static void eachFile(Language language, Reading reading) throws IOException {
        String name = "/corpus/" + language.tag();
        URL folder = ProductCorpus.class.getResource(name);
        if (folder == null) {
            throw new IOException("the product's jar with " + name + " is not on the class path");
        }
        URI uri = URI.create(folder.toString());
        if (!uri.getScheme().equals("jar")) {
            eachFile(Path.of(uri), reading);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            eachFile(jar.getPath(name), reading);
        }
    }

    private static void eachFile(Path folder, Reading reading) throws IOException {
        List<Path> sorted;
        try (Stream<Path> files = Files.list(folder)) {
            sorted = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        for (Path file : sorted) {
            reading.read(file);
        }
    }
}
