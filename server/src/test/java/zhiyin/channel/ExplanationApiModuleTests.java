package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiyin.channel.ApiClient.Answer;

/** What an editor can ask of the models without changing anything. */
@SpringBootTest(
        classes = ApiSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhiyin.channel.rate-limit.requests-per-second=1000",
            "zhiyin.channel.rate-limit.requests-burst=1000",
            "zhiyin.channel.rate-limit.auth-per-second=1000",
            "zhiyin.channel.rate-limit.auth-burst=1000"
        })
class ExplanationApiModuleTests {

    private static final String EXPLANATIONS = "/api/v1/language/explanations";

    @LocalServerPort
    private int port;

    private ApiClient api;
    private String editor;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
        editor = api.signIn("editor", FakePeople.PASSWORD, FakePeople.CODE);
    }

    @Test
    void namesEveryIntentInBothLanguagesBeforeAnyTraining() {
        List<JsonNode> intents = api.get("/api/v1/language/intents", editor)
                .json()
                .at("/intents")
                .valueStream()
                .toList();

        assertThat(intents).extracting(intent -> intent.at("/id").asString()).contains("weather", "balance");
        assertThat(intents)
                .filteredOn(intent -> intent.at("/id").asString().equals("balance"))
                .singleElement()
                .satisfies(balance -> {
                    assertThat(balance.at("/zh").asString()).isEqualTo("查询余额");
                    assertThat(balance.at("/en").asString()).isEqualTo("Balance");
                });
        assertThat(intents)
                .filteredOn(intent -> intent.at("/id").asString().equals("weather"))
                .singleElement()
                .satisfies(ownOfTheBank ->
                        assertThat(ownOfTheBank.at("/zh").asString()).isEqualTo("weather"));
    }

    @Test
    void saysHowASentenceIsUnderstoodAndWhy() {
        JsonNode told = explained("show my balance");
        JsonNode card = explained("my card is 6222020000000000003");

        assertThat(told.at("/language").asString()).isEqualTo("en");
        assertThat(told.at("/intent").asString()).isEqualTo("balance");
        assertThat(told.at("/nearest/0/intent").asString()).isEqualTo("balance");
        assertThat(told.at("/intents/0/probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(card.at("/entities").valueStream().map(one -> one.at("/text").asString()))
                .as("a card number is not told back")
                .contains("****")
                .noneMatch(text -> text.contains("6222"));
        for (String bad : List.of("{}", "{\"text\": \" \"}", "{\"text\": \"" + "x".repeat(401) + "\"}")) {
            Answer refused = api.post(EXPLANATIONS, editor, bad);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/field")).isEqualTo("text");
        }
    }

    private JsonNode explained(String text) {
        return api.post(EXPLANATIONS, editor, "{\"text\": \"%s\"}".formatted(text))
                .json();
    }
}
