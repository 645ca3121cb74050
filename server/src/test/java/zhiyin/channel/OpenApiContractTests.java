package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.channel.guard.Routes;

@SpringBootTest(classes = ApiSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiContractTests {

    private static final Set<String> NOT_API = Set.of("/error");

    private final ApiContract contract = ApiContract.load();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void describesExactlyTheOperationsThatControllersOffer() {
        Set<String> offered = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(path -> {
                    if (!NOT_API.contains(path)) {
                        mapping.getMethodsCondition().getMethods().forEach(method -> offered.add(method + " " + path));
                        assertThat(mapping.getMethodsCondition().getMethods())
                                .as(path)
                                .hasSize(1);
                    }
                }));

        assertThat(contract.operations()).isEqualTo(offered);
    }

    @Test
    void describesExactlyTheDoorsThatAreOpen() {
        Set<String> doors = new TreeSet<>();
        Routes.all().stream()
                .filter(route -> route.pattern().getPatternString().startsWith("/api/"))
                .forEach(route ->
                        doors.add(route.method() + " " + route.pattern().getPatternString()));

        assertThat(contract.operations()).isEqualTo(doors);
    }

    @Test
    void declaresAsPublicExactlyWhatNeedsNoToken() {
        Routes.all().stream()
                .filter(route -> route.pattern().getPatternString().startsWith("/api/"))
                .forEach(route -> {
                    JsonNode operation = contract.document()
                            .get("paths")
                            .get(route.pattern().getPatternString())
                            .get(route.method().name().toLowerCase(java.util.Locale.ROOT));
                    assertThat(operation.has("security")).as(route.toString()).isEqualTo(route.isOpen());
                });
    }

    @Test
    void givesOnlyExamplesThatFollowTheirSchemas() {
        assertThat(contract.wrongExamples()).isEmpty();
        assertThat(contract.countedExamples()).isGreaterThan(20);
    }

    @Test
    void findsAWrongExample() {
        JsonNode turn = JsonMapper.shared().readTree("{\"sequence\": 0, \"replies\": [{\"type\": \"song\"}]}");

        List<String> errors =
                contract.validate(JsonMapper.shared().readTree("{\"$ref\":\"#/components/schemas/Turn\"}"), turn);

        assertThat(errors).hasSizeGreaterThan(3);
    }

    @Test
    void servesTheDocumentAsJson() {
        JsonNode served = new ApiClient(port).get("/api/v1/openapi.json", null).json();

        assertThat(served)
                .isEqualTo(JsonMapper.shared().readTree(contract.document().toString()));
        assertThat(served.get("openapi").asString()).isEqualTo("3.1.0");
    }
}
