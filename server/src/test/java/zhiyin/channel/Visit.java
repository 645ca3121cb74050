package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import zhiyin.channel.ApiClient.Answer;

/** One conversation of one person, turn by turn, as a patient client has it. */
final class Visit {

    private static final int MOST_LOOKS = 2_000;

    private final ApiClient api;
    private final String token;
    private final String conversation;

    Visit(ApiClient api, String token, String conversation) {
        this.api = api;
        this.token = token;
        this.conversation = conversation;
    }

    static Visit begin(ApiClient api, String token, String language) {
        return new Visit(
                api,
                token,
                api.post("/api/v1/conversations", token, "{\"language\":\"" + language + "\"}")
                        .text("/id"));
    }

    /** The same conversation on a device of the same person that signed in by itself. */
    Visit on(String otherToken) {
        return new Visit(api, otherToken, conversation);
    }

    JsonNode say(String text) {
        return turn(api.say(token, conversation, UUID.randomUUID().toString(), text));
    }

    Answer tryCode(JsonNode stepUp, String code) {
        return api.post(
                "/api/v1/conversations/" + conversation + "/step-ups/"
                        + stepUp.get("stepUpId").asString(),
                token,
                "{\"code\":\"" + code + "\"}");
    }

    JsonNode prove(JsonNode stepUp, String code) {
        return turn(tryCode(stepUp, code));
    }

    JsonNode all() {
        return api.get("/api/v1/conversations/" + conversation, token).json();
    }

    String id() {
        return conversation;
    }

    /** The reply of that type, of which a turn has one. */
    static JsonNode reply(JsonNode turn, String type) {
        return StreamSupport.stream(turn.get("replies").spliterator(), false)
                .filter(reply -> reply.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + turn));
    }

    static String text(JsonNode turn) {
        return turn.at("/replies/0/text").asString();
    }

    /** The value of a card's field. */
    static String field(JsonNode reply, String name) {
        return StreamSupport.stream(reply.at("/values/fields").spliterator(), false)
                .filter(field -> field.get("name").asString().equals(name))
                .map(field -> field.get("value").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + reply));
    }

    /** Waits, as the API says, for a turn the server is still working on. */
    private JsonNode turn(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 202);
        if (answer.status() == 200) {
            return answer.json();
        }
        long sequence = answer.json().get("sequence").asLong();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            for (JsonNode turn : all().get("turns")) {
                if (turn.get("sequence").asLong() == sequence
                        && turn.at("/state/complete").asBoolean()) {
                    return turn;
                }
            }
        }
        throw new AssertionError("turn " + sequence + " never came");
    }
}
