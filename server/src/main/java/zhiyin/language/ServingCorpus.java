package zhiyin.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** The examples that teach the models what customers mean: one file an intent and language. */
public final class ServingCorpus {

    private static final List<String> FILES =
            List.of("zh/*.csv", "en/*.csv", "acts/*.csv", "tone/*.csv", "entities/*.jsonl");

    private ServingCorpus() {}

    /** The files the platform comes with, by path, such as {@code zh/balance.csv}. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (String pattern : FILES) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:corpus/" + pattern)) {
                    files.put(folder + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be read", e);
        }
        return files;
    }

    /** The ids of the intents the platform comes with. */
    static Set<String> intents() {
        return files().keySet().stream()
                .filter(path -> path.endsWith(".csv"))
                .map(path -> path.substring(path.indexOf('/') + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    /** All examples of a language that the platform comes with, in the order of intents and lines. */
    public static List<LabelledText> read(Language language) {
        return read(language, files());
    }

    /** All examples of a language among files, in the order of paths and lines. */
    public static List<LabelledText> read(Language language, SortedMap<String, String> files) {
        List<LabelledText> examples = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.startsWith(language.tag() + "/")) {
                try {
                    examples.addAll(Corpus.read(new StringReader(content), "corpus/" + path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return List.copyOf(examples);
    }
}
