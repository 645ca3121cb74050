package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zhiyin.understanding.EntityType;

/**
 * What people say of days, periods and lengths of time, said on Saturday, the 21st of November 2026, and what it means;
 * a question mark where the bank must ask.
 */
class TimeTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Set<EntityType> TIMES =
            EnumSet.of(EntityType.DATE, EntityType.DATE_RANGE, EntityType.DURATION);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "times.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\0')
    void readsWhatIsSaidOfTime(String words, @Nullable String expected) {
        String found = EntityFinder.find(words, TODAY, List.of()).stream()
                .filter(e -> TIMES.contains(e.type()))
                .map(e -> e.value() + (e.ambiguous() ? "?" : ""))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }
}
