package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    @Test
    void sortsMembersAndWritesNoSpace() {
        assertThat(json(Map.of("b", "2", "a", "1"))).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(json(Map.of())).isEqualTo("{}");
    }

    @Test
    void escapesOnlyWhatRfc8785Escapes() {
        assertThat(json(Map.of("k", "\"\\/\b\t\n\f\r\u0000\u001f€余")))
                .isEqualTo("{\"k\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f€余\"}");
    }

    @Test
    void replacesLoneSurrogatesAndKeepsPairs() {
        assertThat(json(Map.of("k", "\ud83d\ude00\ud83d x\ude00"))).isEqualTo("{\"k\":\"\ud83d\ude00\ufffd x\ufffd\"}");
    }

    @Test
    void isReadByAnotherJsonReaderAsTheSameFacts() {
        Map<String, String> facts = Map.of("数", "a\"b\\c\u0001", "z", "\u2028\uffff");
        assertThat(new JsonMapper().readValue(json(facts), new TypeReference<Map<String, String>>() {}))
                .isEqualTo(facts);
    }

    private static String json(Map<String, String> facts) {
        return CanonicalJson.of(new TreeMap<>(facts));
    }
}
