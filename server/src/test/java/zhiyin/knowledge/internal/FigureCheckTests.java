package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.knowledge.Terms;
import zhiyin.values.Language;

class FigureCheckTests {

    private static final Terms TERMS = TermsReader.read(new TreeMap<>(Map.of("cards.yaml", """
            replacing:
              kind: fee
              zh: 补卡
              en: Replacing a card
              figures: {fee: 10 CNY, delivery: 5 workday}
            closing: {kind: fee, zh: 销户, en: Closing, figures: {fee: 20 CNY}}
            """)));

    @Test
    void isContentWithWhatTheTermsSay() {
        assertThat(problems("补卡 10 元，5 个工作日寄到。", "CNY 10, delivered in 5 working days."))
                .isEmpty();
    }

    @Test
    void findsAFigureOfNoTerms() {
        assertThat(problems("补卡 15 元。", "A new card costs CNY 15."))
                .containsExactly(
                        "says \"15 元\" in zh, which none of its terms says; correct the figure, or name its terms",
                        "says \"CNY 15\" in en, which none of its terms says; correct the figure, or name its terms");
    }

    @Test
    void findsTheRightNumberOfAnotherTopic() {
        assertThat(problems("补卡 20 元。", "A new card costs CNY 20.")).hasSize(2);
    }

    @Test
    void findsTheRightNumberWithAnotherUnit() {
        assertThat(problems("10 天寄到。", "Delivered in 10 days.")).hasSize(2);
    }

    @Test
    void findsLanguagesThatDisagree() {
        assertThat(problems("补卡 10 元，5 个工作日寄到。", "A new card costs CNY 10."))
                .containsExactly("says [5] in zh alone and [] in en alone; say the same in both");
    }

    @Test
    void findsLanguagesThatDisagreeInAnArticleThatNamesNoTerms() {
        BilingualArticle article =
                ArticleReader.read("card-lost.yaml", KnowledgeFiles.ARTICLE.replace("请马上挂失。", "补卡 30 元。"));

        assertThat(FigureCheck.problems(article, TERMS))
                .containsExactly("says [30] in zh alone and [] in en alone; say the same in both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13912345678", "110101199003071234", "6222 0212 3456 7890", "ann@example.com"})
    void findsWhatBelongsToAPerson(String theirs) {
        SortedMap<String, String> files = new TreeMap<>(
                Map.of("articles/card-lost.yaml", KnowledgeFiles.ARTICLE.replace("第一段。", "找 " + theirs + " 问。")));

        assertThat(new ArticleFiles().problems(files))
                .contains("articles/card-lost.yaml:10: holds what looks like the number or address of a person;"
                        + " take it out");
    }

    @Test
    void everyBundledArticleSaysWhatTheTermsSay() {
        Terms terms = Terms.bundled();

        assertThat(Library.bundled().articles().values()).allSatisfy(article -> {
            assertThat(article.terms()).as(article.id()).isPresent();
            assertThat(FigureCheck.problems(article, terms)).as(article.id()).isEmpty();
        });
    }

    @Test
    void everyTopicOfTheTermsIsStatedSomewhere() {
        List<String> named = Library.bundled().articles().values().stream()
                .flatMap(article -> article.terms().orElse(List.of()).stream())
                .toList();

        assertThat(named).containsAll(Terms.bundled().topics().keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 CNY|ten CNY|cards.yaml:1, field t.figures.fee: \"ten\" is no number such as 1500.50",
                "10 CNY|10|cards.yaml:1, field t.figures.fee: must be a number and its unit, such as \"10 CNY\"",
                "10 CNY|10 yuan|cards.yaml:1, field t.figures.fee: has the unit yuan, which is not one of CNY, USD, EUR",
                "kind: fee|kind: price|cards.yaml:1, field t.kind: must be one of fee, limit, rate",
                "zh: 补卡, |'' |cards.yaml:1, field t.zh: is missing"
            })
    void refusesWrongTermsNamingLineAndMend(String right, String wrong, String message) {
        String file = "t: {kind: fee, zh: 补卡, en: Replacing, figures: {fee: 10 CNY}}".replace(right, wrong.strip());

        assertThatThrownBy(() -> TermsReader.read(new TreeMap<>(Map.of("cards.yaml", file))))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageStartingWith(message);
    }

    private static List<String> problems(String zh, String en) {
        String content = KnowledgeFiles.ARTICLE
                .replace("owner: Cards", "owner: Cards\nterms: [replacing]")
                .replace("请马上挂失。", zh);
        BilingualArticle article = ArticleReader.read("card-lost.yaml", content);
        BilingualArticle.Text english = article.text(Language.EN);
        return FigureCheck.problems(
                new BilingualArticle(
                        article.id(),
                        article.revision(),
                        article.updated(),
                        article.scope(),
                        article.owner(),
                        article.terms(),
                        Map.of(
                                Language.ZH,
                                article.text(Language.ZH),
                                Language.EN,
                                new BilingualArticle.Text(english.title(), en, "Nothing more.", english.questions()))),
                TERMS);
    }
}
