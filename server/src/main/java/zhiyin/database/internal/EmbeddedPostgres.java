package zhiyin.database.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;

/**
 * A real PostgreSQL server of our own: durable, on loopback at a random port, behind passwords only we can read.
 *
 * <p>Thin control over the unpacked programs instead of a library, because the order of stopping, the login and the
 * treatment of an orphan are the part that matters here (docs/decisions/0001-embedded-postgresql.md).
 */
public final class EmbeddedPostgres implements DatabaseAccess {

    /** The one database the platform works in. */
    public static final String DATABASE = "zhiyin";

    /** As whom the platform works: it reads and writes, and owns nothing. */
    public static final String APPLICATION_ROLE = "zhiyin";

    /** Owns the database and everything in it, and may do nothing outside it; only migrations run as this role. */
    public static final String OWNER_ROLE = "zhiyin_owner";

    private final PostgresCluster cluster;
    private final PostgresServer server;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresServer server) {
        this.cluster = cluster;
        this.server = server;
    }

    /**
     * Starts the server on the folder, first making the cluster, or stopping a server that an earlier process left
     * behind. Returns when it accepts connections and the application's role and database exist.
     *
     * @throws CannotStart when a person has to mend something first
     */
    public static EmbeddedPostgres start(DataFolder data, PostgresOptions options) {
        try {
            PostgresCluster cluster = PostgresCluster.open(data, options);
            EmbeddedPostgres started = new EmbeddedPostgres(cluster, PostgresServer.start(cluster, options));
            started.provision();
            return started;
        } catch (IOException e) {
            throw new CannotStart(
                    "The embedded database in " + data + " could not be started (" + e.getMessage() + ")",
                    "Check the folder's owner and free space",
                    e);
        }
    }

    @Override
    public String url() {
        return url(DATABASE);
    }

    /** The address of another database of this server; only tests have one. */
    public String url(String database) {
        return url(server.port(), database) + "?ApplicationName=zhiyin";
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + PostgresCluster.LOOPBACK + ":" + port + "/" + database;
    }

    @Override
    public Login application() {
        return new Login(APPLICATION_ROLE, cluster.passwords().application());
    }

    @Override
    public Optional<Login> owner() {
        return Optional.of(new Login(OWNER_ROLE, cluster.passwords().owner()));
    }

    /** Process id of the server, for those who watch or kill it. */
    public long pid() {
        return server.process().pid();
    }

    /** A connection that may do everything, for provisioning and tests; never for the platform's own work. */
    public Connection asSuperuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresCluster.SUPERUSER);
        login.setProperty("password", cluster.passwords().superuser());
        return DriverManager.getConnection(url(database), login);
    }

    @Override
    public void close() {
        server.stop();
    }

    private void provision() {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            role(connection, OWNER_ROLE, cluster.passwords().owner());
            role(connection, APPLICATION_ROLE, cluster.passwords().application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER_ROLE);
            }
            // Before the rights on the database: they go over with it.
            handOver();
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION_ROLE);
        } catch (SQLException e) {
            close();
            throw new CannotStart(
                    "The embedded database in " + cluster.folder() + " refused us (" + e.getMessage() + ")",
                    "If its password file was replaced, restore the one that belongs to it",
                    e);
        }
    }

    /** Words of our own alphabet only, and statements are not logged: no quoting, no disclosure. */
    private static void role(Connection connection, String name, String password) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        try (Statement statement = connection.createStatement()) {
            statement.execute(verb + " role " + name
                    + " login nosuperuser nocreatedb nocreaterole noreplication password '" + password + "'");
        }
    }

    /** In a folder made before there was an owner, the platform's role owned everything: it all goes over, at once. */
    private void handOver() throws SQLException {
        try (Connection connection = asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            if (exists(
                    connection,
                    "select 1 from pg_database d join pg_roles r on r.oid = d.datdba"
                            + " where d.datname = current_database() and r.rolname = ?",
                    APPLICATION_ROLE)) {
                connection.setAutoCommit(false);
                statement.execute("reassign owned by " + APPLICATION_ROLE + " to " + OWNER_ROLE);
                Privileges.grant(connection, OWNER_ROLE, APPLICATION_ROLE);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
