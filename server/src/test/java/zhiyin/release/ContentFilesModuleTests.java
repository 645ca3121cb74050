package zhiyin.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.TestDatabase;
import zhiyin.release.spi.ContentKind;
import zhiyin.values.LegalEntity;

class ContentFilesModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final ContentFiles content = new ContentFiles(jdbc);

    @Test
    void servesWhatIsShippedUntilTheBankPutsItsOwnInPlace() {
        assertThat(serving(Map.of("a", "shipped a", "b", "shipped b")))
                .isEqualTo(Map.of("a", "shipped a", "b", "shipped b"));

        take(Map.of("b", "our b", "c", "our c"));

        assertThat(serving(Map.of("a", "shipped a", "b", "shipped b")))
                .isEqualTo(Map.of("a", "shipped a", "b", "our b", "c", "our c"));
    }

    @Test
    void keepsTheBanksFilesThroughAnUpgrade() {
        serving(Map.of("a", "shipped a", "b", "shipped b"));
        take(Map.of("b", "our b"));

        assertThat(serving(Map.of("a", "newer a", "b", "newer b"))).isEqualTo(Map.of("a", "newer a", "b", "our b"));
        assertThat(serving(Map.of("b", "newer b"))).isEqualTo(Map.of("b", "our b"));
        assertThat(jdbc.sql("select path from release.content_file where origin = 'shipped'")
                        .query(String.class)
                        .list())
                .containsExactly("b");
    }

    @Test
    void writesNothingWhenTheSameIsImportedAgain() {
        assertThat(take(Map.of("a", "our a", "b", "our b"))).isEqualTo(new ContentFiles.Imported(2, 0, 0));
        assertThat(take(Map.of("a", "our a", "b", "other b", "c", "our c")))
                .isEqualTo(new ContentFiles.Imported(1, 1, 1));
        assertThat(take(Map.of("a", "our a", "b", "other b", "c", "our c")))
                .isEqualTo(new ContentFiles.Imported(0, 0, 3));
    }

    private ContentFiles.Imported take(Map<String, String> files) {
        return content.take(LegalEntity.DEFAULT, new Fixture(Map.of()), new TreeMap<>(files), NOW);
    }

    private Map<String, String> serving(Map<String, String> shipped) {
        return content.serving(LegalEntity.DEFAULT, new Fixture(shipped), NOW);
    }

    private record Fixture(Map<String, String> files) implements ContentKind {

        @Override
        public String name() {
            return "fixture";
        }

        @Override
        public boolean takes(String path) {
            return true;
        }

        @Override
        public SortedMap<String, String> shipped() {
            return new TreeMap<>(files);
        }

        @Override
        public List<String> problems(SortedMap<String, String> all) {
            return List.of();
        }
    }
}
