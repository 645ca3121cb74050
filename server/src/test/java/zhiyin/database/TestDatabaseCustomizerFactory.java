package zhiyin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the settings of a test's context to a fresh database and a fresh data folder. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new FreshDatabase(testClass.getName());
    }

    /** Equal only for the same test class: that is the key under which Spring keeps contexts. */
    private record FreshDatabase(String testClass) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestDatabase.Address address = TestDatabase.freshAddress();
            TestPropertyValues.of(
                            "zhiyin.data-dir=" + dataFolder(),
                            "zhiyin.database.url=" + address.url(),
                            "zhiyin.database.user=" + address.user(),
                            "zhiyin.database.password=" + address.password(),
                            "zhiyin.database.owner.user=" + address.asOwner().user(),
                            "zhiyin.database.owner.password="
                                    + address.asOwner().password())
                    .applyTo(context);
        }

        private static Path dataFolder() {
            try {
                return Files.createTempDirectory("zhiyin-data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
