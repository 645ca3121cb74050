package zhiyin.knowledge.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiyin.knowledge.Terms.Unit;
import zhiyin.values.Language;

/**
 * Finds the figures a text of the bank states: amounts, rates, periods, ages, times of day, telephone numbers. Dates are
 * none; neither are numbers that are part of a name (R3, TLS1.3). Linear in the text.
 */
final class StatedFigures {

    /**
     * A figure as a text states it.
     *
     * @param value as {@link zhiyin.knowledge.Terms.Figure#value}
     * @param unit empty where the text names none that is known: pieces, persons, times
     * @param written the words themselves
     */
    record Stated(String value, Optional<Unit> unit, String written) {}

    private static final Map<String, Unit> ZH_UNITS = Map.ofEntries(
            Map.entry("元", Unit.CNY),
            Map.entry("块", Unit.CNY),
            Map.entry("美元", Unit.USD),
            Map.entry("欧元", Unit.EUR),
            Map.entry("港元", Unit.HKD),
            Map.entry("港币", Unit.HKD),
            Map.entry("英镑", Unit.GBP),
            Map.entry("日元", Unit.JPY),
            Map.entry("%", Unit.PERCENT),
            Map.entry("％", Unit.PERCENT),
            Map.entry("个百分点", Unit.PERCENT),
            Map.entry("天", Unit.DAY),
            Map.entry("日", Unit.DAY),
            Map.entry("个自然日", Unit.DAY),
            Map.entry("个工作日", Unit.WORKDAY),
            Map.entry("工作日", Unit.WORKDAY),
            Map.entry("周", Unit.WEEK),
            Map.entry("个星期", Unit.WEEK),
            Map.entry("个月", Unit.MONTH),
            Map.entry("月", Unit.MONTH),
            Map.entry("年", Unit.YEAR),
            Map.entry("小时", Unit.HOUR),
            Map.entry("个小时", Unit.HOUR),
            Map.entry("分钟", Unit.MINUTE),
            Map.entry("秒", Unit.SECOND),
            Map.entry("秒钟", Unit.SECOND),
            Map.entry("周岁", Unit.AGE),
            Map.entry("岁", Unit.AGE),
            Map.entry("克", Unit.GRAM),
            Map.entry("积分", Unit.POINT));

    private static final Map<String, Unit> EN_UNITS = Map.ofEntries(
            Map.entry("%", Unit.PERCENT),
            Map.entry("percentage point", Unit.PERCENT),
            Map.entry("working day", Unit.WORKDAY),
            Map.entry("business day", Unit.WORKDAY),
            Map.entry("calendar day", Unit.DAY),
            Map.entry("day", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("month", Unit.MONTH),
            Map.entry("year", Unit.YEAR),
            Map.entry("hour", Unit.HOUR),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("second", Unit.SECOND),
            Map.entry("gram", Unit.GRAM),
            Map.entry("point", Unit.POINT));

    private static final Map<String, Integer> POWERS = Map.of("万", 4, "亿", 8, "million", 6, "billion", 9);

    /** Not within a word, a longer number or a name such as R3. */
    private static final String ALONE = "(?<![A-Za-z0-9.\\-–:×])";

    private static final String NUMBER = "([0-9][0-9,]*(?:\\.[0-9]+)?)";
    private static final Pattern ZH =
            Pattern.compile(ALONE + NUMBER + "\\s*(万|亿)?\\s*(" + alternatives(ZH_UNITS) + ")?");
    private static final Pattern EN = Pattern.compile("(?:\\b(CNY|USD|EUR|HKD|GBP|JPY) ?)?" + ALONE + NUMBER
            + "(st|nd|rd|th)?(?: ?(million|billion))?(?:[ -]?(" + alternatives(EN_UNITS) + ")(?![a-rt-z])s?)?");
    private static final Pattern CLOCK = Pattern.compile("(?<![0-9])([0-9]{1,2}:[0-9]{2})(?![0-9])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])([0-9]{3,4}-[0-9]{3,4}-[0-9]{4}|95[0-9]{3}|110|96110|12378)(?![0-9])");
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern DATES = Pattern.compile("[0-9]{4} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?"
            + "|[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|(?:[0-9]{1,2} )?" + MONTHS + "(?: [0-9]{1,2}(?![0-9]))?(?: [0-9]{4})?"
            + "|(?<![0-9])[0-9]{4} ?年(?!期)");

    private StatedFigures() {}

    /** In the order of the text, telephone numbers and times of day first. */
    static List<Stated> in(String text, Language language) {
        List<Stated> found = new ArrayList<>();
        String rest = DATES.matcher(text).replaceAll(" ");
        rest = taken(rest, PHONE, Unit.PHONE, found);
        rest = taken(rest, CLOCK, Unit.CLOCK, found);
        switch (language) {
            case ZH -> chinese(rest, found);
            case EN -> english(rest, found);
        }
        return List.copyOf(found);
    }

    private static String taken(String text, Pattern pattern, Unit unit, List<Stated> found) {
        Matcher figure = pattern.matcher(text);
        while (figure.find()) {
            found.add(new Stated(figure.group(1), Optional.of(unit), figure.group()));
        }
        return figure.replaceAll(" ");
    }

    private static void chinese(String text, List<Stated> found) {
        Matcher figure = ZH.matcher(text);
        while (figure.find()) {
            found.add(new Stated(
                    value(figure.group(1), figure.group(2)),
                    unit(ZH_UNITS, figure.group(3)),
                    figure.group().strip()));
        }
    }

    private static void english(String text, List<Stated> found) {
        Matcher figure = EN.matcher(text);
        while (figure.find()) {
            Optional<Unit> unit = Optional.ofNullable(figure.group(1)).map(Unit::valueOf);
            if (unit.isEmpty()) {
                // "the 10th" is a day of the month.
                unit = figure.group(3) == null ? unit(EN_UNITS, figure.group(5)) : Optional.of(Unit.DAY);
            }
            found.add(new Stated(
                    value(figure.group(2), figure.group(4)),
                    unit,
                    figure.group().strip()));
        }
    }

    private static String value(String digits, @Nullable String power) {
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return TermsReader.plain(power == null ? number : number.scaleByPowerOfTen(POWERS.getOrDefault(power, 0)));
    }

    private static Optional<Unit> unit(Map<String, Unit> units, @Nullable String word) {
        return word == null ? Optional.empty() : Optional.ofNullable(units.get(word));
    }

    /** Longer words first, because the first that fits is taken. */
    private static String alternatives(Map<String, Unit> units) {
        return units.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
