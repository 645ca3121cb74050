package zhiyin.channel;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document as a judge of what the server says. */
final class ApiContract {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonNode document;

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    static ApiContract load() {
        try (InputStream yaml = ApiContract.class.getResourceAsStream("/openapi/v1.yaml")) {
            return new ApiContract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Every operation as {@code POST /api/v1/conversations/{id}}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (!method.equals("parameters")) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** What is wrong with an answer; empty when it is as the document says. An address that is not described may refuse. */
    List<String> judge(String method, String path, int status, String contentType, Optional<JsonNode> body) {
        Optional<JsonNode> operation = operation(method, path);
        Optional<JsonNode> response = operation.flatMap(there -> response(there, status));
        if (operation.isPresent() && response.isEmpty()) {
            return List.of(status + " is not described for " + method + " " + path);
        }
        JsonNode content = response.map(there -> there.path("content"))
                .orElse(document.at("/components/responses/Problem/content"));
        if (content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body where none is described");
        }
        String type = contentType.split(";", -1)[0];
        JsonNode described = content.path(type).path("schema");
        if (described.isMissingNode()) {
            return List.of(type + " is not described for " + status + " of " + method + " " + path);
        }
        if (described.path("type").asString("").equals("string")) {
            return body.isEmpty() ? List.of() : List.of("JSON where a text is described");
        }
        return body.map(json -> validate(described, json)).orElse(List.of("no body"));
    }

    /** Every example beside the schema it claims to follow, and what is wrong with it. */
    List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        walk("", document, wrong);
        return wrong;
    }

    int countedExamples() {
        return document.findValues("example").size()
                + document.findValues("examples").size();
    }

    List<String> validate(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", DIALECT);
        whole.set("components", document.get("components"));
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        Schema compiled = REGISTRY.getSchema(whole);
        return compiled
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private void walk(String where, JsonNode node, List<String> wrong) {
        if (node.has("schema") && node.has("example")) {
            validate(node.get("schema"), node.get("example")).forEach(error -> wrong.add(where + ": " + error));
        }
        if (node.has("schema") && node.has("examples")) {
            node.get("examples")
                    .propertyStream()
                    .forEach(example -> validate(
                                    node.get("schema"), example.getValue().get("value"))
                            .forEach(error -> wrong.add(where + "/" + example.getKey() + ": " + error)));
        }
        node.propertyStream().forEach(member -> walk(where + "/" + member.getKey(), member.getValue(), wrong));
        if (node.isArray()) {
            node.forEach(element -> walk(where + "/-", element, wrong));
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        PathContainer container = PathContainer.parsePath(path.split("\\?", -1)[0]);
        return document.get("paths")
                .propertyStream()
                .filter(there ->
                        PathPatternParser.defaultInstance.parse(there.getKey()).matches(container))
                .sorted((a, b) -> Integer.compare(variables(a.getKey()), variables(b.getKey())))
                .flatMap(there ->
                        Optional.ofNullable(there.getValue().get(method.toLowerCase(java.util.Locale.ROOT))).stream())
                .findFirst();
    }

    private static int variables(String template) {
        return (int) template.chars().filter(c -> c == '{').count();
    }

    private Optional<JsonNode> response(JsonNode operation, int status) {
        JsonNode responses = operation.get("responses");
        JsonNode found = responses.path(String.valueOf(status));
        if (found.isMissingNode() && status >= 400) {
            found = responses.path("default");
        }
        if (found.has("$ref")) {
            found = document.at(found.get("$ref").asString().substring(1));
        }
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }
}
