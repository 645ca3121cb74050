package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.knowledge.Audience;
import zhiyin.values.Language;

class ArticleReaderTests {

    @Test
    void readsBothLanguages() {
        BilingualArticle article = ArticleReader.read("card-lost.yaml", KnowledgeFiles.ARTICLE);

        assertThat(article.id()).isEqualTo("card-lost");
        assertThat(article.revision()).isEqualTo(2);
        assertThat(article.updated()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(article.scope()).isEqualTo(new Scope(Audience.PUBLIC, LocalDate.of(2026, 1, 10), LocalDate.MAX));
        assertThat(article.in(Language.ZH).answer()).isEqualTo("请马上挂失。");
        assertThat(article.in(Language.EN).questions()).contains("I lost my card");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: card-lost|id: Card Lost|field id: must be lower-case words joined by hyphens, such as card-lost",
                "id: card-lost|id: card-found|field id: must be the name of its file; rename the file to card-found.yaml",
                "revision: 2|revision: two|field revision: must be a whole number from 1",
                "revision: 2|revision: 0|field revision: must be a whole number from 1",
                "updated: 2026-01-05|updated: soon|field updated: must be a day such as 2026-11-01, not \"soon\"",
                "effectiveFrom: 2026-01-10|effectiveFrom: 2026-02-30|field effectiveFrom: must be a day",
                "audience: public|audience: staff|field audience: must be one of public, customer",
                "owner: Cards|ownr: Cards|field ownr: is not known; known are audience, effectiveFrom",
                "title: Lost card|title: ''|field en.title: is missing; write a text of 1 to 120 characters",
                "  title: 银行卡丢失|  name: 银行卡丢失|field zh.name: is not known; known are answer, body",
                "[我的卡丢了, 卡被偷了, 怎么挂失]|[我的卡丢了]|field zh.questions: must list at least 3 texts",
                "My card was stolen|''|field en.questions[1]: must be a text of 1 to 120 characters",
            })
    void namesFileFieldAndMend(String right, String wrong, String message) {
        String content = KnowledgeFiles.ARTICLE.replace(right, wrong);

        assertThatThrownBy(() -> ArticleReader.read("card-lost.yaml", content))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageMatching("card-lost\\.yaml:[0-9]+, .*")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        String content = KnowledgeFiles.ARTICLE.replace("audience:", "effectiveUntil: 2026-01-09\naudience:");

        assertThatThrownBy(() -> ArticleReader.read("card-lost.yaml", content))
                .hasMessage("card-lost.yaml:5, field effectiveUntil: must not be before effectiveFrom 2026-01-10");
    }

    @Test
    void refusesAMissingLanguage() {
        String content = KnowledgeFiles.ARTICLE.substring(0, KnowledgeFiles.ARTICLE.indexOf("en:"));

        assertThatThrownBy(() -> ArticleReader.read("card-lost.yaml", content))
                .hasMessage("card-lost.yaml:1, field en: is missing; write it as a mapping of fields");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThatThrownBy(() -> ArticleReader.read("card-lost.yaml", "id: card-lost\n\ttitle: [\n"))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageStartingWith("card-lost.yaml:2: is not valid YAML: ");
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertThatThrownBy(() -> ArticleReader.read("card-lost.yaml", KnowledgeFiles.ARTICLE + "owner: Others\n"))
                .isInstanceOf(KnowledgeFileException.class)
                .hasMessageContaining("field owner: stands here twice");
    }

    @Test
    void everyBundledArticleIsReadable() {
        Library library = Library.bundled();

        assertThat(library.articles()).hasSizeGreaterThanOrEqualTo(40);
        for (BilingualArticle article : library.articles().values()) {
            assertThat(article.in(Language.ZH).answer()).as(article.id()).containsPattern("\\p{IsHan}");
            assertThat(article.in(Language.EN).answer()).as(article.id()).doesNotContainPattern("\\p{IsHan}");
        }
    }
}
