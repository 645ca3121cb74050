package zhiyin.language.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import zhiyin.identity.Principal;
import zhiyin.language.Teachers;
import zhiyin.values.Language;

/** What people read in place of an intent's id. An intent that the bank brought itself is called by its id. */
@Component
public class IntentNames {

    private static final String FILE = "/corpus/intents.yaml";

    private final BaseCorpus base;
    private final Map<String, Map<Language, String>> names;

    /** Every intent there is, by id, with its name in each language. */
    public record Named(Map<String, Map<Language, String>> intents) {}

    public IntentNames(BaseCorpus base) {
        this.base = base;
        this.names = read();
    }

    /** Of all intents that the files of content teach, before and after any training. */
    public Named all(Principal editor) {
        Teachers.require(editor);
        Map<String, Map<Language, String>> all = new TreeMap<>();
        base.intents().forEach(intent -> all.put(intent, names.getOrDefault(intent, byId(intent))));
        return new Named(all);
    }

    private static Map<Language, String> byId(String intent) {
        Map<Language, String> names = new TreeMap<>();
        for (Language language : Language.values()) {
            names.put(language, intent);
        }
        return names;
    }

    static Map<String, Map<Language, String>> read() {
        try (InputStream file = Objects.requireNonNull(IntentNames.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, String>> read = new YAMLMapper().readValue(file, new TypeReference<>() {});
            Map<String, Map<Language, String>> names = new TreeMap<>();
            read.forEach((intent, texts) -> {
                Map<Language, String> of = new TreeMap<>();
                for (Language language : Language.values()) {
                    of.put(language, Objects.requireNonNull(texts.get(language.tag()), intent));
                }
                names.put(intent, of);
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
