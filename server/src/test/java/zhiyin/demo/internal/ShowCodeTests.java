package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.demo.DemoLogin;

class ShowCodeTests {

    /** The secret of the examples in RFC 6238, "12345678901234567890", in Base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String PASSWORD = "7k2m-9qxz-44wd-c0nr";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"59, 287082, 1", "1111111109, 081804, 1", "1111111111, 050471, 29", "1234567890, 005924, 30"})
    void showsTheCodeOfTheMoment(long second, String code, int left) {
        assertThat(show("agent01", file(), second)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(code + System.lineSeparator());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("agent01", " " + left + " s");
        showsNoSecret();
    }

    @Test
    void saysWhoThereIsWhenSomebodyIsNot() {
        assertThat(show("agent99", file(), 59)).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("zhiyin: There is no user 'agent99'")
                .contains("customer01 to customer09, agent01");
        showsNoSecret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{\"username\": 1}]", "{\"a\": \"7k2m-9qxz-44wd-c0nr\"}", "[null]"})
    void saysWhenTheFileIsNoList(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);
        assertThat(show("agent01", file, 59)).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("zhiyin: " + file)
                .contains("--demo-logins FILE");
        showsNoSecret();
    }

    private int show(String username, Path file, long second) {
        return ShowCode.run(
                username,
                file,
                Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path file() {
        Path file = folder.resolve("logins.json");
        List<DemoLogin> logins = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> number == 10
                        ? new DemoLogin("agent01", PASSWORD, SECRET, "agent", null, "zh", "")
                        : new DemoLogin("customer0" + number, PASSWORD, SECRET, "customer", "c", "en", ""))
                .toList();
        new LoginsFile(file).write(logins);
        return file;
    }

    private void showsNoSecret() {
        assertThat(out + "" + err).doesNotContain(SECRET, PASSWORD);
    }
}
