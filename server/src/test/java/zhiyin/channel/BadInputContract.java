package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiyin.channel.ApiClient.Answer;

/**
 * The table of bad input in {@code docs/api.md}, row by row, against a running server. Subclasses say which server: the
 * doors with fakes behind them, or the whole platform. Start it with a high allowance for signing in and for requests,
 * and the default one for messages.
 */
abstract class BadInputContract {

    private static final Path PAGE = Path.of("../docs/api.md");

    /** What a subclass sets beside its own properties. */
    static final String AUTH = "zhiyin.channel.rate-limit.auth-burst=100000";

    static final String REQUESTS = "zhiyin.channel.rate-limit.requests-burst=100000";

    @LocalServerPort
    private int port;

    private BadInputs inputs;

    abstract People people(ApiClient api);

    @BeforeEach
    void prepare() {
        ApiClient api = new ApiClient(port);
        inputs = new BadInputs(api, people(api));
    }

    record Row(String input, int status, String problem) {
        @Override
        public String toString() {
            return input;
        }
    }

    static List<Row> rows() {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.dropWhile(line -> !line.equals("## Bad input"))
                    .filter(line -> line.matches("\\| .* \\| \\d+ \\| .* \\|"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Row(
                            cells[1].strip(),
                            Integer.parseInt(cells[2].strip()),
                            cells[3].strip().replace("`", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredAsTheTableSays(Row row) {
        Answer answer = Objects.requireNonNull(inputs.cases().get(row.input()), row.input())
                .get();

        if (row.problem().equals("-")) {
            // A server with much to do may say that it is still working on an ordinary message.
            assertThat(answer.status()).as(answer.raw().body()).isIn(row.status(), 202);
            return;
        }
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(row.status());
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo(row.problem());
        assertThat(answer.text("/traceId"))
                .isEqualTo(answer.raw().headers().firstValue("X-Trace-Id").orElseThrow());
        assertThat(answer.raw().body()).doesNotContain("Exception", "zhiyin.", "org.springframework", "tools.jackson");
    }

    @Test
    void hasOneCaseForEachRow() {
        assertThat(inputs.cases().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows().stream().map(Row::input).toList());
    }

    @Test
    void takesAMessageThatWasRefusedForHasteUnderTheSameId() {
        Map<String, Answer> flood = inputs.flood();

        String refused = flood.entrySet().stream()
                .filter(sent -> sent.getValue().status() == 429)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Answer late = inputs.sendAgainUntilTaken(refused);
        assertThat(late.status()).isIn(200, 202);
        assertThat(flood.values()).extracting(Answer::status).isSubsetOf(200, 202, 429);
    }
}
