package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.demo.internal.ShowCode;
import zhiyin.identity.Authenticator;

/** The commands of the guides, pasted into a shell as they stand, at a bank that was just opened. */
class PastedCommandsEndToEndTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
    private static final String ADDRESS = "http://localhost:8080";

    @TempDir
    private Path scratch;

    @Test
    void bothLanguagesOfTheTourPasteTheSame() throws IOException {
        assertThat(commands("README.md")).contains("auth/login").isEqualTo(commands("README.zh.md"));
    }

    @Test
    void theTourAndTheApisGuideWorkAsPasted() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "the guides use curl");
        Path logins = scratch.resolve("demo-logins.json");
        Path nextCode = launcherThatShowsCodes();
        try (ProcessRun server = ProcessRun.server(
                scratch,
                "--server.port=0",
                "--zhiyin.data-dir=" + scratch.resolve("data"),
                "--zhiyin.demo.logins-file=" + logins)) {
            String ready = server.lineStarting("Zhiyin is ready: ");
            String address = ready.substring(ready.indexOf("http"), ready.indexOf("/ "));

            String guide = pasted(askingOnceMore(commands("docs/api.md")).replace(ADDRESS, address));
            assertThat(guide)
                    .contains("\"role\":\"customer\"", "\"type\":\"confirmation\"", "\"type\":\"receipt\"")
                    .contains("\"outcome\":\"posted\"");
            assertThat(guide.split("\"state\":\"closed\"", -1)).as(guide).hasSize(2);

            // A code signs in once, and this is the agent's second time within half a minute.
            Files.writeString(nextCode, codeOfTheNextHalfMinute(logins) + "\n");
            String tour = pasted(commands("README.md").replace(ADDRESS, address));
            assertThat(tour).contains("\"state\":\"open\"", "\"state\":\"taken\"", "\"state\":\"closed\"");
        }
    }

    /** The same customer wants a person again when the guide is through, so that the tour finds an open ticket. */
    private static String askingOnceMore(String commands) {
        assertThat(commands).contains("\nsay m-4 ");
        return commands.replace("\nsay m-4 ", "\nU=$T\nW=$I\nsay m-4 ") + "T=$U\nI=$W\nsay m-5 'talk to a person'\n";
    }

    private String pasted(String commands) throws IOException, InterruptedException {
        Path script = Files.writeString(scratch.resolve("pasted"), "cd '" + scratch + "'\n" + commands);
        try (ProcessRun shell = ProcessRun.start(scratch, Map.of(), List.of("bash", "-u", script.toString()))) {
            ProcessRun.Ended ended = shell.end();
            assertThat(ended.exit()).as(ended.toString()).isZero();
            assertThat(ended.errors()).allMatch(line -> line.contains("another code in"));
            assertThat(ended.output()).doesNotContain("urn:problem:");
            return ended.output();
        }
    }

    /** Stands in for the launcher, which would build; shows the code of the file it gives when there is one. */
    private Path launcherThatShowsCodes() throws IOException {
        Path code = scratch.resolve("next-code");
        String classes = System.getProperty("java.class.path");
        Path launcher = Files.writeString(scratch.resolve("zhiyin"), """
                #!/usr/bin/env bash
                if [ -f '%s' ]; then exec cat '%s'; fi
                [ "$1" = code ] && exec '%s' -cp '%s' %s "$2" demo-logins.json
                """.formatted(
                code, code, Path.of(System.getProperty("java.home"), "bin/java"), classes, ShowCode.class.getName()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return code;
    }

    private static String codeOfTheNextHalfMinute(Path logins) {
        for (JsonNode login : JsonMapper.shared().readTree(logins.toFile())) {
            if (login.get("username").asString().equals("agent01")) {
                return Authenticator.at(
                                login.get("totpSecret").asString(),
                                Clock.systemUTC().instant().plusSeconds(30))
                        .code();
            }
        }
        throw new AssertionError("no agent01 in " + logins);
    }

    private static String commands(String guide) throws IOException {
        return SHELL.matcher(Files.readString(ROOT.resolve(guide)))
                .results()
                .map(block -> block.group(1).stripIndent())
                .collect(Collectors.joining());
    }
}
