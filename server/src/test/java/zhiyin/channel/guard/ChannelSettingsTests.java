package zhiyin.channel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ChannelSettingsTests {

    @Test
    void hasDocumentedDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ChannelSettings(
                        DataSize.ofKilobytes(64), new ChannelSettings.RateLimit(5, 20, 2, 40, 20, 100, 100_000)));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bound(Map.of(
                        "zhiyin.channel.max-body", "1MB",
                        "zhiyin.channel.rate-limit.messages-per-second", "1.5",
                        "zhiyin.channel.rate-limit.messages-burst", "2",
                        "zhiyin.channel.rate-limit.auth-per-second", "3.5",
                        "zhiyin.channel.rate-limit.auth-burst", "4",
                        "zhiyin.channel.rate-limit.requests-per-second", "5.5",
                        "zhiyin.channel.rate-limit.requests-burst", "6",
                        "zhiyin.channel.rate-limit.remembered", "700")))
                .isEqualTo(new ChannelSettings(
                        DataSize.ofMegabytes(1), new ChannelSettings.RateLimit(1.5, 2, 3.5, 4, 5.5, 6, 700)));
    }

    private static ChannelSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zhiyin.channel", ChannelSettings.class);
    }
}
