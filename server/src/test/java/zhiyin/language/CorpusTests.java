package zhiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

class CorpusTests {

    /** Long digit groups, mail addresses, Chinese identity numbers: nothing of the kind belongs here. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9][0-9 -]{6,}[0-9xX]|[\\w.]+@[\\w.]+\\.[a-z]{2,}");

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasNoSentenceTwiceAndNoneUnderTwoIntents(Language language) {
        Map<String, LabelledText> seen = new HashMap<>();
        for (LabelledText example : ServingCorpus.read(language)) {
            String bare = example.text().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{Z}\\p{S}]", "");
            LabelledText before = seen.put(bare.isEmpty() ? example.text() : bare, example);
            assertThat(before).as("the same as %s", example).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEnoughExamplesOfEachIntent(Language language) {
        assertThat(counts(language))
                .allSatisfy((intent, count) -> assertThat(count)
                        .as(intent)
                        .isGreaterThanOrEqualTo(intent.equals(Understanding.OUT_OF_SCOPE) ? 800 : 40));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hearsSeveralWritersForEachIntent(Language language) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:corpus/" + language.tag() + "/*.csv");
        assertThat(files).isNotEmpty();
        for (Resource file : files) {
            try (CSVParser rows = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, WITH_HEADER)) {
                assertThat(rows.stream().map(row -> row.get("writer")).collect(Collectors.toSet()))
                        .as(file.getFilename())
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void holdsNothingPersonal(Language language) {
        assertThat(ServingCorpus.read(language))
                .noneMatch(e -> PERSONAL.matcher(e.text()).find());
    }

    @Test
    void knowsTheSameIntentsInEveryLanguage() {
        assertThat(counts(Language.ZH).keySet())
                .isEqualTo(counts(Language.EN).keySet())
                .contains(
                        "balance",
                        "transactions",
                        "transfer_other",
                        "transfer_status",
                        "human_agent",
                        "greeting",
                        "thanks",
                        "goodbye",
                        "affirm",
                        "deny",
                        "cancel",
                        "correct_amount",
                        "repeat_please",
                        "out_of_scope");
    }

    private static Map<String, Long> counts(Language language) {
        List<LabelledText> corpus = ServingCorpus.read(language);
        return corpus.stream()
                .collect(Collectors.groupingBy(LabelledText::intent, TreeMap::new, Collectors.counting()));
    }
}
