package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what the launcher starts Java: a copy of it, among tools that only say how they were called. */
class LauncherJavaEndToEndTests {

    private static final Path LAUNCHER =
            Path.of("..", "zhiyin").toAbsolutePath().normalize();

    @TempDir
    private Path scratch;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeAHouseOfItsOwn() throws IOException {
        for (String folder : List.of("values", "understanding", "server/target", "jdks/21/bin", "bin")) {
            Files.createDirectories(scratch.resolve(folder));
        }
        Files.copy(LAUNCHER, scratch.resolve("zhiyin"));
        Files.writeString(scratch.resolve("pom.xml"), "");
        Files.writeString(scratch.resolve("jdks/21/release"), "JAVA_VERSION=\"21.0.1\"\n");
        program("jdks/21/bin/javac", "");
        program("jdks/21/bin/java", """
                while [ $# -gt 0 ]; do
                  echo "$1"
                  if [ "$1" = --destination ]; then mkdir -p "$2" && : >"$2/zhiyin-server-1.jar"; fi
                  shift
                done""");
        program("bin/mvn", ": >'" + scratch + "/server/target/zhiyin-server-1-app.jar'");
        environment.put("PATH", scratch.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", "");
        environment.put("ZHIYIN_JVM_FOLDER", scratch.resolve("jdks").toString());
    }

    @Test
    void choosesHeapAndCollector() throws IOException, InterruptedException {
        environment.put("ZHIYIN_HEAP", "1g");
        assertThat(serve()).contains("-Xmx1g", "-XX:+UseParallelGC", "--server.port=1");
    }

    @Test
    void handsOwnOptionsOnAfterItsOwn() throws IOException, InterruptedException {
        environment.put("ZHIYIN_JAVA_OPTIONS", "-Xms300m  -XX:+UseStringDeduplication");
        assertThat(serve())
                .containsSubsequence(
                        "-Xmx768m", "-XX:+UseParallelGC", "-Xms300m", "-XX:+UseStringDeduplication", "-jar");
    }

    @Test
    void leavesTheChoiceOfACollectorToWhoMakesIt() throws IOException, InterruptedException {
        environment.put("ZHIYIN_JAVA_OPTIONS", "-XX:+UseG1GC");
        assertThat(serve()).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseParallelGC");
    }

    @Test
    void showsACodeFromTheListInThisFolder() throws IOException, InterruptedException {
        Path list = Files.writeString(scratch.resolve("demo-logins.json"), "[]");
        assertThat(launch("code", "agent01"))
                .endsWith(
                        "zhiyin.demo.internal.ShowCode",
                        "agent01",
                        list.toRealPath().toString());
    }

    private List<String> serve() throws IOException, InterruptedException {
        return launch("serve", "--port", "1", "--data", scratch.resolve("data").toString());
    }

    private List<String> launch(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "bash",
                "-c",
                "cd \"$1\" && shift && exec ./zhiyin \"$@\"",
                "bash",
                scratch.toRealPath().toString()));
        words.addAll(List.of(arguments));
        try (ProcessRun run = ProcessRun.start(scratch, environment, words)) {
            ProcessRun.Ended ended = run.end();
            assertThat(ended.exit()).as(String.join("\n", ended.errors())).isZero();
            return ended.output().lines().toList();
        }
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(scratch.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
