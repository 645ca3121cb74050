package zhiyin.knowledge.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/** Makes examples for calibration from the content itself: each question is searched in an index without it. */
final class ContentExamples {

    private static final int FOLDS = 10;

    /** Questions without an answer are few in the files; in life they are about a third. */
    private static final double OUTSIDE_WEIGHT = 3;

    private final Library library;
    private final Language language;
    private final Encoder encoder;

    ContentExamples(Library library, Language language, Encoder encoder) {
        this.library = library;
        this.language = language;
        this.encoder = new RememberingEncoder(encoder, new ConcurrentHashMap<>());
    }

    List<AnswerabilityCalibration.Example> all() {
        List<AnswerabilityCalibration.Example> examples = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            addFold(fold, examples);
        }
        LanguageSearch whole = LanguageSearch.of(library, language, encoder);
        for (QuestionSet.Question question : QuestionSet.of(language).half("dev")) {
            LanguageSearch.Finding finding = AnswerQualityTests.find(whole, question.text());
            boolean right = question.articles().contains(first(finding));
            examples.add(new AnswerabilityCalibration.Example(finding.evidence(), right, 1));
        }
        return examples;
    }

    private void addFold(int fold, List<AnswerabilityCalibration.Example> examples) {
        Map<String, String> articleByQuestion = new TreeMap<>();
        SortedMap<String, BilingualArticle> articles = new TreeMap<>();
        int number = 0;
        for (BilingualArticle article : library.articles().values()) {
            BilingualArticle.Text text = article.text(language);
            List<String> kept = new ArrayList<>();
            for (String question : text.questions()) {
                if (number++ % FOLDS == fold) {
                    articleByQuestion.put(question, article.id());
                } else {
                    kept.add(question);
                }
            }
            Map<Language, BilingualArticle.Text> texts = new EnumMap<>(article.texts());
            texts.put(language, new BilingualArticle.Text(text.title(), text.answer(), text.body(), kept));
            articles.put(
                    article.id(),
                    new BilingualArticle(
                            article.id(),
                            article.revision(),
                            article.updated(),
                            article.scope(),
                            article.owner(),
                            article.terms(),
                            texts));
        }
        List<String> outsideKept = new ArrayList<>();
        List<String> outsideAsked = new ArrayList<>();
        for (String question : library.outside(language)) {
            (number++ % FOLDS == fold ? outsideAsked : outsideKept).add(question);
        }
        Library partial = new Library(
                articles,
                library.settings(),
                library.analyzers(),
                Map.of(language, outsideKept),
                library.others(),
                library.contentHash());
        LanguageSearch search = LanguageSearch.of(partial, language, encoder);
        articleByQuestion.forEach((question, article) -> {
            LanguageSearch.Finding finding = AnswerQualityTests.find(search, question);
            examples.add(new AnswerabilityCalibration.Example(
                    finding.evidence(), first(finding).equals(article), 1));
        });
        for (String question : outsideAsked) {
            Evidence evidence = AnswerQualityTests.find(search, question).evidence();
            examples.add(new AnswerabilityCalibration.Example(evidence, false, OUTSIDE_WEIGHT));
        }
    }

    private static String first(LanguageSearch.Finding finding) {
        return finding.candidates().getFirst().documentId();
    }

    record RememberingEncoder(Encoder encoder, Map<String, float[]> known) implements Encoder {

        @Override
        public float[] encode(String text) {
            return known.computeIfAbsent(text, encoder::encode);
        }

        @Override
        public int dimensions() {
            return encoder.dimensions();
        }

        @Override
        public String modelId() {
            return encoder.modelId();
        }
    }
}
