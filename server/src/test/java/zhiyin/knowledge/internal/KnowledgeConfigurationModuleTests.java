package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.TestDatabase;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer.Answered;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.release.ContentFiles;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

class KnowledgeConfigurationModuleTests {

    /** Of all tests: what one encoded, the next one finds. */
    @TempDir
    static Path data;

    private final DataSource database = TestDatabase.fresh();

    @Test
    void keepsTheVectorsOfItsArticlesForTheNextStart() throws Exception {
        AtomicReference<FileTime> first = new AtomicReference<>();
        Path vectors = data.resolve("en-articles.vectors");
        runner().run(context -> first.set(Files.getLastModifiedTime(vectors)));
        runner().run(context -> assertThat(Files.getLastModifiedTime(vectors)).isEqualTo(first.get()));
    }

    @Test
    void servesTheBundledArticlesFromTheStart() {
        runner().run(context -> {
            KnowledgeBase base = context.getBean(KnowledgeBase.class);
            assertThat(base.contentId()).hasSize(64);
            assertThat(base.answer("How do I activate my new card?", Language.EN, Audience.PUBLIC))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.sources().getFirst().articleId())
                                    .isEqualTo("card-activation"));
        });
    }

    @Test
    void servesWhatTheBankImportedInsteadOfWhatIsShipped() {
        String shipped = Objects.requireNonNull(ArticleFiles.shippedArticles().get("card-activation.yaml"));
        String ours = shipped.replaceFirst("(?s)(en:.*?title: )\"[^\"]*\"", "$1\"Our own words\"");
        new ContentFiles(JdbcClient.create(database))
                .take(
                        LegalEntity.DEFAULT,
                        new ArticleFiles(),
                        new TreeMap<>(Map.of("articles/card-activation.yaml", ours)),
                        Instant.EPOCH);
        runner().run(context -> assertThat(context.getBean(KnowledgeBase.class)
                        .answer("How do I activate my new card?", Language.EN, Audience.PUBLIC))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.sources().getFirst().title())
                                .isEqualTo("Our own words")));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC))
                .withBean(JdbcClient.class, () -> JdbcClient.create(database))
                .withPropertyValues("zhiyin.models-dir=" + data)
                .withUserConfiguration(KnowledgeConfiguration.class);
    }
}
