package zhiyin.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.database.DataFolder;

/** What a killed process leaves behind never stops the next one and never costs an acknowledged commit. */
class KilledProcessModuleTests {

    private static final int ENOUGH = 200;

    @TempDir
    private Path scratch;

    @Test
    void keepsCommitsWhenTheServerIsKilledAndItsOrphanedDatabaseLivesOn() throws Exception {
        Path data = scratch.resolve("data");
        Killed killed = commitUntilKilled(data, false);

        Path cluster = data.toRealPath().resolve("postgres/cluster");
        assertThat(LeftoverServer.workersOn(cluster))
                .as("the orphan lives")
                .extracting(ProcessHandle::pid)
                .contains(killed.postgres());
        assertThat(rowsAfterRestart(data)).isBetween(killed.acknowledged(), killed.acknowledged() + 1);
        assertThat(LeftoverServer.workersOn(cluster)).as("all are gone").isEmpty();
    }

    @Test
    void keepsCommitsWhenServerAndDatabaseAreKilled() throws Exception {
        Path data = scratch.resolve("data");
        Killed killed = commitUntilKilled(data, true);

        assertThat(rowsAfterRestart(data)).isBetween(killed.acknowledged(), killed.acknowledged() + 1);
    }

    @Test
    void startsWhenTheNumberOfTheDeadServerBelongsToAnotherProcess() throws Exception {
        Path data = scratch.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            EmbeddedPostgres.start(folder, Served.options()).close();
            Process stranger = new ProcessBuilder("sleep", "600").start();
            try {
                Path cluster = folder.path().resolve("postgres/cluster");
                Files.writeString(
                        cluster.resolve("postmaster.pid"),
                        stranger.pid() + "\n" + cluster + "\n1\n1\n\n127.0.0.1\n\nready\n");
                try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options())) {
                    assertThat(server.pid()).isNotEqualTo(stranger.pid());
                    assertThat(stranger.isAlive()).isTrue();
                }
            } finally {
                stranger.destroyForcibly();
            }
        }
    }

    @Test
    void runsAsAnUnprivilegedUserWhereRootHasNoUserNamespaces() throws Exception {
        assumeTrue((int) Files.getAttribute(scratch, "unix:uid") == 0, "only root changes its user");
        assumeTrue(Command.succeeds("id", "-u", "nobody") && Command.find("setpriv") != null);
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = scratch.resolve("data");
        PostgresOptions options = PostgresOptions.standard().runAs("nobody");
        for (int start = 1; start <= 2; start++) {
            try (DataFolder folder = DataFolder.open(data);
                    EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
                assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().user())
                        .contains("nobody");
                assertThat(Files.getOwner(data.resolve("postgres/cluster")).getName())
                        .isEqualTo("nobody");
                assertThat(Command.succeeds(
                                "setpriv",
                                "--reuid=nobody",
                                "--clear-groups",
                                "cat",
                                data.resolve("database-passwords").toString()))
                        .as("the passwords stay with root")
                        .isFalse();
            }
            // The second start finds a folder that belongs to another user and keeps to that user.
            options = PostgresOptions.standard();
        }
    }

    private record Killed(int acknowledged, long postgres) {}

    private static Killed commitUntilKilled(Path data, boolean databaseToo) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitsUntilKilled.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        long postgres = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("postgres ")) {
                    postgres = Long.parseLong(line.substring("postgres ".length()));
                } else if (line.matches("\\d+")) {
                    acknowledged = Integer.parseInt(line);
                }
                if (acknowledged == ENOUGH) {
                    // Through the handle: the process's own method would close the stream with the last answers.
                    process.toHandle().destroyForcibly();
                    if (databaseToo) {
                        ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
                    }
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
        return new Killed(acknowledged, postgres);
    }

    private static int rowsAfterRestart(Path data) throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                Connection connection = DriverManager.getConnection(
                        server.url(),
                        EmbeddedPostgres.OWNER_ROLE,
                        server.owner().orElseThrow().password());
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*), max(n) from acknowledged")) {
            counted.next();
            assertThat(counted.getInt(1)).as("no gap").isEqualTo(counted.getInt(2));
            return counted.getInt(1);
        }
    }
}
