package zhiyin.knowledge.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/** The search over all articles in one language. Immutable and thread-safe. */
final class LanguageSearch {

    /** The document of all questions that no article answers; no article id begins with a hyphen. */
    private static final String OUTSIDE = "-outside";

    private static final int CANDIDATES = 10;

    private final Encoder encoder;
    private final PassageIndex index;
    private final TermWeights weights;
    private final Answerability answerability;

    private LanguageSearch(Encoder encoder, PassageIndex index, TermWeights weights, Answerability answerability) {
        this.encoder = encoder;
        this.index = index;
        this.weights = weights;
        this.answerability = answerability;
    }

    /** As {@link #of(Library, Language, Encoder, Encoder)}, with one encoder for passages and questions. */
    static LanguageSearch of(Library library, Language language, Encoder encoder) {
        return of(library, language, encoder, encoder);
    }

    /**
     * Encodes and indexes every passage.
     *
     * @param passageEncoder the same model as {@code encoder}, for the library's own texts
     */
    static LanguageSearch of(Library library, Language language, Encoder encoder, Encoder passageEncoder) {
        SearchSettings settings = library.settings(language);
        List<Passage> passages = new ArrayList<>();
        for (BilingualArticle article : library.articles().values()) {
            for (String text : passageTexts(article.text(language))) {
                passages.add(new Passage(article.id(), text, article.scope()));
            }
        }
        for (String question : library.outside(language)) {
            passages.add(new Passage(OUTSIDE, question, Scope.EVERYONE_ALWAYS));
        }
        PassageIndex index =
                PassageIndex.of(passages, library.analyzer(language), passageEncoder, settings.lexicalWeight());
        Map<String, Set<String>> terms = new HashMap<>();
        for (Passage passage : passages) {
            if (!passage.documentId().equals(OUTSIDE)) {
                terms.computeIfAbsent(passage.documentId(), id -> new LinkedHashSet<>())
                        .addAll(index.terms(passage.text()));
            }
        }
        return new LanguageSearch(encoder, index, new TermWeights(terms), settings.answerability());
    }

    private static List<String> passageTexts(BilingualArticle.Text text) {
        List<String> texts = new ArrayList<>(text.questions());
        texts.add(text.title());
        texts.add(text.answer());
        texts.addAll(text.paragraphs());
        return texts;
    }

    /**
     * @param candidates best first, never empty
     * @param probability in [0, 1], that the first of them answers
     */
    record Finding(List<Candidate> candidates, Evidence evidence, double probability) {}

    /** Empty where nothing may be read or nothing was asked. */
    Optional<Finding> find(String question, float[] vector, Audience audience, LocalDate day) {
        List<Candidate> found = index.search(question, vector, audience, day);
        List<Candidate> articles = found.stream()
                .filter(candidate -> !candidate.documentId().equals(OUTSIDE))
                .limit(CANDIDATES)
                .toList();
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        double outside = found.stream()
                .filter(candidate -> candidate.documentId().equals(OUTSIDE))
                .mapToDouble(Candidate::cosine)
                .findAny()
                .orElseGet(() -> articles.getLast().cosine());
        Evidence evidence = Evidence.of(articles, outside, index.terms(question), weights);
        return Optional.of(new Finding(articles, evidence, answerability.probability(evidence)));
    }

    Encoder encoder() {
        return encoder;
    }

    Answerability answerability() {
        return answerability;
    }
}
