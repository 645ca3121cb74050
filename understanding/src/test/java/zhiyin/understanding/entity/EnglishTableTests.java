package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/** Sentences of customers in Britain, America, India and Singapore, with everything they name; nothing after the bar: nothing. */
class EnglishTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} names {1}")
    @CsvFileSource(resources = "english.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\0')
    void namesExactlyWhatIsSaid(String text, @Nullable String expected) {
        String found = EntityFinder.find(text, TODAY, List.of()).stream()
                .map(e -> e.type().id() + " " + e.value() + (e.ambiguous() ? "?" : ""))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void groupsByLakhsOnlyWhereRupeesAreSaid() {
        assertThat(amounts("send Rs 1,50,000 to Amma")).containsExactly("150000");
        assertThat(amounts("send 1,50,000 rupees to Amma")).containsExactly("150000");
        assertThat(amounts("send 1,50,000 to Amma")).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "take five hundred out",
                "take 5,000 from the first",
                "high five hundred",
                "send one thousand and one to mum"
            })
    void sayingsHideNoSum(String text) {
        assertThat(amounts(text)).hasSize(1);
    }

    @Test
    void readsTwoSumsWhereTheSecondIsNoPartOfTheFirst() {
        assertThat(amounts("60,000 yen and 400 HK dollars")).containsExactly("60000", "400");
        assertThat(amounts("400 and 440")).containsExactly("400", "440");
        assertThat(amounts("1000 and 500")).containsExactly("null");
    }

    private static List<String> amounts(String text) {
        return EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == EntityType.AMOUNT)
                .map(Entity::value)
                .map(String::valueOf)
                .toList();
    }
}
