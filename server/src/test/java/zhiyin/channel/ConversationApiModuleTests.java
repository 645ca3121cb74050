package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiyin.channel.ApiClient.Answer;

@SpringBootTest(classes = ApiSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ConversationApiModuleTests {

    @LocalServerPort
    private int port;

    private ApiClient api;
    private String anna;

    @BeforeEach
    void signIn() {
        api = new ApiClient(port);
        anna = api.signIn("anna", FakePeople.PASSWORD, FakePeople.CODE);
    }

    @Test
    void answersAMessageWithItsTurn() {
        Answer answer = api.say(anna, api.open(anna), "m1", "pay 小明 😀");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/sequence").asInt()).isEqualTo(1);
        assertThat(answer.text("/said/text")).isEqualTo("pay 小明 😀");
        assertThat(answer.text("/interpretation/commands/0")).isEqualTo("start-flow transfer");
        assertThat(answer.json().at("/interpretation/slots/0/end").asInt()).isEqualTo(8);
        assertThat(answer.text("/state/flow")).isEqualTo("transfer");
    }

    @Test
    void saysWhereToLookWhenTheTurnTakesLonger() {
        String conversation = api.open(anna);
        Answer answer = api.say(anna, conversation, "m1", "later");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/sequence").asInt()).isEqualTo(1);
        assertThat(answer.raw().headers().firstValue("Location")).contains("/api/v1/conversations/" + conversation);
    }

    @Test
    void saysWhenToComeAgainWhereTooManyMessagesWait() {
        Answer answer = api.say(anna, api.open(anna), "m1", "full");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/type")).isEqualTo("urn:problem:channel:too-many-requests");
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void writesEveryKindOfValue() {
        Answer answer = api.say(anna, api.open(anna), "m1", "everything");

        assertThat(answer.json().at("/replies/6/values/amount").toString())
                .isIn("{\"amount\":\"100.50\",\"currency\":\"CNY\"}", "{\"currency\":\"CNY\",\"amount\":\"100.50\"}");
        assertThat(answer.text("/replies/0/values/day")).isEqualTo("2026-11-22");
        assertThat(answer.text("/replies/0/values/payee/label")).isEqualTo("Mum");
        assertThat(answer.text("/replies/0/values/options/0/label")).isEqualTo("Yes");
        assertThat(answer.text("/replies/6/stepUpId")).isEqualTo(FakeConversations.STEP_UP.toString());
    }

    @Test
    void endsASessionOnSigningOut() {
        assertThat(api.send("/api/v1/auth/logout", anna, r -> r.POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/auth/me", anna).status()).isEqualTo(401);
    }

    @Test
    void asksToComeAgainAfterTooManyWrongCodes() {
        String anna = api.signIn("anna", FakePeople.PASSWORD, FakePeople.CODE);

        Answer answer = api.post(
                "/api/v1/conversations/" + api.open(anna) + "/step-ups/" + FakeConversations.STEP_UP,
                anna,
                "{\"code\":\"" + FakeConversations.TOO_OFTEN + "\"}");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/type")).isEqualTo("urn:problem:channel:too-many-attempts");
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void tellsAPersonWhoTheyAre() {
        Answer me = api.get("/api/v1/auth/me", anna);

        assertThat(me.text("/role")).isEqualTo("customer");
        assertThat(me.text("/displayName")).isEqualTo("Test Person");
    }
}
