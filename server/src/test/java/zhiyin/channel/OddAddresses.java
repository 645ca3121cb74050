package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import zhiyin.channel.ApiClient.Answer;

/** The rows of bad input about where a request goes and how. */
final class OddAddresses {

    private final ApiClient api;
    private final People people;
    private final String visitor;
    private final String conversation;

    OddAddresses(ApiClient api, People people, String visitor, String conversation) {
        this.api = api;
        this.people = people;
        this.visitor = visitor;
        this.conversation = conversation;
    }

    Map<String, Supplier<Answer>> cases() {
        Map<String, Supplier<Answer>> cases = new LinkedHashMap<>();
        cases.put(
                "a conversation that does not exist",
                () -> api.get("/api/v1/conversations/" + UUID.randomUUID(), visitor));
        cases.put("a conversation id that is none", () -> api.get("/api/v1/conversations/1%20or%201=1", visitor));
        cases.put("an address that does not exist", () -> api.get("/api/v1/accounts", people.customer()));
        cases.put("the server's own insides", () -> api.get("/actuator/env", people.agent()));
        cases.put(
                "a method the address does not take", () -> api.send(messages(), visitor, HttpRequest.Builder::DELETE));
        cases.put("a page of another origin asking first", () -> {
            Answer answer = api.send(
                    messages(),
                    null,
                    request -> request.header("Origin", "https://elsewhere.example")
                            .header("Access-Control-Request-Method", "POST")
                            .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            return answer;
        });
        cases.put("an address with an encoded slash", () -> api.get("/api/v1/conversations/a%2Fb", visitor));
        cases.put("an address that climbs out", () -> api.get("/api/v1/../../etc/passwd", visitor));
        cases.put("an address with a semicolon", () -> api.get("/api/v1/auth/me;x=1", visitor));
        return cases;
    }

    private String messages() {
        return "/api/v1/conversations/" + conversation + "/messages";
    }
}
