package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.database.DataFolder;

/** How the served process starts, refuses to start, and stops, seen from outside. */
class ServerProcessEndToEndTests {

    /** What is under test is the process: models and other slow beans are left until somebody asks for them. */
    private static final String LAZY = "--spring.main.lazy-initialization=true";

    @TempDir
    private Path scratch;

    @Test
    void answersWhenReadyAndStopsOnInterruptWithoutLeavingAProcess() throws IOException, InterruptedException {
        Path data = scratch.resolve("data");
        try (ProcessRun server = ProcessRun.server(scratch, "--server.port=0", "--zhiyin.data-dir=" + data, LAZY)) {
            String ready = server.lineStarting("Zhiyin is ready: ");
            String address = ready.substring(ready.indexOf("http"), ready.indexOf("/ "));
            String reachable = address.replace("localhost", "127.0.0.1");
            assertThat(health(reachable)).isEqualTo("{\"status\":\"UP\"}");
            TypedAtTheServer.everything(URI.create(reachable));

            List<ProcessHandle> children =
                    ProcessHandle.of(server.pid()).orElseThrow().descendants().toList();
            assertThat(children).isNotEmpty();
            boolean deaf = interruptsAreIgnored();
            assertThat(new ProcessBuilder("kill", deaf ? "-TERM" : "-INT", Long.toString(server.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            ProcessRun.Ended ended = server.end();

            assertThat(ended.exit()).isEqualTo(deaf ? 143 : 130);
            assertThat(ended.errors()).isEmpty();
            assertThat(ended.output()).contains("Stopping Zhiyin");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("logs"))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(data.resolve("logs/zhiyin.log")))
                .as("the database stopped last")
                .doesNotContain("terminating connection")
                .as("what was typed")
                .contains("/auth/verify")
                .doesNotContain(TypedAtTheServer.SECRETS);
        assertThat(Files.readString(data.resolve("postgres/server.log"))).contains("database system is shut down");
    }

    @Test
    void tellsATakenPortInOneLine() throws IOException, InterruptedException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    "Port " + holder.getLocalPort() + " is taken",
                    "--port N",
                    "--server.port=" + holder.getLocalPort(),
                    "--zhiyin.data-dir=" + scratch.resolve("data"));
        }
    }

    @Test
    void tellsAFolderThatCannotBeWrittenInOneLine() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        refuses(
                "The data folder " + file.resolve("data") + " cannot be used",
                "--data DIR",
                "--server.port=0",
                "--zhiyin.data-dir=" + file.resolve("data"));
    }

    @Test
    void tellsAFolderInUseInOneLine() throws IOException, InterruptedException {
        Path data = scratch.resolve("data");
        try (DataFolder holder = DataFolder.open(data)) {
            refuses(
                    "The data folder " + holder.path() + " is in use by another running Zhiyin",
                    "--data DIR",
                    "--server.port=0",
                    "--zhiyin.data-dir=" + data);
        }
    }

    @Test
    void tellsAFileInPlaceOfAFolderInOneLine() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        refuses(
                "The data folder " + file + " cannot be used (it is a file)",
                "--data DIR",
                "--server.port=0",
                "--zhiyin.data-dir=" + file);
    }

    @Test
    void tellsAListOfLoginsThatCannotBeWrittenBeforeItMakesADatabase() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        Path data = scratch.resolve("data");
        for (Path logins : List.of(file.resolve("logins.json"), scratch)) {
            refuses(
                    "The list of logins cannot be written to " + logins,
                    "--demo-logins FILE",
                    "--server.port=0",
                    "--zhiyin.data-dir=" + data,
                    "--zhiyin.demo.logins-file=" + logins);
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void tellsASettingThatDoesNotExistBeforeItMakesADatabase() throws IOException, InterruptedException {
        Path data = scratch.resolve("data");
        refuses(
                "There is no setting zhiyin.risk.coolin",
                "zhiyin.risk.cooling",
                "--server.port=0",
                "--zhiyin.data-dir=" + data,
                "--zhiyin.risk.coolin=3h");
        assertThat(data).doesNotExist();
    }

    @Test
    void tellsAnUnreachableExternalDatabaseInOneLine() throws IOException, InterruptedException {
        refuses(
                "The external database jdbc:postgresql://127.0.0.1:1/bank cannot be reached",
                "zhiyin.database.url",
                "--server.port=0",
                "--zhiyin.data-dir=" + scratch.resolve("data"),
                "--zhiyin.database.url=jdbc:postgresql://127.0.0.1:1/bank?password=hunter2");
    }

    private void refuses(String problem, String mend, String... arguments) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = LAZY;
        try (ProcessRun server = ProcessRun.server(scratch, all)) {
            ProcessRun.Ended ended = server.end();
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.errors())
                    .singleElement()
                    .asString()
                    .contains(problem, mend)
                    .doesNotContain("hunter2");
            assertThat(ended.output()).doesNotContain("Exception");
        }
    }

    /** So it is for whatever a shell started in the background, tests and their children included. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    }

    private static String health(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
