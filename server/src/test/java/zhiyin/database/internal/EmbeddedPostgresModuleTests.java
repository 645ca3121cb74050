package zhiyin.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;

/** The served configuration: durable, closed to others, and the same data after every kind of end. */
class EmbeddedPostgresModuleTests {

    @TempDir
    private Path scratch;

    @Test
    void servesWithDurableSettings() throws SQLException {
        try (DataFolder folder = DataFolder.open(scratch.resolve("data"));
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = connect(server)) {
            assertThat(query(connection, "show fsync")).isEqualTo("on");
            assertThat(query(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(query(connection, "show data_checksums")).isEqualTo("on");
            assertThat(query(connection, "show max_connections")).isEqualTo("60");
            assertThat(query(connection, "show server_version")).startsWith(PostgresBinaries.VERSION);
        }
    }

    @Test
    void listensOnLoopbackOnlyAndLetsNobodyInWithoutThePassword() throws SQLException {
        try (DataFolder folder = DataFolder.open(scratch.resolve("data"));
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options())) {
            try (Connection connection = server.asSuperuser("postgres")) {
                assertThat(query(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(query(connection, "show unix_socket_directories")).isEmpty();
                assertThat(query(
                                connection,
                                "select string_agg(type || ' ' || auth_method, ',') from pg_hba_file_rules"))
                        .isEqualTo("host scram-sha-256");
            }
            for (String user : List.of("postgres", EmbeddedPostgres.OWNER_ROLE, EmbeddedPostgres.APPLICATION_ROLE)) {
                for (String password : List.of("", "postgres", "wrong")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), user, password)
                                    .close())
                            .as("%s with '%s'", user, password)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void givesItsRolesNoPowerOutsideTheirDatabase() throws SQLException {
        try (DataFolder folder = DataFolder.open(scratch.resolve("data"));
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options())) {
            for (Login login : List.of(server.owner().orElseThrow(), server.application())) {
                try (Connection connection = connect(server, login)) {
                    assertThat(query(
                                    connection,
                                    "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                                            + " from pg_roles where rolname = current_user"))
                            .isEqualTo("f");
                    assertThatThrownBy(() -> query(connection, "select pg_read_file('PG_VERSION')"))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void keepsFilesFromOtherUsers() throws IOException {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, PostgresOptions.standard())) {
            assertThat(server.pid()).isPositive();
            assertThat(permissions(data)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("database-passwords"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("postgres/cluster"))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data.resolve("postgres"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("cluster", "server.log", "postgresql-" + PostgresBinaries.VERSION);
            }
        }
    }

    @Test
    void keepsRowsOverARestart() throws SQLException {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = connect(server)) {
            execute(connection, "create table kept (n int); insert into kept values (7)");
        }
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = connect(server)) {
            assertThat(query(connection, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void writesNeitherStatementsNorValuesToItsLog() throws SQLException, IOException {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = connect(server)) {
            execute(connection, "create table people (phone text primary key)");
            execute(connection, "insert into people values ('13800138000')");
            assertThatThrownBy(() -> execute(connection, "insert into people values ('13800138000')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(data.resolve("postgres/server.log")))
                .contains("ready to accept connections")
                .doesNotContain("13800138000");
    }

    @Test
    void refusesAFolderThatAnotherServerHolds() {
        Path data = scratch.resolve("data");
        try (DataFolder first = DataFolder.open(data)) {
            assertThat(first.path()).exists();
            assertThatThrownBy(() -> DataFolder.open(data).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another running Zhiyin (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void namesTheMendWhenThePasswordsAreGone() throws IOException {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            EmbeddedPostgres.start(folder, Served.options()).close();
            Files.delete(data.resolve("database-passwords"));
            assertThatThrownBy(() ->
                            EmbeddedPostgres.start(folder, Served.options()).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("missing or damaged")
                    .hasMessageContaining("backup");
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return connect(server, server.owner().orElseThrow());
    }

    private static Connection connect(EmbeddedPostgres server, Login login) throws SQLException {
        return DriverManager.getConnection(server.url(), login.user(), login.password());
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
