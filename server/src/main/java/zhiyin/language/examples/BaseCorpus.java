package zhiyin.language.examples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import zhiyin.understanding.corpus.CorpusFile;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.values.Language;

/** The sentences of the files of content, shipped and imported, as they were at the start of this process. */
public final class BaseCorpus {

    private final Map<Language, List<CorpusRow>> rows = new EnumMap<>(Language.class);

    /** Reads the files by path, such as {@code zh/balance.csv}. */
    public BaseCorpus(SortedMap<String, String> files) {
        for (Language language : Language.values()) {
            List<CorpusRow> found = new ArrayList<>();
            files.forEach((path, content) -> {
                if (path.startsWith(language.tag() + "/")) {
                    // What is wrong with a file was said when it was imported.
                    found.addAll(CorpusFile.rows(path, content, new ArrayList<>()));
                }
            });
            rows.put(language, List.copyOf(found));
        }
    }

    public List<CorpusRow> rows(Language language) {
        return rows.getOrDefault(language, List.of());
    }

    /** Every intent there is: what has no file is nothing a customer can want. */
    public Set<String> intents() {
        Set<String> intents = new TreeSet<>();
        rows.values().forEach(all -> all.forEach(row -> intents.add(row.intent())));
        return intents;
    }
}
