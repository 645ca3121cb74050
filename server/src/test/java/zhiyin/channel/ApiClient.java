package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running server over HTTP as any client would, and holds every answer against the OpenAPI document. */
final class ApiClient {

    private static final ApiContract CONTRACT = ApiContract.load();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    ApiClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** An answer, read as JSON where there is any. */
    record Answer(int status, Optional<JsonNode> body, HttpResponse<String> raw) {

        JsonNode json() {
            return body.orElseThrow(() -> new AssertionError("no JSON in " + raw + ": " + raw.body()));
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }
    }

    Answer get(String path, @Nullable String token) {
        return send(path, token, HttpRequest.Builder::GET);
    }

    Answer post(String path, @Nullable String token, String json) {
        return post(path, token, BodyPublishers.ofString(json), "application/json");
    }

    Answer post(String path, @Nullable String token, BodyPublisher body, String type) {
        return send(path, token, request -> request.header("Content-Type", type).POST(body));
    }

    Answer send(String path, @Nullable String token, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        more.accept(request);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            Optional<JsonNode> json =
                    type.contains("json") ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
            String method = response.request().method();
            if (path.startsWith("/api/") && !method.equals("HEAD")) {
                assertThat(CONTRACT.judge(method, path, response.statusCode(), type, json))
                        .as("%s %s -> %d %s", method, path, response.statusCode(), response.body())
                        .isEmpty();
            }
            return new Answer(response.statusCode(), json, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String json(Map<String, ?> members) {
        return JSON.writeValueAsString(members);
    }

    String visitor() {
        return send("/api/v1/auth/anonymous", null, request -> request.POST(BodyPublishers.noBody()))
                .text("/token");
    }

    String signIn(String username, String password, String code) {
        String challenge = post("/api/v1/auth/login", null, json(Map.of("username", username, "password", password)))
                .text("/challenge");
        return post("/api/v1/auth/verify", null, json(Map.of("challenge", challenge, "code", code)))
                .text("/token");
    }

    String open(String token) {
        return post("/api/v1/conversations", token, "{\"language\":\"en\"}").text("/id");
    }

    Answer say(String token, String conversation, String id, String text) {
        return post(
                "/api/v1/conversations/" + conversation + "/messages",
                token,
                json(Map.of("clientMessageId", id, "text", text)));
    }
}
