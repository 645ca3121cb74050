package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import zhiyin.database.CannotStart;

/**
 * Where the database is.
 *
 * @param url address of an external PostgreSQL ({@code jdbc:postgresql://host/database}); empty: the embedded one
 * @param user who logs in to the external database
 * @param password of that user; better given as {@code password-file} or environment variable
 * @param passwordFile file whose first line is the password
 * @param owner who owns the tables of the external database and runs the migrations; without one, {@code user} does
 * @param poolSize connections kept for this process, at most
 * @param connectionTimeout how long a caller waits for a free connection
 * @param embedded settings of the embedded server
 */
@ConfigurationProperties("zhiyin.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue Owner owner,
        @DefaultValue("16") int poolSize,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue Embedded embedded) {

    /** What makes the data durable and unreachable for others is not for setting. */
    private static final Set<String> FIXED = Set.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "listen_addresses",
            "unix_socket_directories",
            "port",
            "hba_file",
            "data_directory",
            "password_encryption");

    DatabaseSettings {
        if (poolSize < 2) {
            throw new CannotStart("zhiyin.database.pool-size is " + poolSize, "Give at least 2; the default is 16");
        }
    }

    /** As whom the platform works in the external database. */
    Login application() {
        return new Login(user == null ? "" : user, secret(password, passwordFile, "zhiyin.database.password-file"));
    }

    private static String secret(@Nullable String password, @Nullable Path file, String setting) {
        if (file == null) {
            return password == null ? "" : password;
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new CannotStart(
                    "The password file of the database, " + file + ", cannot be read",
                    "Check " + setting + " and who may read it",
                    e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
    }

    /**
     * Who owns the tables of the external database.
     *
     * @param user empty: nobody else than the platform's own login
     * @param password of that user; better given as {@code password-file} or environment variable
     * @param passwordFile file whose first line is the password
     */
    record Owner(
            @Nullable String user,
            @Nullable String password,
            @Nullable Path passwordFile) {

        Optional<Login> login() {
            return user == null || user.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new Login(user, secret(password, passwordFile, "zhiyin.database.owner.password-file")));
        }

        @Override
        public String toString() {
            return "Owner[user=" + user + "]";
        }
    }

    /**
     * The embedded server.
     *
     * @param runAs only for a server started as root: the user the database runs as; empty: decided by itself
     * @param startTimeout how long recovery after a crash may take before the start is given up
     * @param settings further PostgreSQL settings by name; those that keep data safe are refused
     */
    record Embedded(
            @Nullable String runAs,
            @DefaultValue("5m") Duration startTimeout,
            @DefaultValue Map<String, String> settings) {

        Embedded {
            Set<String> refused = new TreeSet<>(settings.keySet());
            refused.retainAll(FIXED);
            if (!refused.isEmpty()) {
                throw new CannotStart(
                        "zhiyin.database.embedded.settings may not change " + String.join(", ", refused),
                        "Remove it: these keep the data durable and out of reach of others");
            }
            settings = Map.copyOf(settings);
        }

        PostgresOptions options() {
            return new PostgresOptions(settings, startTimeout, runAs, null);
        }
    }
}
