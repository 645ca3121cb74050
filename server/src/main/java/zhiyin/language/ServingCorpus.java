package zhiyin.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** The examples in the product that teach the models what customers mean: one file an intent and language. */
public final class ServingCorpus {

    private ServingCorpus() {}

    /** All examples of a language, in the order of intents and lines. */
    public static List<LabelledText> read(Language language) {
        List<LabelledText> examples = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:corpus/" + language.tag() + "/*.csv");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
                    examples.addAll(Corpus.read(reader, "corpus/" + language.tag() + "/" + file.getFilename()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus of " + language.tag() + " cannot be read", e);
        }
        return List.copyOf(examples);
    }
}
