package zhiyin;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Codes in places where they do not belong: in broken JSON, in addresses, in what is no HTTP at all. */
final class TypedAtTheServer {

    static final String[] SECRETS = {"738125", "⑦③⑧①②⑤", "seven three eight", "marmalade-77"};

    private static final List<String> BODIES = List.of(
            "{\"challenge\": \"c\", \"code\": 738125}",
            "{\"challenge\": \"c\", \"code\": \"⑦③⑧①②⑤\"}",
            "{\"challenge\": \"seven three eight\", \"code\": \"738125\"}",
            "{\"code\": \"738125\", \"marmalade-77\": 1}",
            "{\"code\": \"738125",
            "my code is 738125");

    private TypedAtTheServer() {}

    static void everything(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path :
                    List.of("/api/v1/auth/verify", "/api/v1/auth/login", "/api/v1/auth/verify?code=738125")) {
                for (String body : BODIES) {
                    HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        }
        raw(server, "GET /api/v1/auth/me?code={738125} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw(server, "my code is 738125 marmalade-77\r\n\r\n");
        raw(server, "GET /api/v1/auth/me HTTP/1.1\r\nHost: localhost\r\nX-Co de: 738125\r\n\r\n");
    }

    private static void raw(URI server, String bytes) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
