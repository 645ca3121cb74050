package zhiyin.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedSentencesTests {

    private static final String RIGHT = "{\"text\": \"😀给妈妈转200\", \"now\": \"2026-11-21\", \"entities\": ["
            + "{\"type\": \"payee\", \"span\": \"妈妈\", \"start\": 2, \"end\": 4, \"value\": \"妈妈\"},"
            + "{\"type\": \"amount\", \"span\": \"200\", \"start\": 5, \"end\": 8, \"value\": \"200\"}]}";

    @Test
    void countsCodePointsAndAllowsAnUnknownValue() {
        assertThat(AnnotatedSentences.problems("entities/zh.jsonl", RIGHT)).isEmpty();
        assertThat(AnnotatedSentences.problems(
                        "entities/zh.jsonl",
                        RIGHT.replace(
                                "\"value\": \"200\"",
                                "\"value\": null, \"ambiguous\": true, \"alternatives\": [\"200.5\"]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start\": 5|\"start\": 6|amount \"200\": start and end must count the code points of exactly these words",
                "\"amount\"|\"sum\"|the type \"sum\" is not one of [account_ref, amount",
                "\"value\": \"200\"|\"value\": \"two\"|amount \"200\": the value \"two\" has not the form of its type",
                ", \"value\": \"200\"|``|amount \"200\": value is missing; write null where no single one can be right",
                "\"now\": \"2026-11-21\"|\"now\": \"2026-11-31\"|now must be the day of the sentence",
                "\"end\": 8|\"End\": 8|the field End is not known; correct its name or remove it",
                "\"entities\"|\"things\"|a line needs text and a list of entities",
                "{\"text\"|{text|is not JSON"
            })
    void namesFileLineAndMend(String right, String wrong, String problem) {
        String file = RIGHT.replace("200\"", "201\"").replace("200", "201") + "\n" + RIGHT.replace(right, wrong);

        assertThat(AnnotatedSentences.problems("entities/zh.jsonl", file))
                .allSatisfy(found -> assertThat(found).startsWith("entities/zh.jsonl:2: "))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void refusesASentenceTwice() {
        assertThat(AnnotatedSentences.problems("entities/zh.jsonl", RIGHT + "\n" + RIGHT))
                .containsExactly("entities/zh.jsonl:2: the sentence stands in this file twice; remove one");
    }
}
