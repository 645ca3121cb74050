package zhiyin.bench.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.knowledge.internal.LuceneKnowledgeBase;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.values.Language;

/**
 * Asks the knowledge base every sentence of the Banking77 training file: {@code --data DIR}, DIR holding banking77/train.csv.
 *
 * <p>An answer counts as right when its article is one of those that a person judged to answer the sentence's category
 * (banking77-articles.csv). That is strict: a sentence may ask something else than its category's name says.
 */
public final class KnowledgeOnBanking77 {

    private final KnowledgeBase knowledge = LuceneKnowledgeBase.bundled(
            Encoders::forLanguage, Encoders::forLanguage, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
    private final Encoder encoder = Encoders.forLanguage(Language.EN);
    private final List<Double> searchMillis = new ArrayList<>();
    private int right;
    private int wrong;
    private int declined;
    private int offered;

    private KnowledgeOnBanking77() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].equals("--data")) {
            System.err.println("Usage: --data DIR, with DIR/banking77/train.csv");
            System.exit(2);
        }
        new KnowledgeOnBanking77().measure(Path.of(args[1], "banking77", "train.csv"));
    }

    private void measure(Path sentences) throws IOException {
        Map<String, Set<String>> articles = articlesByCategory();
        try (InputStream file = Files.newInputStream(sentences)) {
            for (Map<String, String> row : rows(file)) {
                ask(row.getOrDefault("text", ""), articles.getOrDefault(row.getOrDefault("category", ""), Set.of()));
            }
        }
        Collections.sort(searchMillis);
        System.out.printf(
                Locale.ROOT,
                "{\"sentences\": %d, \"right\": %d, \"wrong\": %d, \"declined\": %d, \"declinedWithChoices\": %d,"
                        + " \"searchP50Ms\": %.2f, \"searchP99Ms\": %.2f}%n",
                searchMillis.size(),
                right,
                wrong,
                declined,
                offered,
                searchMillis.get(searchMillis.size() / 2),
                searchMillis.get(searchMillis.size() * 99 / 100));
    }

    private void ask(String sentence, Set<String> answering) {
        float[] vector = encoder.encode(sentence);
        long start = System.nanoTime();
        KnowledgeAnswer answer = knowledge.answer(sentence, vector, Language.EN, Audience.PUBLIC);
        searchMillis.add((System.nanoTime() - start) / 1e6);
        switch (answer) {
            case KnowledgeAnswer.Answered answered -> {
                if (answering.contains(answered.sources().getFirst().articleId())) {
                    right++;
                } else {
                    wrong++;
                }
            }
            case KnowledgeAnswer.NotAnswered notAnswered -> {
                declined++;
                offered += notAnswered.nearest().isEmpty() ? 0 : 1;
            }
        }
    }

    private static Map<String, Set<String>> articlesByCategory() throws IOException {
        String name = "/knowledge/banking77-articles.csv";
        Map<String, Set<String>> articles = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(KnowledgeOnBanking77.class.getResourceAsStream(name), name)) {
            for (Map<String, String> row : rows(file)) {
                articles.put(
                        row.getOrDefault("category", ""),
                        Set.of(row.getOrDefault("articles", "").split("\\|")));
            }
        }
        return articles;
    }

    private static List<Map<String, String>> rows(InputStream file) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            return rows.readAll();
        }
    }
}
