package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import zhiyin.channel.ApiClient.Answer;
import zhiyin.channel.guard.Route;
import zhiyin.channel.guard.Routes;
import zhiyin.identity.Role;
import zhiyin.language.learning.LearningWorld;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.values.Language;

/** Teaching, over HTTP as an editor's page would, with everything real but the encoders. */
@SpringBootTest(
        classes = ApiSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhiyin.channel.rate-limit.requests-per-second=1000",
            "zhiyin.channel.rate-limit.requests-burst=1000",
            "zhiyin.channel.rate-limit.auth-per-second=1000",
            "zhiyin.channel.rate-limit.auth-burst=1000"
        })
class LanguageApiModuleTests {

    private static final String HERE = "/api/v1/language";

    @LocalServerPort
    private int port;

    @Autowired
    private LearningWorld world;

    private ApiClient api;
    private String editor;
    private String approver;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
        editor = signedIn("editor");
        approver = signedIn("approver");
    }

    static Stream<Route> doors() {
        return Routes.all().stream()
                .filter(route -> route.pattern().getPatternString().startsWith(HERE));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void letsNobodyInButEditorsAndApprovers(Route door) {
        String path = door.pattern()
                .getPatternString()
                .replace("{id}", UUID.randomUUID().toString());

        assertThat(send(door.method(), path, null).text("/type")).isEqualTo("urn:problem:channel:sign-in-required");
        for (String token : List.of(api.visitor(), signedIn("anna"), signedIn("agent"))) {
            Answer answer = send(door.method(), path, token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text("/type")).isEqualTo("urn:problem:channel:forbidden");
        }
        assertThat(door.roles()).isSubsetOf(Role.EDITOR, Role.APPROVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject", "publish", "roll-back"})
    void letsNoEditorDecide(String deed) {
        assertThat(post("/models/" + UUID.randomUUID() + "/" + deed, editor, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/models/" + UUID.randomUUID() + "/" + deed, approver, "{}")
                        .text("/type"))
                .isEqualTo("urn:problem:language:no-such-model");
    }

    @Test
    void letsNoEditorIntoTicketsOrConversations() {
        assertThat(api.get("/api/v1/tickets", editor).status()).isEqualTo(403);
        assertThat(api.post("/api/v1/conversations", editor, "{}").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/auth/me", approver).text("/role")).isEqualTo("approver");
    }

    @Test
    void goesTheWholeWayFromAnExampleToServingAndBack() {
        world.messages.add(new Message("vvv www yyy", Language.EN, "web"));
        Answer added = post("/examples", editor, example("weather", "vvv www vvv www", "voice"));
        assertThat(added.status()).isEqualTo(201);
        String example = added.text("/id");
        assertThat(put("/examples/" + example, editor, "1", example("weather", "vvv www vvv", "voice"))
                        .text("/text"))
                .isEqualTo("vvv www vvv");
        assertThat(put("/examples/" + example, editor, "\"1\"", example("weather", "vvv www", "voice"))
                        .text("/type"))
                .isEqualTo("urn:problem:language:example-changed");
        assertThat(put("/examples/" + example, editor, "x", example("weather", "vvv www", "voice"))
                        .text("/field"))
                .isEqualTo("If-Match");
        assertThat(get("/examples?text=VVV&before=" + UUID.randomUUID(), editor).status())
                .isEqualTo(200);
        assertThat(get("/examples?intent=%00", editor).text("/field")).isEqualTo("intent");
        assertThat(get("/examples?language=en&intent=weather", editor)
                        .json()
                        .at("/examples")
                        .size())
                .isPositive();

        String model = trained(editor);

        assertThat(get("/models/" + model + "/changes", editor).text("/changes/0/deed"))
                .isEqualTo("added");
        assertThat(get("/models/" + model + "/comparison", editor)
                        .json()
                        .at("/languages")
                        .size())
                .isEqualTo(2);
        assertThat(post("/models/" + model + "/recent-messages", editor, "{}")
                        .json()
                        .at("/messages")
                        .asInt())
                .isPositive();
        assertThat(post("/models/" + model + "/test", editor, """
                                {"sentences": [{"language": "en", "text": "vvv www", "intent": "weather"}]}""").status()).isEqualTo(200);
        for (String tool : List.of("confusions", "similar-intents", "doubtful-examples")) {
            assertThat(get("/models/" + model + "/" + tool + "?language=en", editor)
                            .status())
                    .as(tool)
                    .isEqualTo(200);
        }
        assertThat(post("/coverage", editor, "{}").status()).isEqualTo(200);
        assertThat(post("/unknown-messages?language=en", editor, "{}").status()).isEqualTo(200);
        assertThat(post("/models/" + model + "/publish", approver, "{}").text("/type"))
                .isEqualTo("urn:problem:language:model-not-ready");
        assertThat(post("/models/" + model + "/approve", approver, "{}").text("/state"))
                .isEqualTo("approved");
        assertThat(post("/models/" + model + "/publish", approver, "{}")
                        .json()
                        .at("/serves")
                        .asBoolean())
                .isTrue();
        assertThat(world.serving.serving().set()).contains(UUID.fromString(model));
        String start = ofStart();
        assertThat(post("/models/" + start + "/roll-back", approver, "{}")
                        .json()
                        .at("/serves")
                        .asBoolean())
                .isTrue();

        assertThat(post("/examples/" + example + "/withdraw", editor, "{}").status())
                .isEqualTo(200);
    }

    @Test
    void tellsTheCardAsJsonAndAsText() {
        post("/examples", editor, example("limits", "kkk jjj kkk jjj", "web"));
        String model = trained(editor);

        Answer card = get("/models/" + model, editor);
        Answer text = get("/models/" + model + "/card?language=zh", editor);

        assertThat(card.json().at("/languages/1/heldOut/accuracy").isNumber()).isTrue();
        assertThat(card.json().at("/languages/1/channels/web").asInt()).isPositive();
        assertThat(card.text("/standing/madeBy")).isNotEmpty();
        assertThat(text.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/markdown");
        assertThat(text.raw().body()).contains("# 模型卡片", card.text("/fingerprint"), "## 局限", "| limits |");
        assertThat(get("/models/" + model + "/card", editor).raw().body()).contains("# Model card", "## Limits");
    }

    @Test
    void refusesTheApprovalOfOnesOwnCandidate() {
        String example = post("/examples", approver, example("limits", "hhh ggg hhh ggg", "web"))
                .text("/id");
        String model = trained(editor);

        Answer refused = post("/models/" + model + "/approve", approver, "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("urn:problem:language:own-candidate");
        assertThat(get("/models/" + model, approver).json().at("/standing/own").asBoolean())
                .isTrue();
        post("/examples/" + example + "/withdraw", approver, "{}");
        assertThat(post("/models/" + model + "/reject", approver, "{}").text("/state"))
                .isEqualTo("rejected");
    }

    @Test
    void namesWhatStandsInTheWayOfAnExample() {
        Answer twice = post("/examples", editor, example("limits", "show me my balance", "web"));

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("/intent")).isEqualTo("balance");
        assertThat(twice.text("/sentence")).isEqualTo("show me my balance");
        assertThat(post("/examples", editor, "{\"language\": \"fr\", \"intent\": \"limits\", \"text\": \"a\"}")
                        .text("/type"))
                .isEqualTo("urn:problem:language:invalid-language");
        assertThat(post("/examples", editor, "{\"language\": \"en\", \"intent\": \"limits\"}")
                        .text("/field"))
                .isEqualTo("text");
        assertThat(post("/examples", editor, example("limits", "a b c", "Web Site"))
                        .text("/field"))
                .isEqualTo("channel");
        assertThat(get("/trainings/nothing", editor).text("/type")).isEqualTo("urn:problem:language:no-such-training");
        assertThat(post("/unknown-messages", editor, "{}").text("/type"))
                .isEqualTo("urn:problem:language:invalid-language");
    }

    private String trained(String who) {
        Answer started = post("/trainings", who, "{}");
        assertThat(started.status()).isEqualTo(202);
        world.awaitRest();
        Answer ended = get("/trainings/" + started.text("/id"), who);
        assertThat(ended.text("/state")).isEqualTo("done");
        assertThat(ended.json().at("/percent").asInt()).isEqualTo(100);
        return ended.text("/modelSet");
    }

    private String ofStart() {
        return get("/models", editor)
                .json()
                .at("/models")
                .valueStream()
                .filter(one -> one.at("/madeBy").isMissingNode())
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no models of a start"));
    }

    private String signedIn(String username) {
        return api.signIn(username, FakePeople.PASSWORD, FakePeople.CODE);
    }

    private static String example(String intent, String text, String channel) {
        return ApiClient.json(Map.of("language", "en", "intent", intent, "text", text, "channel", channel));
    }

    private Answer get(String path, String token) {
        return api.get(HERE + path, token);
    }

    private Answer post(String path, String token, String json) {
        return api.post(HERE + path, token, json);
    }

    private Answer put(String path, String token, String revision, String json) {
        return api.send(
                HERE + path,
                token,
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", revision)
                        .PUT(BodyPublishers.ofString(json)));
    }

    private Answer send(HttpMethod method, String path, @Nullable String token) {
        return api.send(path, token, request -> request.method(method.name(), BodyPublishers.noBody()));
    }
}
