package zhiyin.language.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhiyin.language.ServingCorpus;
import zhiyin.values.Language;

class IntentNamesTests {

    @Test
    void giveEveryIntentThePlatformComesWithADifferentNameInEachLanguage() {
        assertThat(IntentNames.read().keySet())
                .containsExactlyInAnyOrderElementsOf(new BaseCorpus(ServingCorpus.files()).intents());
        for (Language language : Language.values()) {
            List<String> names = IntentNames.read().values().stream()
                    .flatMap(of -> Stream.ofNullable(of.get(language)))
                    .toList();
            assertThat(names).hasSize(IntentNames.read().size()).doesNotHaveDuplicates();
        }
        assertThat(IntentNames.read().values())
                .allSatisfy(names -> assertThat(names.get(Language.ZH)).containsPattern("\\p{IsHan}"));
    }
}
