package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;

class TemplatesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 3);

    private final Templates templates = new Templates(new Words());

    /** At the turn of the year the customer's own calendar counts, not that of Greenwich. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {at|day}; 2025-12-31T15:59:00Z; 2025年12月31日; 31 Dec 2025
                    {at|day}; 2025-12-31T16:00:00Z; 1月1日; 1 Jan
                    {at|time}; 2025-12-31T15:59:00Z; 2025年12月31日23:59; 31 Dec 2025 23:59
                    {at|time}; 2025-12-31T16:00:00Z; 1月1日00:00; 1 Jan 00:00
                    {at}; 2025-01-03T04:00:00Z; 2025年1月3日12:00; 3 Jan 2025 12:00
                    {at}; 2027-01-01T04:00:00Z; 2027年1月1日12:00; 1 Jan 2027 12:00
                    {at|dated}; 2026-01-03T04:00:00Z; 2026年1月3日12:00; 3 Jan 2026 12:00
                    """)
    void namesTheYearOfAMomentThatIsNotOfThisYear(String template, Instant at, String zh, String en) {
        assertThat(filled(template, new Value.Moment(at), Language.ZH)).isEqualTo(zh);
        assertThat(filled(template, new Value.Moment(at), Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    2025-12-31; 2025年12月31日; 31 Dec 2025
                    2026-12-31; 12月31日; 31 Dec
                    """)
    void namesTheYearOfADayThatIsNotOfThisYear(LocalDate day, String zh, String en) {
        assertThat(filled("{at|day}", new Value.Day(day), Language.ZH)).isEqualTo(zh);
        assertThat(filled("{at|day}", new Value.Day(day), Language.EN)).isEqualTo(en);
    }

    private String filled(String template, Value value, Language language) {
        return templates.fill(
                new Bilingual(template, template),
                new Templates.Reader(language, SHANGHAI, TODAY),
                path -> Optional.of(value));
    }
}
