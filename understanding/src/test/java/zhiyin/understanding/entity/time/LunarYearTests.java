package zhiyin.understanding.entity.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of lunar years and the formulas of the feasts, against a library that computes them by astronomy. */
class LunarYearTests {

    private static final int MONTHS = 12;

    @Test
    void agreesWithTheLibraryOnEveryMonthOfACentury() {
        for (int year = LunarYear.FIRST; year <= LunarYear.LAST; year++) {
            for (int month = 1; month <= MONTHS; month++) {
                for (int day : new int[] {1, 15, 29}) {
                    assertThat(LunarYear.day(year, month, day))
                            .as("%d-%d-%d", year, month, day)
                            .isEqualTo(date(Lunar.fromYmd(year, month, day).getSolar()));
                }
            }
        }
    }

    @Test
    void knowsThatAMonthMayHaveButTwentyNineDays() {
        assertThat(LunarYear.day(2025, 12, 30)).isNull();
        assertThat(LunarYear.day(2026, 12, 29)).isEqualTo("2027-02-05");
        assertThat(LunarYear.day(1999, 1, 1)).isNull();
        assertThat(LunarYear.day(2101, 1, 1)).isNull();
    }

    @Test
    void agreesWithTheLibraryOnTheSolarTerms() {
        for (int year = LunarYear.FIRST; year < LunarYear.LAST; year++) {
            assertThat(falls("清明", year)).isEqualTo(term(year, "清明"));
            assertThat(falls("冬至", year)).isEqualTo(term(year, "DONG_ZHI"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "除夕, 2026, 2026-02-16",
        "春节, 2027, 2027-02-06",
        "端午, 2025, 2025-05-31",
        "中秋, 2026, 2026-09-25",
        "复活节, 2024, 2024-03-31",
        "复活节, 2025, 2025-04-20",
        "复活节, 2026, 2026-04-05",
        "复活节, 2038, 2038-04-25",
        "感恩节, 2026, 2026-11-26",
        "黑五, 2026, 2026-11-27",
        "母亲节, 2026, 2026-05-10",
        "父亲节, 2026, 2026-06-21"
    })
    void knowsWhenAFeastFalls(String name, int year, LocalDate day) {
        assertThat(falls(name, year)).isEqualTo(day);
    }

    private static LocalDate falls(String name, int year) {
        return Feast.ALL.stream()
                .filter(feast -> name.matches(feast.chinese()))
                .findFirst()
                .map(feast -> feast.in(year))
                .orElseThrow();
    }

    private static LocalDate term(int year, String name) {
        return date(
                Objects.requireNonNull(Lunar.fromYmd(year, 6, 1).getJieQiTable().get(name)));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
