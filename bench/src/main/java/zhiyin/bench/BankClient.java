package zhiyin.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in customer who talks to the server over its public API. */
final class BankClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI api;
    private final String token;

    private BankClient(HttpClient http, URI api, String token) {
        this.http = http;
        this.api = api;
        this.token = token;
    }

    /** Signs in every customer of a demonstration-logins file. */
    static List<BankClient> signInAll(URI server, Path logins) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI api = server.resolve("/api/v1/");
        List<BankClient> clients = new ArrayList<>();
        for (JsonNode login : JSON.readTree(logins)) {
            if (login.path("role").asString().equalsIgnoreCase("customer")) {
                clients.add(signIn(http, api, login));
            }
        }
        return clients;
    }

    private static BankClient signIn(HttpClient http, URI api, JsonNode login)
            throws IOException, InterruptedException {
        BankClient visitor = new BankClient(http, api, "");
        String challenge = visitor.post(
                        "auth/login",
                        Map.of(
                                "username", login.path("username").asString(),
                                "password", login.path("password").asString()))
                .body()
                .path("challenge")
                .asString();
        String token = visitor.post(
                        "auth/verify",
                        Map.of(
                                "challenge",
                                challenge,
                                "code",
                                code(login.path("totpSecret").asString())))
                .body()
                .path("token")
                .asString();
        if (token.isEmpty()) {
            throw new IOException("sign-in failed for " + login.path("username").asString());
        }
        return new BankClient(http, api, token);
    }

    private static String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                            Clock.systemUTC().instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** Says one sentence in a conversation of its own. */
    Exchange ask(String sentence) throws IOException, InterruptedException {
        String conversation = post("conversations", Map.of("language", "en"))
                .body()
                .path("id")
                .asString();
        long begin = System.nanoTime();
        Answer answer = post(
                "conversations/" + conversation + "/messages",
                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", sentence));
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.status() != 200) {
            return Exchange.failed("status " + answer.status() + " " + answer.body());
        }
        return Exchange.of(sentence, answer.body(), millis, answer.stages());
    }

    private record Answer(int status, JsonNode body, Map<String, Double> stages) {}

    private Answer post(String path, Map<String, String> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                JSON.readTree(response.body()),
                stages(response.headers().firstValue("Server-Timing")));
    }

    /** Reads {@code name;dur=1.5, ...} (W3C Server Timing). */
    private static Map<String, Double> stages(Optional<String> header) {
        Map<String, Double> stages = new LinkedHashMap<>();
        for (String metric : header.orElse("").split(",")) {
            String[] parts = metric.strip().split(";dur=");
            if (parts.length == 2) {
                stages.put(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return stages;
    }
}
