package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import zhiyin.banking.internal.BankingSettings.LimitSettings;
import zhiyin.banking.internal.BankingSettings.RelaySettings;

class BankingSettingsTests {

    @Test
    void hasDocumentedDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new BankingSettings(
                        new LimitSettings(new BigDecimal("50000.00"), new BigDecimal("200000.00")),
                        new RelaySettings(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(1),
                                500,
                                Duration.ofSeconds(3))));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bound(Map.of(
                        "zhiyin.banking.limits.single", "1.00",
                        "zhiyin.banking.limits.daily", "2.00",
                        "zhiyin.banking.relay.interval", "3s",
                        "zhiyin.banking.relay.lease", "4s",
                        "zhiyin.banking.relay.retry-after", "5s",
                        "zhiyin.banking.relay.longest-pause", "7s",
                        "zhiyin.banking.relay.max-attempts", "8",
                        "zhiyin.banking.relay.answer-within", "6s")))
                .isEqualTo(new BankingSettings(
                        new LimitSettings(new BigDecimal("1.00"), new BigDecimal("2.00")),
                        new RelaySettings(
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(7),
                                8,
                                Duration.ofSeconds(6))));
    }

    private static BankingSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zhiyin.banking", BankingSettings.class);
    }
}
