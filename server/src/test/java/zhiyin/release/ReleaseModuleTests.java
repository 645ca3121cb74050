package zhiyin.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import zhiyin.database.TestDatabase;
import zhiyin.database.ZhiyinModuleTest;

@ZhiyinModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ReleaseModuleTests {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Releases releases;
    private final JdbcTemplate jdbc;

    ReleaseModuleTests(Releases releases, JdbcTemplate jdbc) {
        this.releases = releases;
        this.jdbc = jdbc;
    }

    @Test
    void storesTheManifestOnceAtStartWithItsEvidence() {
        ReleaseId serving = releases.serving();
        assertThat(releases.serving()).isEqualTo(serving);
        assertThat(jdbc.query("select id || ' ' || parts from release.release", (rs, row) -> rs.getString(1)))
                .containsExactly(serving + " flows " + HASH + "\n");
        assertThat(jdbc.query(
                        "select subject from audit.evidence where kind = 'release.release-recorded'",
                        (rs, row) -> rs.getString(1)))
                .containsExactly(serving.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release.release set parts = ''",
                "delete from release.release",
                "truncate release.release"
            })
    void isForEver(String change) {
        assertThatThrownBy(() -> jdbc.execute(change)).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> new JdbcTemplate(TestDatabase.asOwner(Objects.requireNonNull(jdbc.getDataSource())))
                        .execute(change))
                .as("even to the owner")
                .hasMessageContaining("a release is for ever");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        ReleasePart flows() {
            return new ReleasePart() {
                @Override
                public String name() {
                    return "flows";
                }

                @Override
                public String contentHash() {
                    return HASH;
                }
            };
        }
    }
}
