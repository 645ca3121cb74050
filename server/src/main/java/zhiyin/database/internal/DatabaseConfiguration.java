package zhiyin.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.database.DataFolder;
import zhiyin.database.LongWork;

/**
 * The beans everything else stands on. Spring destroys a bean after those that depend on it: pool, then server, then
 * the folder's lock.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

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
        String user = settings.user();
        return ExternalPostgres.reach(url, user == null ? "" : user, settings.secret());
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
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        return pool;
    }
}
