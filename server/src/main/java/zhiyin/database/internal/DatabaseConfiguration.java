package zhiyin.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;
import zhiyin.database.LongWork;

/**
 * The beans everything else stands on. Spring destroys a bean after those that depend on it: pool, then server, then
 * the folder's lock.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${zhiyin.data-dir:data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean(destroyMethod = "close")
    DatabaseAccess databaseAccess(DataFolder folder, DatabaseSettings settings) {
        String url = settings.url();
        if (url == null || url.isBlank()) {
            return LongWork.aside(
                    "starting the database",
                    told -> EmbeddedPostgres.start(folder, settings.embedded().options()));
        }
        return ExternalPostgres.reach(
                url, settings.application(), settings.owner().login());
    }

    /** Migrations run as the owner, over connections of their own. */
    @Bean
    FlywayConnectionDetails migrationLogin(DatabaseAccess database) {
        return new MigrationLogin(database.url(), database.owner().orElseGet(database::application));
    }

    /** After every start's migrations, so that a new table is open to the platform, as far as it should be. */
    @Bean
    FlywayMigrationStrategy migrationsThenPrivileges(DatabaseAccess database) {
        return flyway -> {
            flyway.migrate();
            if (database.owner().isEmpty()) {
                log.warn("The platform's own login owns the tables: whoever has it can lift the protection of the"
                        + " evidence and the ledger. Set zhiyin.database.owner.user (docs/operations.md)");
                return;
            }
            String owner = database.owner().get().user();
            try (Connection connection =
                    flyway.getConfiguration().getDataSource().getConnection()) {
                Privileges.grant(connection, owner, database.application().user());
            } catch (SQLException e) {
                throw new CannotStart(
                        "The privileges of the database's roles could not be set (" + e.getMessage() + ")",
                        "Check that zhiyin.database.owner.user owns the tables",
                        e);
            }
        };
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseSettings settings, DatabaseAccess database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("zhiyin");
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(settings.connectionTimeout().toMillis());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        return pool;
    }

    private record MigrationLogin(String url, Login login) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
