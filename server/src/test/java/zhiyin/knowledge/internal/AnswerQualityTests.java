package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.values.Language;

/** How well the articles are found and how honestly the rest is declined, measured on the committed questions. */
class AnswerQualityTests {

    /** So much that nearness in meaning only breaks ties. */
    private static final double WORDS_ALONE = 1_000_000;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** What was encoded for one test is not encoded again for the next. */
    private static final Map<Language, Encoder> ENCODERS = new ConcurrentHashMap<>();

    private final Library library = Library.bundled();

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsTheArticleAndDeclinesTheRest(Language language) {
        LanguageSearch search = LanguageSearch.of(library, language, encoder(language));
        Rates rates = Rates.of(QuestionSet.of(language).half("test"), search);
        System.out.println(language.tag() + " test half: " + rates);

        // Chinese and English are searched by different encoders, and what was reached differs.
        assertThat(rates.recallAt1()).as("recall@1").isGreaterThanOrEqualTo(language == Language.ZH ? 0.70 : 0.62);
        assertThat(rates.recallAt5()).as("recall@5").isGreaterThanOrEqualTo(language == Language.ZH ? 0.84 : 0.82);
        assertThat(rates.right()).as("answered right").isGreaterThanOrEqualTo(0.30);
        assertThat(rates.wrong()).as("answered wrong").isLessThanOrEqualTo(0.04);
        assertThat(rates.declined()).as("declined").isGreaterThanOrEqualTo(0.90);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsMoreByWordsAndMeaningThanByEitherAlone(Language language) {
        Encoder encoder = encoder(language);
        Rates byMeaning = rates(language, encoder, 0);
        Rates byWords = rates(language, encoder, WORDS_ALONE);
        Rates byBoth = rates(language, encoder, library.settings(language).lexicalWeight());
        System.out.println(language.tag() + " by words " + byWords);
        System.out.println(language.tag() + " by meaning " + byMeaning);
        System.out.println(language.tag() + " by both " + byBoth);

        assertThat(byBoth.recallAt5()).isGreaterThan(byWords.recallAt5()).isGreaterThan(byMeaning.recallAt5());
    }

    private Rates rates(Language language, Encoder encoder, double lexicalWeight) {
        SearchSettings served = library.settings(language);
        Map<Language, SearchSettings> settings =
                Map.of(language, new SearchSettings(served.encoder(), lexicalWeight, served.answerability()));
        Library weighed = new Library(
                library.articles(),
                settings,
                library.analyzers(),
                Map.of(language, library.outside(language)),
                library.others(),
                library.contentHash());
        return Rates.of(QuestionSet.of(language).half("test"), LanguageSearch.of(weighed, language, encoder));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void servedSettingsFitTheContent(Language language) {
        Encoder encoder = encoder(language);
        Answerability served = library.settings(language).answerability();
        List<AnswerabilityCalibration.Example> examples = new ContentExamples(library, language, encoder).all();
        Answerability fresh =
                new Answerability(AnswerabilityCalibration.fitted(examples), served.threshold(), served.nearest());
        LanguageSearch search = LanguageSearch.of(library, language, encoder);
        String mend = "put into search/settings.yaml, " + language.tag() + ":\n  encoder: " + encoder.modelId() + "\n  "
                + AnswerabilityCalibration.yaml(fresh.weights());
        System.out.println(mend);
        System.out.println("dev half: " + Rates.of(QuestionSet.of(language).half("dev"), search));

        double difference = examples.stream()
                .mapToDouble(example ->
                        Math.abs(served.probability(example.evidence()) - fresh.probability(example.evidence())))
                .average()
                .orElseThrow();
        assertThat(difference).as(mend).isLessThan(0.05);
    }

    private static Encoder encoder(Language language) {
        return ENCODERS.computeIfAbsent(
                language,
                spoken -> new ContentExamples.RememberingEncoder(
                        Encoders.forLanguage(spoken), new ConcurrentHashMap<>()));
    }

    static LanguageSearch.Finding find(LanguageSearch search, String question) {
        float[] vector = search.encoder().encode(question);
        return search.find(question, vector, Audience.CUSTOMER, DAY).orElseThrow();
    }

    /**
     * Rates over one set of questions.
     *
     * @param recallAt1 of the answerable questions, how many have a right article first
     * @param right of the answerable questions, how many are answered from a right article
     * @param wrong of all questions, how many are answered from an article that does not answer them
     * @param declined of the unanswerable questions, how many are declined
     */
    record Rates(int questions, double recallAt1, double recallAt5, double right, double wrong, double declined) {

        static Rates of(List<QuestionSet.Question> questions, LanguageSearch search) {
            int answerable = 0;
            int first = 0;
            int amongFive = 0;
            int right = 0;
            int wrong = 0;
            int declined = 0;
            for (QuestionSet.Question question : questions) {
                LanguageSearch.Finding finding = find(search, question.text());
                List<String> found = finding.candidates().stream()
                        .map(Candidate::documentId)
                        .limit(5)
                        .toList();
                boolean correct = question.articles().contains(found.getFirst());
                boolean answered =
                        finding.probability() >= search.answerability().threshold();
                answerable += question.answerable() ? 1 : 0;
                first += correct ? 1 : 0;
                amongFive += question.articles().stream().anyMatch(found::contains) ? 1 : 0;
                right += answered && correct ? 1 : 0;
                wrong += answered && !correct ? 1 : 0;
                declined += !answered && !question.answerable() ? 1 : 0;
                if (Boolean.getBoolean("zhiyin.show") && ((!correct && question.answerable()) || answered != correct)) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %s %.2f %s -> %s %s%n",
                            answered ? "ANSWERED" : "declined",
                            finding.probability(),
                            question.text(),
                            found.subList(0, 2),
                            question.articles());
                }
            }
            double unanswerable = Math.max(1, questions.size() - answerable);
            double asked = Math.max(1, answerable);
            return new Rates(
                    questions.size(),
                    first / asked,
                    amongFive / asked,
                    right / asked,
                    (double) wrong / questions.size(),
                    declined / unanswerable);
        }
    }
}
