package zhiyin.knowledge.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/**
 * How well the search finds texts it was not made for.
 *
 * @param recall1 mean over queries of the relevant texts found first, of those that could be
 * @param recall5 the same among the first five
 * @param mrr10 mean of one over the rank of the first relevant text, none beyond rank ten (reciprocal rank, Voorhees
 *     1999, "The TREC-8 Question Answering Track Report")
 * @param p50Ms median time of a query, encoding included, after warming up
 */
public record RetrievalMeasurement(double recall1, double recall5, double mrr10, double p50Ms, double p99Ms) {

    private static final int WARM_UP = 50;
    private static final int CHUNK = 300;

    /** Indexes the corpus, asks each query in its own language and measures. */
    public static RetrievalMeasurement of(
            String corpus, String queries, Function<Language, Encoder> encoders, Consumer<String> progress) {
        List<RetrievalFiles.Text> texts = RetrievalFiles.corpus(corpus);
        List<RetrievalFiles.Query> asked = RetrievalFiles.queries(
                queries, texts.stream().map(RetrievalFiles.Text::id).collect(Collectors.toSet()));
        Library library = Library.bundled();
        Map<Language, PassageIndex> indexes = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Passage> passages = texts.stream()
                    .filter(text -> text.language() == language)
                    .flatMap(text -> passages(text).stream())
                    .toList();
            progress.accept("indexing " + passages.size() + " passages, " + language.tag());
            double lexicalWeight = library.settings(language).lexicalWeight();
            indexes.put(
                    language,
                    PassageIndex.of(passages, library.analyzer(language), encoders.apply(language), lexicalWeight));
        }
        Asker asker = new Asker(indexes, encoders);
        asked.stream().limit(WARM_UP).forEach(asker::ask);
        progress.accept("asking " + asked.size() + " queries");
        return measured(asked, asker);
    }

    /** The result line of the command. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"recall1\": %.4f, \"recall5\": %.4f, \"mrr10\": %.4f, \"p50Ms\": %.2f, \"p99Ms\": %.2f}",
                recall1,
                recall5,
                mrr10,
                p50Ms,
                p99Ms);
    }

    private record Asker(Map<Language, PassageIndex> indexes, Function<Language, Encoder> encoders) {

        List<String> ask(RetrievalFiles.Query query) {
            PassageIndex index = indexes.get(query.language());
            if (index == null) {
                throw new IllegalStateException("no index for " + query.language());
            }
            String cleaned = QuestionText.cleaned(query.query());
            float[] vector = encoders.apply(query.language()).encode(cleaned);
            return index.search(cleaned, vector, Audience.PUBLIC, LocalDate.EPOCH).stream()
                    .map(Candidate::documentId)
                    .limit(10)
                    .toList();
        }
    }

    private static RetrievalMeasurement measured(List<RetrievalFiles.Query> asked, Asker asker) {
        double recall1 = 0;
        double recall5 = 0;
        double reciprocalRank = 0;
        double[] millis = new double[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            RetrievalFiles.Query query = asked.get(i);
            long start = System.nanoTime();
            List<String> found = asker.ask(query);
            millis[i] = (System.nanoTime() - start) / 1e6;
            recall1 += recall(found, query.relevant(), 1);
            recall5 += recall(found, query.relevant(), 5);
            for (int rank = 1; rank <= found.size(); rank++) {
                if (query.relevant().contains(found.get(rank - 1))) {
                    reciprocalRank += 1.0 / rank;
                    break;
                }
            }
        }
        Arrays.sort(millis);
        int n = asked.size();
        return new RetrievalMeasurement(
                recall1 / n, recall5 / n, reciprocalRank / n, millis[n / 2], millis[Math.min(n - 1, n * 99 / 100)]);
    }

    private static double recall(List<String> found, Set<String> relevant, int depth) {
        long hits = found.stream().limit(depth).filter(relevant::contains).count();
        return (double) hits / Math.min(depth, relevant.size());
    }

    /** A long text is found by its parts too: an encoder reads only the beginning and blurs what is long. */
    private static List<Passage> passages(RetrievalFiles.Text text) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(text.text());
        if (text.text().length() > CHUNK) {
            parts.addAll(chunks(text.text()));
        }
        List<Passage> passages = new ArrayList<>();
        parts.forEach(part -> passages.add(new Passage(text.id(), part, Scope.EVERYONE_ALWAYS)));
        return passages;
    }

    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (String sentence : text.split("(?<=[.!?。！？\\n])")) {
            if (chunk.length() + sentence.length() > CHUNK && !chunk.isEmpty()) {
                chunks.add(chunk.toString().strip());
                chunk.setLength(0);
            }
            chunk.append(sentence);
        }
        chunks.add(chunk.toString().strip());
        return chunks.stream().filter(part -> !part.isEmpty()).toList();
    }
}
