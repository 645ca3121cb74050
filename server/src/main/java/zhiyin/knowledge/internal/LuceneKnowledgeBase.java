package zhiyin.knowledge.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhiyin.knowledge.Article;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.knowledge.Source;
import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/** The articles in memory, searched by Lucene, one index a language. */
public final class LuceneKnowledgeBase implements KnowledgeBase {

    private static final int NEAREST = 3;
    private static final KnowledgeAnswer NOTHING = new KnowledgeAnswer.NotAnswered(List.of());

    private final Library library;
    private final Map<Language, LanguageSearch> searches = new EnumMap<>(Language.class);
    private final Clock clock;

    /**
     * Builds the indexes: a second, or about a millisecond a passage not encoded before.
     *
     * @param passages encodes the library's own texts with the model of {@code encoders}
     * @param clock in the bank's zone: it decides which articles are in force
     * @throws KnowledgeFileException if the settings were measured with other encoders
     */
    LuceneKnowledgeBase(
            Library library, Function<Language, Encoder> encoders, Function<Language, Encoder> passages, Clock clock) {
        this.library = library;
        this.clock = clock;
        for (Language language : Language.values()) {
            Encoder encoder = encoders.apply(language);
            String measured = library.settings(language).encoder();
            if (!encoder.modelId().equals(measured)) {
                throw new KnowledgeFileException(
                        "search/settings.yaml",
                        language.tag() + ".encoder",
                        "the figures were measured with " + measured + " but the encoder is " + encoder.modelId()
                                + "; measure again with AnswerabilityCalibration");
            }
            searches.put(language, LanguageSearch.of(library, language, encoder, passages.apply(language)));
        }
    }

    /** The articles that the platform comes with. */
    public static KnowledgeBase bundled(
            Function<Language, Encoder> encoders, Function<Language, Encoder> passages, Clock clock, ZoneId zone) {
        return new LuceneKnowledgeBase(Library.bundled(), encoders, passages, clock.withZone(zone));
    }

    @Override
    public KnowledgeAnswer answer(String question, Language language, Audience audience) {
        String cleaned = QuestionText.cleaned(question);
        if (cleaned.isEmpty()) {
            return NOTHING;
        }
        return answerCleaned(cleaned, search(language).encoder().encode(cleaned), language, audience);
    }

    @Override
    public KnowledgeAnswer answer(String question, float[] vector, Language language, Audience audience) {
        int dimensions = search(language).encoder().dimensions();
        if (vector.length != dimensions) {
            throw new IllegalArgumentException(
                    "a vector of " + dimensions + " numbers is needed, not of " + vector.length);
        }
        String cleaned = QuestionText.cleaned(question);
        // The vector is of the words as they were typed; what was read differently needs one of its own.
        return cleaned.equals(question.strip()) && !cleaned.isEmpty()
                ? answerCleaned(cleaned, vector, language, audience)
                : answer(cleaned, language, audience);
    }

    @Override
    public Optional<Article> article(String articleId, Language language) {
        return Optional.ofNullable(library.articles().get(articleId))
                .filter(article -> article.scope().contains(today()))
                .map(article -> article.in(language));
    }

    @Override
    public String contentId() {
        return library.contentHash();
    }

    private KnowledgeAnswer answerCleaned(String question, float[] vector, Language language, Audience audience) {
        if (library.others().concern(question)) {
            return NOTHING;
        }
        LanguageSearch search = search(language);
        Answerability answerability = search.answerability();
        LanguageSearch.Finding finding =
                search.find(question, vector, audience, today()).orElse(null);
        if (finding == null || finding.probability() < answerability.nearest()) {
            return NOTHING;
        }
        if (finding.probability() < answerability.threshold()) {
            return new KnowledgeAnswer.NotAnswered(finding.candidates().stream()
                    .limit(NEAREST)
                    .map(candidate -> served(candidate, language).source())
                    .toList());
        }
        Article article = served(finding.candidates().getFirst(), language);
        return new KnowledgeAnswer.Answered(article.answer(), List.<Source>of(article.source()), finding.probability());
    }

    private Article served(Candidate candidate, Language language) {
        BilingualArticle article = library.articles().get(candidate.documentId());
        if (article == null) {
            throw new IllegalStateException("the index holds the unknown article " + candidate.documentId());
        }
        return article.in(language);
    }

    private LanguageSearch search(Language language) {
        LanguageSearch search = searches.get(language);
        if (search == null) {
            throw new IllegalStateException("no search for " + language.tag());
        }
        return search;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
