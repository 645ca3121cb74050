package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer.Answered;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.values.Language;

class KnowledgeConfigurationTests {

    @Test
    void servesTheBundledArticlesFromTheStart() {
        new ApplicationContextRunner()
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC))
                .withUserConfiguration(KnowledgeConfiguration.class)
                .run(context -> {
                    KnowledgeBase base = context.getBean(KnowledgeBase.class);
                    assertThat(base.contentId()).hasSize(64);
                    assertThat(base.answer("How do I activate my new card?", Language.EN, Audience.PUBLIC))
                            .isInstanceOfSatisfying(
                                    Answered.class,
                                    answered -> assertThat(answered.sources()
                                                    .getFirst()
                                                    .articleId())
                                            .isEqualTo("card-activation"));
                });
    }
}
