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

/** Whom English sentences pay, also where he is called as a month, a sum or a currency is. */
class EnglishPayeeTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} pays {1}")
    @CsvFileSource(resources = "payees.en.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\0')
    void findsWhoIsPaid(String words, @Nullable String expected) {
        assertThat(told(words, EntityType.PAYEE)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay Euro Tyres",
                "Mr Twenty called",
                "I lost twenty pounds in weight",
                "my iPhone 15 is broken",
                "press 1 for English",
                "form 22 is wrong",
                "extension 4",
                "building 8, flat 1502",
                "a table for 4",
                "I live at 12 Penny Lane"
            })
    void findsNoSumInNamesAndOtherNumbers(String words) {
        assertThat(told(words, EntityType.AMOUNT)).isEmpty();
        assertThat(told(words, EntityType.CURRENCY)).isEmpty();
    }

    @Test
    void namesNoCurrencyWithinASum() {
        assertThat(told("thirty-five pounds fifty to Gareth", EntityType.CURRENCY))
                .isEmpty();
        assertThat(told("thirty-five pounds to Gareth", EntityType.CURRENCY)).isEqualTo("GBP");
    }

    private static String told(String words, EntityType type) {
        return EntityFinder.find(words, TODAY, List.of()).stream()
                .filter(e -> e.type() == type)
                .map(Entity::value)
                .collect(Collectors.joining("; "));
    }
}
