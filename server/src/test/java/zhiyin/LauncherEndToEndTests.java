package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says before it builds or starts anything. */
class LauncherEndToEndTests {

    private static final Path LAUNCHER =
            Path.of("..", "zhiyin").toAbsolutePath().normalize();

    @TempDir
    private Path scratch;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void isThere() {
        assertThat(LAUNCHER).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "test --help",
                "eval --help",
                "corpus --help",
                "corpus export --help",
                "content --help",
                "content check --help",
                "audit --help",
                "audit verify --help",
                "waiting --help",
                "bank --help",
                "bank generate --help",
                "bank import --help",
                "help bank",
                "build --help",
                "code --help",
                "help",
                "help serve",
                "help code"
            })
    void explainsItself(String arguments) throws IOException, InterruptedException {
        ProcessRun.Ended ended = launch(arguments.split(" "));

        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).startsWith("usage: ./zhiyin");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void explainsTheCommandThatHelpIsAskedFor() throws IOException, InterruptedException {
        assertThat(launch("help", "serve")).isEqualTo(launch("serve", "--help"));
        assertThat(launch("build", "--help").output())
                .isNotEqualTo(launch("--help").output());
    }

    @Test
    void saysItsVersion() throws IOException, InterruptedException {
        ProcessRun.Ended ended = launch("--version");

        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).matches("Zhiyin \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(Files.readString(LAUNCHER.resolveSibling("server/pom.xml")))
                .contains("<version>" + ended.output().substring("Zhiyin ".length()) + "</version>");
    }

    @Test
    void refusesAnUnknownCommand() throws IOException, InterruptedException {
        refuses(2, "There is no command 'dance'", "--help", "dance");
        refuses(2, "There is no command 'dance'", "--help", "help", "dance");
        refuses(2, "build does not know 'foo'", "--help", "build", "foo");
    }

    @Test
    void refusesToShowACodeOfNobodyBeforeItBuilds() throws IOException, InterruptedException {
        String missing = scratch.resolve("logins.json").toString();
        refuses(2, "code needs the name of a user", "--help", "code");
        refuses(2, "code takes one user", "--help", "code", "agent01", "agent02");
        refuses(2, "code does not know '--quick'", "--help", "code", "--quick");
        refuses(2, "--demo-logins needs a value", "--help", "code", "agent01", "--demo-logins");
        refuses(
                2,
                "The list of logins " + missing + " cannot be read",
                "--demo-logins FILE",
                "code",
                "agent01",
                "--demo-logins",
                missing);
    }

    @Test
    void refusesAnUnknownOption() throws IOException, InterruptedException {
        refuses(2, "serve does not know '--quick'", "--help", "serve", "--quick");
    }

    @Test
    void refusesWhatEvalAndCorpusDoNotKnow() throws IOException, InterruptedException {
        refuses(2, "eval does not know 'everything'", "--help", "eval", "everything");
        refuses(2, "corpus does not know 'import'", "--help", "corpus", "import");
    }

    @Test
    void refusesContentThatIsNowhereBeforeItBuilds() throws IOException, InterruptedException {
        String missing = scratch.resolve("nothing").toString();
        refuses(2, "content does not know 'dance'", "--help", "content", "dance");
        refuses(2, "content check does not know '--quick'", "--help", "content", "check", "--quick");
        refuses(2, "There is no folder " + missing, "--from DIR", "content", "check", "--from", missing);
        refuses(2, "content import needs a folder", "--from DIR", "content", "import");
        refuses(
                2,
                "There is no folder " + missing,
                "--data DIR",
                "content",
                "import",
                "--from",
                scratch.toString(),
                "--data",
                missing);
    }

    @Test
    void refusesToExportWithoutLanguageOrFileBeforeItBuilds() throws IOException, InterruptedException {
        String file = scratch.resolve("corpus.csv").toString();
        refuses(2, "needs a language", "--language zh", "corpus", "export", "--file", file);
        refuses(2, "needs a language", "--language zh", "corpus", "export", "--file", file, "--language", "fr");
        refuses(2, "needs a file", "--file FILE", "corpus", "export", "--language", "zh");
        refuses(2, "--file of corpus export needs a value", "--help", "corpus", "export", "--file");
        refuses(2, "corpus export does not know '--quick'", "--help", "corpus", "export", "--quick");
    }

    @Test
    void refusesToExportWhereNothingCanBeWrittenBeforeItBuilds() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        for (Path target : List.of(file.resolve("corpus.csv"), scratch.resolve("missing/corpus.csv"), scratch)) {
            refuses(
                    2,
                    "The file " + target + " cannot be written",
                    "--file FILE",
                    "corpus",
                    "export",
                    "--language",
                    "zh",
                    "--file",
                    target.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intents --train MISSING --folds 5",
                "intents --train THERE --test MISSING",
                "intents --train THERE --test THERE --fallback MISSING",
                "entities --language zh --file MISSING",
                "retrieval --corpus MISSING --queries THERE",
                "retrieval --corpus THERE --queries MISSING"
            })
    void refusesToMeasureOnAFileThatIsNotThereBeforeItBuilds(String arguments)
            throws IOException, InterruptedException {
        Path there = Files.writeString(scratch.resolve("there.csv"), "");
        Path missing = scratch.resolve("missing.csv");
        String[] words = ("eval " + arguments.replace("THERE", there.toString()).replace("MISSING", missing.toString()))
                .split(" ");
        refuses(2, "The file " + missing + " cannot be read", "an existing file", words);
    }

    @Test
    void refusesToMeasureWithoutTheFileOfAnOption() throws IOException, InterruptedException {
        refuses(2, "--train of eval intents needs a file", "--help", "eval", "intents", "--train");
        refuses(2, "--file of eval entities needs a file", "--help", "eval", "entities", "--file");
    }

    @Test
    void refusesToReadAnInstallationThatIsNotThereBeforeItBuilds() throws IOException, InterruptedException {
        String missing = scratch.resolve("data").toString();
        refuses(2, "There is no folder " + missing, "--data DIR", "audit", "verify", "--data", missing);
        refuses(2, "There is no folder " + missing, "--data DIR", "waiting", "--data", missing);
        assertThat(Path.of(missing)).doesNotExist();
    }

    @Test
    void refusesWhatAuditAndWaitingDoNotKnow() throws IOException, InterruptedException {
        refuses(2, "audit does not know 'forge'", "--help", "audit", "forge");
        refuses(2, "audit verify does not know '--quick'", "--help", "audit", "verify", "--quick");
        refuses(2, "waiting does not know '--quick'", "--help", "waiting", "--quick");
        refuses(2, "--data needs a value", "--help", "audit", "verify", "--data");
    }

    @Test
    void refusesToLoadABankFromNowhereOrIntoNothingBeforeItBuilds() throws IOException, InterruptedException {
        String missing = scratch.resolve("data").toString();
        String there = scratch.toString();
        refuses(2, "bank does not know 'rob'", "--help", "bank", "rob");
        refuses(2, "bank generate does not know '--quick'", "--help", "bank", "generate", "--quick");
        refuses(2, "--seed needs a value", "--help", "bank", "generate", "--seed");
        refuses(2, "bank generate needs a number of customers", "--customers", "bank", "generate", "--to", missing);
        refuses(2, "bank generate needs a folder", "--to DIR", "bank", "generate", "--customers", "5");
        refuses(2, there + " is no empty folder", "--to DIR", "bank", "generate", "--customers", "5", "--to", there);
        refuses(2, "bank import does not know '--quick'", "--help", "bank", "import", "--quick");
        refuses(2, "--from needs a value", "--help", "bank", "import", "--from");
        refuses(2, "bank import needs the folder of the files", "--from DIR", "bank", "import");
        refuses(2, "There is no folder " + missing, "--from DIR", "bank", "import", "--from", missing);
        refuses(2, "There is no folder " + missing, "--data DIR", "bank", "import", "--from", there, "--data", missing);
        assertThat(Path.of(missing)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "080x"})
    void refusesWhatIsNoPort(String port) throws IOException, InterruptedException {
        refuses(1, "'" + port + "' is not a port", "from 1 to 65535", "serve", "--port", port);
    }

    @Test
    void refusesATakenPortBeforeItBuilds() throws IOException, InterruptedException {
        try (ServerSocket holder = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = Integer.toString(holder.getLocalPort());
            refuses(1, "Port " + port + " is taken", "--port N", "serve", "--port", port);
        }
    }

    @Test
    void refusesAFolderThatCannotBeMadeBeforeItBuilds() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        refuses(1, "cannot be written", "--data DIR", "serve", "--port", "1", "--data", file + "/data");
        refuses(1, file + " is a file", "--data DIR", "serve", "--port", "1", "--data", file.toString());
    }

    @Test
    void refusesAListOfLoginsThatCannotBeWrittenBeforeItBuilds() throws IOException, InterruptedException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        String data = scratch.resolve("data").toString();
        String below = file + "/folder/logins.json";
        refuses(1, below, "--demo-logins FILE", "serve", "--port", "1", "--data", data, "--demo-logins", below);
        refuses(
                1,
                scratch + " is a folder",
                "--demo-logins FILE",
                "serve",
                "--port",
                "1",
                "--data",
                data,
                "--demo-logins",
                scratch.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "10m", "768", "2tb", "-1g", "1.5g"})
    void refusesAHeapThatIsNoneOrTooSmallBeforeItBuilds(String heap) throws IOException, InterruptedException {
        environment = Map.of("ZHIYIN_HEAP", heap);
        refuses(1, "ZHIYIN_HEAP is '" + heap + "'", "Give ", "build");
    }

    @Test
    void namesWhatToInstallWhenThereIsNoJdk() throws IOException, InterruptedException {
        Path tools = Files.createDirectory(scratch.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "sed", "mkdir", "cat")) {
            for (Path folder : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
                if (Files.isExecutable(folder.resolve(tool))) {
                    Path only = Files.writeString(
                            tools.resolve(tool), "#!/bin/bash\nexec " + folder.resolve(tool) + " \"$@\"\n");
                    assertThat(only.toFile().setExecutable(true)).isTrue();
                }
            }
        }
        environment = Map.of("PATH", tools.toString(), "JAVA_HOME", "", "ZHIYIN_JVM_FOLDER", scratch.toString());
        refuses(1, "No JDK 21 or newer found", "Install one", "serve", "--port", "1", "--data", scratch + "/data");
    }

    private void refuses(int exit, String problem, String mend, String... arguments)
            throws IOException, InterruptedException {
        ProcessRun.Ended ended = launch(arguments);

        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("zhiyin: ")
                .contains(problem, mend);
        assertThat(ended.exit()).isEqualTo(exit);
        assertThat(ended.output()).isEmpty();
    }

    private ProcessRun.Ended launch(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
        words.addAll(List.of(arguments));
        try (ProcessRun run = ProcessRun.start(scratch, environment, words)) {
            return run.end();
        }
    }
}
