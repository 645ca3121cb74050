package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;
import zhiyin.database.KeptDatabase;

/** A database reached from outside the server; see {@link KeptDatabase}. */
public final class ReachedDatabase implements KeptDatabase {

    private final Path folder;
    private final String url;
    private final Login login;
    private final Runnable closing;

    private ReachedDatabase(Path folder, String url, Login login, Runnable closing) {
        this.folder = folder;
        this.url = url;
        this.login = login;
        this.closing = closing;
    }

    /** As {@link KeptDatabase#reach}. */
    public static ReachedDatabase of(String... settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        ConfigurationPropertySources.attach(environment);
        DatabaseSettings database = Binder.get(environment).bindOrCreate("zhiyin.database", DatabaseSettings.class);
        Path folder = Path.of(environment.getProperty("zhiyin.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
        String url = database.url();
        if (url == null || url.isBlank()) {
            return embedded(folder, database);
        }
        if (!Files.isDirectory(folder)) {
            throw nothingIn(folder);
        }
        ExternalPostgres reached = ExternalPostgres.reach(url, database.application(), Optional.empty());
        return new ReachedDatabase(folder, reached.url(), reached.application(), () -> {});
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public DataSource readOnly() {
        return source(true);
    }

    @Override
    public DataSource working() {
        return source(false);
    }

    @Override
    public void close() {
        closing.run();
    }

    private static ReachedDatabase embedded(Path folder, DatabaseSettings settings) {
        Path cluster = folder.resolve("postgres").resolve("cluster");
        if (!Files.isDirectory(cluster)) {
            throw nothingIn(folder);
        }
        Optional<DataFolder> free = DataFolder.openUnlessInUse(folder);
        return free.isEmpty()
                ? running(folder, cluster)
                : started(free.get(), settings.embedded().options());
    }

    /** Holds the folder's lock, so that no server starts on a database that is about to stop. */
    private static ReachedDatabase started(DataFolder folder, PostgresOptions options) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, options);
            // Ctrl-C must not leave a database server behind; stopping one that has ended is harmless.
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "database-stop"));
            return new ReachedDatabase(folder.path(), postgres.url(), postgres.application(), () -> {
                postgres.close();
                folder.close();
            });
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ReachedDatabase running(Path folder, Path cluster) {
        PostgresPasswords passwords = PostgresPasswords.load(folder.resolve("database-passwords"));
        String url = EmbeddedPostgres.url(readyPort(folder, cluster), EmbeddedPostgres.DATABASE);
        Login login = new Login(EmbeddedPostgres.APPLICATION_ROLE, passwords.application());
        ReachedDatabase reached = new ReachedDatabase(folder, url, login, () -> {});
        try (Connection connection = reached.readOnly().getConnection()) {
            connection.isValid(0);
            return reached;
        } catch (SQLException e) {
            throw notReady(folder, e);
        }
    }

    private static int readyPort(Path folder, Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return Integer.parseInt(lines.get(3).strip());
            }
            throw notReady(folder, new IllegalStateException("still starting, or stopping"));
        } catch (IOException | NumberFormatException e) {
            throw notReady(folder, e);
        }
    }

    private static CannotStart notReady(Path folder, Exception cause) {
        return new CannotStart(
                "The database of the Zhiyin that uses " + folder + " does not answer",
                "Try again when that one has said that it is ready, or stop it first",
                cause);
    }

    private DataSource source(boolean readOnly) {
        DriverManagerDataSource source = new DriverManagerDataSource(url, login.user(), login.password());
        Properties properties = new Properties();
        if (readOnly) {
            properties.setProperty("readOnly", "true");
            properties.setProperty("options", "-c default_transaction_read_only=on");
        }
        properties.setProperty("ApplicationName", "zhiyin-tool");
        source.setConnectionProperties(properties);
        return source;
    }

    private static CannotStart nothingIn(Path folder) {
        return new CannotStart(
                "There is no data of Zhiyin in " + folder + " that this user may see",
                "Name the folder that 'serve' was given, with --data DIR");
    }
}
