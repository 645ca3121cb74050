package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiyin.channel.ApiClient.Answer;

/** Which language a refusal is in: the conversation's, else the person's, else the browser's, else English. */
@SpringBootTest(classes = ApiSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemLanguageModuleTests {

    private static final String CHINESE = "[\\p{IsHan}]+.*";
    private static final String ENGLISH = "[A-Za-z].*";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource({"zh, en", "en, zh"})
    void speaksTheLanguageOfTheConversation(String held, String asked) {
        String visitor = api.visitor();
        String conversation = open(visitor, held);

        assertThat(say(visitor, conversation, asked, "{\"text\": \"hi\"}").text("/title"))
                .as("refused by a controller")
                .matches(held.equals("zh") ? CHINESE : ENGLISH);
        assertThat(say(visitor, conversation, asked, "字".repeat(100_000)).text("/detail"))
                .as("refused before it was read")
                .matches(held.equals("zh") ? CHINESE : ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"zh, zh", "en, en", "fr, en"})
    void speaksTheLanguageOfTheBrowserToAStranger(String asked, String spoken) {
        String owner = api.visitor();
        String conversation = open(owner, "zh");

        assertThat(say(api.visitor(), conversation, asked, "{}").text("/title"))
                .matches(spoken.equals("zh") ? CHINESE : ENGLISH);
    }

    @Test
    void speaksTheLanguageACustomerChoseOutsideOfConversations() {
        String anna = api.signIn("anna", FakePeople.PASSWORD, FakePeople.CODE);

        Answer nowhere = api.send(
                "/api/v1/conversations/" + UUID.randomUUID(),
                anna,
                request -> request.header("Accept-Language", "zh").GET());
        Answer forbidden = api.send(
                "/api/v1/tickets",
                anna,
                request -> request.header("Accept-Language", "zh").GET());

        assertThat(nowhere.text("/title")).matches(ENGLISH);
        assertThat(forbidden.text("/title")).matches(ENGLISH);
    }

    private String open(String token, String language) {
        return api.post("/api/v1/conversations", token, ApiClient.json(Map.of("language", language)))
                .text("/id");
    }

    private Answer say(String token, String conversation, String asked, String body) {
        return api.send(
                "/api/v1/conversations/" + conversation + "/messages",
                token,
                request -> request.header("Accept-Language", asked)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }
}
