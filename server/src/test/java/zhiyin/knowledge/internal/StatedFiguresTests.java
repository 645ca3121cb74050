package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.values.Language;

class StatedFiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000 元以内 2 元|2000 CNY, 2 CNY",
                "单笔最高 5 万元、单日 20 万元|50000 CNY, 200000 CNY",
                "再高按 0.03% 收|0.03 PERCENT",
                "3 个工作日内，最长 30 天|3 WORKDAY, 30 DAY",
                "等值 5000 美元|5000 USD",
                "满 16 周岁，每人 1 张|16 AGE, 1",
                "周一至周五 9:00 到 17:00，拨打 400-800-1234|400-800-1234 PHONE, 9:00 CLOCK, 17:00 CLOCK",
                "2026 年 12 月 31 日前，R3 产品，Ⅱ类户|",
                "每月 10 日还款，存 3 个月|10 DAY, 3 MONTH",
                "500 积分抵 5 元|500 POINT, 5 CNY"
            })
    void findsInChinese(String text, String found) {
        assertThat(written(text, Language.ZH)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "costs CNY 2 up to CNY 2,000|2 CNY, 2000 CNY",
                "above that 0.03%, at most CNY 50|0.03 PERCENT, 50 CNY",
                "within 3 working days, 30 days at most|3 WORKDAY, 30 DAY",
                "from the age of 16, 1 card|16, 1",
                "Monday to Friday 9:00 to 17:00, call 400-800-1234|400-800-1234 PHONE, 9:00 CLOCK, 17:00 CLOCK",
                "until 31 December 2026, products of grade R3|",
                "on the 10th of each month, for a 3-month term|10 DAY, 3 MONTH",
                "CNY 1.5 million in 24 hours|1500000 CNY, 24 HOUR"
            })
    void findsInEnglish(String text, String found) {
        assertThat(written(text, Language.EN)).isEqualTo(found == null ? "" : found);
    }

    private static String written(String text, Language language) {
        return StatedFigures.in(text, language).stream()
                .map(stated ->
                        stated.value() + stated.unit().map(unit -> " " + unit).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
