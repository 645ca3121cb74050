package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiyin.channel.ApiClient.Answer;

/** What every answer carries, and what is said when something fails. */
@SpringBootTest(
        classes = ApiSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
@ExtendWith(OutputCaptureExtension.class)
class RefusalAndHeadersModuleTests {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/openapi.json", "/api/v1/auth/me", "/nowhere"})
    void lendsNothingToOtherPages(String path) {
        Answer answer = api.get(path, null);

        assertThat(header(answer, "Content-Security-Policy").split("; *"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'none'")
                .noneMatch(directive -> directive.contains("unsafe") || directive.contains("*"));
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.raw().headers().firstValue("Server")).isEmpty();
    }

    /** Refused by the container, by the firewall, and by the container again: no guard of ours has seen them. */
    @ParameterizedTest
    @CsvSource({
        "TRACE, /api/v1/auth/me, 405",
        "FOO, /api/v1/auth/me, 400",
        "GET, /api//auth/me, 400",
        "GET, /%zz, 400",
        "'POST', '/api/v1/auth/login HTTP/1.1\r\nTransfer-Encoding: odd\r\nX:', 400"
    })
    void namesAndSealsWhatIsRefusedOutside(String method, String path, int status) throws IOException {
        String answer = rawly(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsPattern("X-Trace-Id: (?!0{32})[0-9a-f]{32}\r\n")
                .contains(
                        "Cache-Control: no-store\r\n",
                        "X-Content-Type-Options: nosniff\r\n",
                        "Content-Security-Policy: default-src 'none'",
                        "application/problem+json")
                .contains("\"status\":" + status)
                .containsPattern("\"traceId\":\"(?!0{32})[0-9a-f]{32}\"")
                .doesNotContain("Server:", "Exception", "tomcat");
    }

    private String rawly(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/openapi.json, no-store", "/, no-cache", "/assets/no-such-file.js, no-cache"})
    void letsNobodyKeepAnAnswer(String path, String cacheControl) {
        assertThat(header(api.get(path, null), "Cache-Control")).isEqualTo(cacheControl);
    }

    @Test
    void asksForHttpsForEverWhereItWasReachedByHttps() {
        Answer behindProxy = api.send(
                "/api/v1/openapi.json",
                null,
                request -> request.header("X-Forwarded-Proto", "https").GET());

        assertThat(header(behindProxy, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(api.get("/api/v1/openapi.json", null).raw().headers().firstValue("Strict-Transport-Security"))
                .as("on plain HTTP it would mean nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'zh-CN,zh;q=0.9,en;q=0.8', 请先登录", "'zh', 请先登录", "'en-GB', Please sign in", "'fr', Please sign in"})
    void refusesInTheLanguageThatWasAskedFor(String languages, String words) {
        Answer answer = api.send(
                "/api/v1/auth/me",
                null,
                request -> request.header("Accept-Language", languages).GET());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/detail")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"zh, 每个验证码只能使用一次", "en, Each code counts only once"})
    void saysThatACodeCountsOnce(String language, String words) {
        String challenge = api.post(
                        "/api/v1/auth/login",
                        null,
                        ApiClient.json(Map.of("username", "anna", "password", FakePeople.PASSWORD)))
                .text("/challenge");
        Answer answer = api.send(
                "/api/v1/auth/verify",
                null,
                request -> request.header("Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                ApiClient.json(Map.of("challenge", challenge, "code", "000000")))));

        assertThat(answer.text("/detail")).contains(words);
    }

    @Test
    void logsNoMethodThatSomebodyMadeUp() throws IOException {
        Logger access = (Logger) LoggerFactory.getLogger("zhiyin.channel.access");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        access.setLevel(Level.INFO);
        access.addAppender(logged);

        rawly("CARD4111111111111111 / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        access.detachAppender(logged);

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .startsWith("(other method) (other method) 400");
    }

    @Test
    void asksToComeAgainWhenTheDatabaseIsAway() {
        Answer answer = fail("no database");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("urn:problem:channel:unavailable");
        assertThat(header(answer, "Retry-After")).isEqualTo(answer.text("/retryAfterSeconds"));
        assertThat(answer.raw().body()).doesNotContain("secret-host");
    }

    @Test
    void tellsOfABugOnlyWhereToFindItInTheLog(CapturedOutput output) {
        Answer answer = fail("a bug");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/type")).isEqualTo("urn:problem:channel:internal-error");
        assertThat(answer.raw().body()).doesNotContain("4711", "impossible", "Exception");
        assertThat(output.getAll()).contains("Request " + answer.text("/traceId") + " failed");
    }

    private Answer fail(String text) {
        String visitor = api.visitor();
        return api.say(visitor, api.open(visitor), "m", text);
    }

    private static String header(Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
