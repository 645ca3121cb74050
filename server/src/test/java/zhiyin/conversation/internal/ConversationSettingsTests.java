package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import zhiyin.values.Language;

class ConversationSettingsTests {

    @Test
    void hasDocumentedDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ConversationSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(3),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(5),
                        32,
                        8,
                        5,
                        50,
                        Duration.ofMinutes(5),
                        Language.ZH));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bound(Map.ofEntries(
                        Map.entry("zhiyin.conversation.lease", "40s"),
                        Map.entry("zhiyin.conversation.effect-timeout", "11s"),
                        Map.entry("zhiyin.conversation.answer-within", "4s"),
                        Map.entry("zhiyin.conversation.recheck", "50ms"),
                        Map.entry("zhiyin.conversation.sweep", "6s"),
                        Map.entry("zhiyin.conversation.max-steps", "16"),
                        Map.entry("zhiyin.conversation.max-recoveries", "2"),
                        Map.entry("zhiyin.conversation.max-attempts", "3"),
                        Map.entry("zhiyin.conversation.max-unfinished", "20"),
                        Map.entry("zhiyin.conversation.step-up-expiry", "2m"),
                        Map.entry("zhiyin.conversation.default-language", "en"))))
                .isEqualTo(new ConversationSettings(
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(4),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(6),
                        16,
                        2,
                        3,
                        20,
                        Duration.ofMinutes(2),
                        Language.EN));
    }

    @Test
    void refusesEffectsThatOutliveTheirLease() {
        assertThat(bound(Map.of("zhiyin.conversation.effect-timeout", "15s")).effectTimeout())
                .isEqualTo(Duration.ofSeconds(15));
        assertThatThrownBy(() -> bound(Map.of("zhiyin.conversation.effect-timeout", "16s")))
                .rootCause()
                .hasMessageContaining("at most half of the lease");
    }

    private static ConversationSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zhiyin.conversation", ConversationSettings.class);
    }
}
