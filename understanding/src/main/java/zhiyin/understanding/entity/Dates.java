package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.time.TimeExpressions;
import zhiyin.understanding.entity.time.TimeMention;

/** The days, periods and lengths of time that a text names: yesterday, 上周三, last month, 三年期. */
final class Dates {

    private static final BigDecimal MOST = BigDecimal.valueOf(9_999);

    private Dates() {}

    static void find(Reading reading, LocalDate today) {
        for (TimeMention mention : TimeExpressions.find(reading.open(), today, Dates::number)) {
            if (mention.kind() == TimeMention.Kind.NONE) {
                reading.blot(mention.from(), mention.to());
                continue;
            }
            EntityType type = switch (mention.kind()) {
                case DAY -> EntityType.DATE;
                case RANGE -> EntityType.DATE_RANGE;
                case LENGTH, NONE -> EntityType.DURATION;
            };
            reading.take(
                    type, mention.value(), mention.from(), mention.to(), mention.ambiguous(), mention.alternatives());
        }
    }

    /** A small whole number in words of either language; negative for what is none. */
    private static int number(String words) {
        return ChineseNumber.parse(words)
                .or(() -> EnglishNumber.parse(List.of(words.split("[ -]"))))
                .filter(n -> n.signum() >= 0
                        && n.compareTo(MOST) <= 0
                        && n.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .orElse(-1);
    }
}
