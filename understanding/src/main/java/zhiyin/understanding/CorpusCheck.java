package zhiyin.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhiyin.understanding.corpus.CorpusFile;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.understanding.corpus.NearSentences;
import zhiyin.understanding.corpus.SentenceRules;
import zhiyin.values.Language;

/**
 * Says what keeps a corpus from teaching well: sentences twice, sentences of two intents, an intent that one language
 * lacks, too few examples, one writer's voice alone, and anything that looks like a person's data.
 */
public final class CorpusCheck {

    private static final int FEWEST = 30;
    private static final int FEWEST_OUT_OF_SCOPE = 800;
    private static final int FEWEST_WRITERS = 3;

    /** Of an intent's sentences; more in one voice and the model learns the voice. */
    private static final double LARGEST_SHARE = 0.7;

    private CorpusCheck() {}

    /** What was found, and how much was looked at. */
    public record Result(List<String> problems, int sentences, int intents, Set<String> writers) {}

    /**
     * Looks at all sentences together. Cost: linear, but for sentences that share most of their words.
     *
     * @param files content of each file by its path, {@code zh/balance.csv}; the name without its ending, up to the
     *     first dot, is the intent
     */
    public static Result of(SortedMap<String, String> files) {
        List<String> problems = new ArrayList<>();
        List<CorpusRow> all = new ArrayList<>();
        Map<Language, Map<String, List<CorpusRow>>> byIntent = new TreeMap<>();
        for (Language language : Language.values()) {
            List<CorpusRow> rows = new ArrayList<>();
            files.forEach((path, content) -> {
                if (path.startsWith(language.tag() + "/")) {
                    rows.addAll(CorpusFile.rows(path, content, problems));
                }
            });
            rows.forEach(row -> sentence(row, language, problems));
            twice(rows, problems);
            problems.addAll(NearSentences.leaks(rows));
            byIntent.put(
                    language,
                    rows.stream().collect(Collectors.groupingBy(CorpusRow::intent, TreeMap::new, Collectors.toList())));
            all.addAll(rows);
        }
        languages(byIntent, problems);
        byIntent.forEach((language, intents) ->
                intents.forEach((intent, rows) -> intent(language.tag() + "/" + intent, intent, rows, problems)));
        return new Result(
                List.copyOf(problems),
                all.size(),
                (int) all.stream().map(CorpusRow::intent).distinct().count(),
                all.stream().map(CorpusRow::writer).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void sentence(CorpusRow row, Language language, List<String> problems) {
        String named = row.file().substring(row.file().indexOf('/') + 1).split("\\.", 2)[0];
        if (!named.equals(row.intent())) {
            problems.add("%s: is of the intent %s, but the file is that of %s; move the row or correct its category"
                    .formatted(row.where(), row.intent(), named));
        }
        if (SentenceRules.looksPersonal(row.text())) {
            problems.add(
                    "%s: holds what looks like a number or address of a person; replace it by an invented short one"
                            .formatted(row.where()));
        }
        if (SentenceRules.isMisplaced(row.text(), language)) {
            problems.add("%s: is mostly Chinese; move it to the files of zh".formatted(row.where()));
        }
    }

    private static void twice(List<CorpusRow> rows, List<String> problems) {
        Map<String, CorpusRow> seen = new HashMap<>();
        for (CorpusRow row : rows) {
            CorpusRow before = seen.putIfAbsent(row.bare(), row);
            if (before != null) {
                problems.add(
                        before.intent().equals(row.intent())
                                ? "%s: is the sentence of %s; remove one".formatted(row.where(), before.where())
                                : "%s: is of the intent %s, and the same sentence of %s in %s; keep the right one"
                                        .formatted(row.where(), row.intent(), before.intent(), before.where()));
            }
        }
    }

    private static void languages(Map<Language, Map<String, List<CorpusRow>>> byIntent, List<String> problems) {
        Set<String> all = new TreeSet<>();
        byIntent.values().forEach(intents -> all.addAll(intents.keySet()));
        byIntent.forEach((language, intents) -> all.stream()
                .filter(intent -> !intents.containsKey(intent))
                .forEach(intent -> problems.add("%s/%s.csv: is missing; write sentences of it in that language"
                        .formatted(language.tag(), intent))));
    }

    private static void intent(String place, String intent, List<CorpusRow> rows, List<String> problems) {
        int fewest = intent.equals(Understanding.OUT_OF_SCOPE) ? FEWEST_OUT_OF_SCOPE : FEWEST;
        if (rows.size() < fewest) {
            problems.add("%s: has %d sentences; write %d or more".formatted(place, rows.size(), fewest));
        }
        Map<String, Long> writers =
                rows.stream().collect(Collectors.groupingBy(CorpusRow::writer, TreeMap::new, Collectors.counting()));
        if (writers.size() < FEWEST_WRITERS) {
            problems.add("%s: has the writers %s alone; let %d or more write it"
                    .formatted(place, writers.keySet(), FEWEST_WRITERS));
        }
        writers.forEach((writer, count) -> {
            if (count > LARGEST_SHARE * rows.size()) {
                problems.add("%s: %s wrote %d of %d sentences; add some of others"
                        .formatted(place, writer, count, rows.size()));
            }
        });
    }
}
