package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Everything that Chinese sentences name, said on Saturday, the 21st of November 2026, in order of appearance, and nothing
 * else; a question mark after what the bank must ask for, {@code null} for what has no value.
 */
class ChineseTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} names {1}")
    @CsvFileSource(
            resources = {"chinese.csv", "chinese-names.csv"},
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '\0')
    void namesExactlyWhatIsSaid(String text, @Nullable String expected) {
        String found = EntityFinder.find(text, TODAY, List.of()).stream()
                .map(e -> e.type().id() + " " + e.value() + (e.ambiguous() ? "?" : ""))
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }
}
