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
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoder;

/** The passages of one language, found by their words and by their meaning. Immutable and thread-safe. */
public final class PassageIndex {

    private static final String DOCUMENT = "document";
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";
    private static final String AUDIENCE = "audience";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** Approximate search with a wide net finds what a narrow one misses. */
    private static final int PASSAGES = 100;

    private static final int MAX_TERMS = 64;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final double lexicalWeight;

    private PassageIndex(IndexSearcher searcher, Analyzer analyzer, double lexicalWeight) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.lexicalWeight = lexicalWeight;
    }

    /**
     * Encodes and indexes; the cost is that of the encoder, about a millisecond a passage.
     *
     * @param lexicalWeight what the best match by words is worth, in units of cosine
     */
    public static PassageIndex of(
            Collection<Passage> passages, Analyzer analyzer, Encoder encoder, double lexicalWeight) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Passage passage : passages) {
                writer.addDocument(document(passage, encoder.encode(passage.text())));
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            // No executor: a search over one small segment is faster on the caller's thread.
            return new PassageIndex(new IndexSearcher(DirectoryReader.open(directory)), analyzer, lexicalWeight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Passage passage, float[] vector) {
        Document document = new Document();
        document.add(new StoredField(DOCUMENT, passage.documentId()));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StringField(AUDIENCE, passage.scope().audience().name(), Field.Store.NO));
        document.add(new LongPoint(FROM, passage.scope().from().toEpochDay()));
        document.add(new LongPoint(UNTIL, passage.scope().until().toEpochDay()));
        return document;
    }

    /** The documents that {@code audience} may read on {@code day}, best first, ties by id. */
    public List<Candidate> search(String question, float[] vector, Audience audience, LocalDate day) {
        Query readable = readable(audience, day);
        try {
            Map<String, Float> byMeaning = bestPerDocument(
                    searcher.search(new KnnFloatVectorQuery(VECTOR, vector, PASSAGES, readable), PASSAGES).scoreDocs);
            Map<String, Float> byWords = bestPerDocument(byWords(question, readable));
            return ranked(byMeaning, byWords);
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

    private ScoreDoc[] byWords(String question, Query readable) throws IOException {
        Set<String> terms = terms(question);
        if (terms.isEmpty()) {
            return new ScoreDoc[0];
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
        Query query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(readable, Occur.FILTER)
                .build();
        return searcher.search(query, PASSAGES).scoreDocs;
    }

    private List<Candidate> ranked(Map<String, Float> byMeaning, Map<String, Float> byWords) {
        double bestByWords =
                byWords.values().stream().mapToDouble(Float::doubleValue).max().orElse(1);
        Set<String> documents = new LinkedHashSet<>(byMeaning.keySet());
        documents.addAll(byWords.keySet());
        // A document found by its words alone is at most as near in meaning as the farthest found by meaning.
        double farthest = byMeaning.values().stream()
                .mapToDouble(Float::doubleValue)
                .min()
                .orElse(0.5);
        List<Candidate> candidates = new ArrayList<>(documents.size());
        for (String document : documents) {
            double similarity = byMeaning.containsKey(document) ? byMeaning.get(document) : farthest;
            double cosine = 2 * similarity - 1;
            double lexical = byWords.getOrDefault(document, 0f) / bestByWords;
            candidates.add(new Candidate(document, cosine, lexical, cosine + lexicalWeight * lexical));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::documentId));
        return List.copyOf(candidates);
    }

    private Map<String, Float> bestPerDocument(ScoreDoc[] hits) throws IOException {
        StoredFields stored = searcher.storedFields();
        Map<String, Float> best = new HashMap<>();
        for (ScoreDoc hit : hits) {
            best.merge(stored.document(hit.doc).get(DOCUMENT), hit.score, Math::max);
        }
        return best;
    }

    private static Query readable(Audience audience, LocalDate day) {
        BooleanQuery.Builder audiences = new BooleanQuery.Builder();
        for (Audience meantFor : Audience.values()) {
            if (audience.mayRead(meantFor)) {
                audiences.add(new TermQuery(new Term(AUDIENCE, meantFor.name())), Occur.SHOULD);
            }
        }
        long today = day.toEpochDay();
        return new BooleanQuery.Builder()
                .add(audiences.build(), Occur.FILTER)
                .add(LongPoint.newRangeQuery(FROM, Long.MIN_VALUE, today), Occur.FILTER)
                .add(LongPoint.newRangeQuery(UNTIL, today, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }
}
