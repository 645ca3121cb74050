package zhiyin.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import zhiyin.database.internal.EmbeddedPostgres;
import zhiyin.database.internal.PostgresOptions;
import zhiyin.database.internal.Privileges;

/**
 * A real PostgreSQL for tests. One server a test run, started by the first test that asks; every test class takes its
 * own fresh database, copied in some 50 ms from a template in which all migrations of all modules have run.
 *
 * <p>Without Spring:
 *
 * <pre>{@code
 * private final DataSource database = TestDatabase.fresh();
 * private final JdbcClient jdbc = JdbcClient.create(database);
 * }</pre>
 *
 * <p>As a field it is fresh for every test method, as a static field for the class. With Spring, put {@link
 * ZhiyinModuleTest} on the class (one module, its migrations and a fresh database) or {@link WithTestDatabase} beside
 * {@code @SpringBootTest} (the whole platform).
 *
 * <p>The server does not write durably ({@code fsync} off), because nobody survives a test run. Tests about durability
 * start their own {@link EmbeddedPostgres} with its standard options.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger counter = new AtomicInteger();

    private TestDatabase() {}

    /** Where a fresh database can be reached as the platform does, for those who build their own pool. */
    public record Address(String url, String user, String password) {

        /** The same database as who owns its tables and migrates them. */
        public Address asOwner() {
            return new Address(
                    url,
                    EmbeddedPostgres.OWNER_ROLE,
                    Running.SERVER.owner().orElseThrow().password());
        }
    }

    /**
     * A pool on a fresh database with all migrations applied, with the platform's own rights and no more. It needs no
     * closing.
     */
    public static DataSource fresh() {
        return pool(freshAddress());
    }

    /** The same database as the owner of its tables, a new connection each time: for what the platform itself cannot. */
    public static DataSource asOwner(DataSource fresh) {
        HikariDataSource pool = (HikariDataSource) fresh;
        Address owner = new Address(pool.getJdbcUrl(), "", "").asOwner();
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    /** A pool on a fresh database in which no migration has run. */
    public static DataSource empty() {
        return pool(copyOf("template0"));
    }

    public static Address freshAddress() {
        return copyOf(TEMPLATE);
    }

    private static DataSource pool(Address address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static synchronized Address copyOf(String template) {
        String name = "test_" + counter.incrementAndGet();
        asSuperuser("create database " + name + " template " + template + " owner " + EmbeddedPostgres.OWNER_ROLE);
        return address(name);
    }

    private static Address address(String name) {
        EmbeddedPostgres server = Running.SERVER;
        return new Address(
                server.url(name),
                EmbeddedPostgres.APPLICATION_ROLE,
                server.application().password());
    }

    private static void asSuperuser(String sql) {
        execute(Running.SERVER, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Initialised by the first use, at most once. */
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            DataFolder folder = folder();
            EmbeddedPostgres server = startOrBeginAnew(folder);
            // After Spring has closed its contexts, and with them the pools on this server.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                folder.close();
            });
            dropLeftovers(server);
            execute(server, "create database " + TEMPLATE + " owner " + EmbeddedPostgres.OWNER_ROLE);
            Flyway.configure()
                    .dataSource(
                            server.url(TEMPLATE),
                            EmbeddedPostgres.OWNER_ROLE,
                            server.owner().orElseThrow().password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            grant(server);
            return server;
        }

        private static void grant(EmbeddedPostgres server) {
            try (Connection connection = server.asSuperuser(TEMPLATE);
                    Statement statement = connection.createStatement()) {
                // Where tests may make tables of their own.
                statement.execute("create schema scratch authorization " + EmbeddedPostgres.APPLICATION_ROLE);
                Privileges.grant(connection, EmbeddedPostgres.OWNER_ROLE, EmbeddedPostgres.APPLICATION_ROLE);
            } catch (SQLException e) {
                throw new IllegalStateException("the platform's role cannot be given its rights", e);
            }
        }

        private static EmbeddedPostgres startOrBeginAnew(DataFolder folder) {
            PostgresOptions options = PostgresOptions.standard()
                    .with("fsync", "off")
                    .with("synchronous_commit", "off")
                    .with("full_page_writes", "off")
                    .with("max_connections", "300");
            try {
                return EmbeddedPostgres.start(folder, options);
            } catch (CannotStart damaged) {
                try {
                    FileSystemUtils.deleteRecursively(folder.path().resolve("postgres"));
                } catch (IOException e) {
                    damaged.addSuppressed(e);
                    throw damaged;
                }
                return EmbeddedPostgres.start(folder, options);
            }
        }

        /** Kept between runs, so that a server left by a killed run is found and stopped, and nothing is unpacked twice. */
        private static DataFolder folder() {
            try {
                Path classes = Path.of(TestDatabase.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                try {
                    return DataFolder.open(classes.resolveSibling("test-database"));
                } catch (CannotStart usedByAnotherRun) {
                    return DataFolder.open(Files.createTempDirectory("zhiyin-test"));
                }
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void dropLeftovers(EmbeddedPostgres server) {
            List<String> names = new ArrayList<>();
            try (Connection connection = server.asSuperuser("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "select datname from pg_database where datname ~ '^test_[0-9]+$' or datname = '" + TEMPLATE
                                    + "'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("left-over test databases cannot be listed", e);
            }
            names.forEach(name -> execute(server, "drop database " + name + " with (force)"));
        }
    }
}
