package zhiyin.channel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of this API, written by hand in {@code openapi/v1.yaml} and served as JSON. */
@RestController
class OpenApiController {

    private final byte[] document;

    OpenApiController() {
        try (InputStream yaml = new ClassPathResource("openapi/v1.yaml").getInputStream()) {
            JsonNode tree = new YAMLMapper().readTree(yaml);
            document = JsonMapper.shared().writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("the API's description is part of the application", e);
        }
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return document.clone();
    }
}
