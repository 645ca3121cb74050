package zhiyin.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseSettingsTests {

    @Test
    void hasDocumentedDefaults() {
        DatabaseSettings settings = bind(Map.of());

        assertThat(settings.url()).isNull();
        assertThat(settings.application()).isEqualTo(new Login("", ""));
        assertThat(settings.owner().login()).isEmpty();
        assertThat(settings.poolSize()).isEqualTo(16);
        assertThat(settings.connectionTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.embedded().runAs()).isNull();
        assertThat(settings.embedded().startTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.embedded().settings()).isEmpty();
    }

    @Test
    void mapsEveryProperty() {
        DatabaseSettings settings = bind(Map.ofEntries(
                Map.entry("zhiyin.database.url", "jdbc:postgresql://db/bank"),
                Map.entry("zhiyin.database.user", "bank"),
                Map.entry("zhiyin.database.password", "secret"),
                Map.entry("zhiyin.database.pool-size", "5"),
                Map.entry("zhiyin.database.connection-timeout", "3s"),
                Map.entry("zhiyin.database.embedded.run-as", "postgres"),
                Map.entry("zhiyin.database.embedded.start-timeout", "7m"),
                Map.entry("zhiyin.database.embedded.settings.shared_buffers", "512MB"),
                Map.entry("zhiyin.database.owner.user", "keeper"),
                Map.entry("zhiyin.database.owner.password", "more secret")));

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db/bank");
        assertThat(settings.user()).isEqualTo("bank");
        assertThat(settings.application()).isEqualTo(new Login("bank", "secret"));
        assertThat(settings.owner().login()).contains(new Login("keeper", "more secret"));
        assertThat(settings.poolSize()).isEqualTo(5);
        assertThat(settings.connectionTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.embedded().runAs()).isEqualTo("postgres");
        assertThat(settings.embedded().startTimeout()).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.embedded().settings()).containsExactly(Map.entry("shared_buffers", "512MB"));
    }

    @Test
    void readsThePasswordFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from file\nsecond line\n");

        assertThat(bind(Map.of("zhiyin.database.password-file", file.toString()))
                        .application()
                        .password())
                .isEqualTo("from file");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(bind(Map.of("zhiyin.database.password", "hunter2")))
                .asString()
                .doesNotContain("hunter2");
    }

    @Test
    void refusesToMakeTheDataLessDurableOrMoreReachable() {
        for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes", "listen_addresses"}) {
            assertThatThrownBy(() -> bind(Map.of("zhiyin.database.embedded.settings." + name, "off")))
                    .as(name)
                    .rootCause()
                    .hasMessageContaining(name)
                    .hasMessageContaining("Remove it");
        }
    }

    private static DatabaseSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("zhiyin.database", DatabaseSettings.class);
    }
}
