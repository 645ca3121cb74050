package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer.Answered;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.values.Language;

class KnowledgeConfigurationTests {

    @TempDir
    Path data;

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

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC))
                .withPropertyValues("zhiyin.models-dir=" + data)
                .withUserConfiguration(KnowledgeConfiguration.class);
    }
}
