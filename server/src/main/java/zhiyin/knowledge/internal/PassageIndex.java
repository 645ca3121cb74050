package zhiyin.knowledge.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.NeighborQueue;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoder;

/**
 * The passages of one language, found by their words and by their meaning. Immutable and thread-safe.
 *
 * <p>Nearness in meaning is exact: every vector is compared, a tenth of a millisecond for a thousand passages, which is
 * less than an approximate index costs at this size, and no answer is missed by chance.
 */
public final class PassageIndex {

    private static final String TEXT = "text";

    /** How many passages are looked at either way; several belong to one document. */
    private static final int PASSAGES = 100;

    private static final int MAX_TERMS = 64;

    /** What a document's nearest passages count, nearest first; chosen on the development half of the questions. */
    private static final List<Double> RANK_WEIGHTS = List.of(1.0, 0.3, 0.2);

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final double lexicalWeight;
    /** By the number Lucene gives them, which is the order they were added in. */
    private final List<Passage> passages;

    private final float[][] vectors;
    private final Map<String, Integer> passagesOf = new HashMap<>();

    private PassageIndex(
            IndexSearcher searcher,
            Analyzer analyzer,
            double lexicalWeight,
            List<Passage> passages,
            float[][] vectors) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.lexicalWeight = lexicalWeight;
        this.passages = passages;
        this.vectors = vectors;
        passages.forEach(passage -> passagesOf.merge(passage.documentId(), 1, Integer::sum));
    }

    /**
     * Encodes and indexes; the cost is that of the encoder, about a millisecond a passage it does not know yet.
     *
     * @param lexicalWeight what the best match by words is worth, in units of cosine
     */
    public static PassageIndex of(
            Collection<Passage> passages, Analyzer analyzer, Encoder encoder, double lexicalWeight) {
        List<Passage> rows = List.copyOf(passages);
        float[][] vectors = new float[rows.size()][];
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int row = 0; row < vectors.length; row++) {
                String text = rows.get(row).text();
                vectors[row] = encoder.encode(text);
                Document document = new Document();
                document.add(new TextField(TEXT, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            // No executor: a search over one small segment is faster on the caller's thread.
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            return new PassageIndex(searcher, analyzer, lexicalWeight, rows, vectors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents that {@code audience} may read on {@code day}, best first, ties by id. Linear in the passages. */
    public List<Candidate> search(String question, float[] vector, Audience audience, LocalDate day) {
        boolean[] readable = readable(audience, day);
        Map<String, List<Float>> byMeaning = byMeaning(vector, readable);
        try {
            return ranked(byMeaning, byWords(question, readable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a text as this index sees them, in order, without repetition, at most 64. */
    public Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < MAX_TERMS && tokens.incrementToken()) {
                terms.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** The nearest passages' documents with the cosines of their passages among them, nearest first. */
    private Map<String, List<Float>> byMeaning(float[] vector, boolean[] readable) {
        NeighborQueue nearest = new NeighborQueue(PASSAGES, false);
        for (int row = 0; row < vectors.length; row++) {
            if (readable[row]) {
                nearest.insertWithOverflow(row, VectorUtil.dotProduct(vector, vectors[row]));
            }
        }
        Map<String, List<Float>> near = new HashMap<>();
        while (nearest.size() > 0) {
            float cosine = nearest.topScore();
            near.computeIfAbsent(passages.get(nearest.pop()).documentId(), document -> new ArrayList<>())
                    .addFirst(cosine);
        }
        return near;
    }

    /**
     * How near a document is: mostly its nearest passage, but of two as near the one that is near in several. A passage
     * that is not among the nearest counts as the farthest of them; a short document's only passage counts for all.
     */
    private double nearness(String document, List<Float> cosines, double farthest) {
        double sum = 0;
        double weights = 0;
        int own = passagesOf.getOrDefault(document, 1);
        for (int rank = 0; rank < RANK_WEIGHTS.size(); rank++) {
            double cosine = rank < cosines.size()
                    ? cosines.get(rank)
                    : rank < own || cosines.isEmpty() ? farthest : cosines.getLast();
            sum += RANK_WEIGHTS.get(rank) * cosine;
            weights += RANK_WEIGHTS.get(rank);
        }
        return sum / weights;
    }

    /** The documents that share words with the question with the score of their best passage (BM25). */
    private Map<String, Float> byWords(String question, boolean[] readable) throws IOException {
        Set<String> terms = terms(question);
        if (terms.isEmpty()) {
            return Map.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        Map<String, Float> best = new HashMap<>();
        int unreadable = 0;
        for (boolean may : readable) {
            unreadable += may ? 0 : 1;
        }
        // So many more, that what may not be read pushes nothing out that may.
        int wanted = PASSAGES + unreadable;
        int found = 0;
        for (ScoreDoc hit : searcher.search(any.build(), wanted).scoreDocs) {
            if (readable[hit.doc] && found++ < PASSAGES) {
                best.merge(passages.get(hit.doc).documentId(), hit.score, Math::max);
            }
        }
        return best;
    }

    private List<Candidate> ranked(Map<String, List<Float>> byMeaning, Map<String, Float> byWords) {
        double bestByWords =
                byWords.values().stream().mapToDouble(Float::doubleValue).max().orElse(1);
        Set<String> documents = new LinkedHashSet<>(byMeaning.keySet());
        documents.addAll(byWords.keySet());
        // A document found by its words alone is at most as near in meaning as the farthest found by meaning.
        double farthest =
                byMeaning.values().stream().mapToDouble(List::getLast).min().orElse(0);
        List<Candidate> candidates = new ArrayList<>(documents.size());
        for (String document : documents) {
            List<Float> cosines = byMeaning.getOrDefault(document, List.of());
            double cosine = cosines.isEmpty() ? farthest : cosines.getFirst();
            double lexical = byWords.getOrDefault(document, 0f) / bestByWords;
            double score = nearness(document, cosines, farthest) + lexicalWeight * lexical;
            candidates.add(new Candidate(document, cosine, lexical, score));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::documentId));
        return List.copyOf(candidates);
    }

    private boolean[] readable(Audience audience, LocalDate day) {
        boolean[] readable = new boolean[vectors.length];
        for (int row = 0; row < readable.length; row++) {
            Scope scope = passages.get(row).scope();
            readable[row] = audience.mayRead(scope.audience()) && scope.contains(day);
        }
        return readable;
    }
}
