package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.ChineseDays.day;
import static zhiyin.understanding.entity.time.ChineseDays.open;
import static zhiyin.understanding.entity.time.Words.N;
import static zhiyin.understanding.entity.time.Words.WEEK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Chinese words for a day by its place beside another: 去年的今天, 春节前三天, 下个月第一个星期一. */
final class ChineseRelations {

    private static final int LONGEST = 366;
    /** Nobody counts 前两天. */
    private static final int COUNTED = 3;

    private ChineseRelations() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        same(rules, "去年的?今[天日]", day -> day.minusYears(1));
        same(rules, "前年的?今[天日]", day -> day.minusYears(2));
        same(rules, "明年的?今[天日]", day -> day.plusYears(1));
        same(rules, "上个?月的?今[天日]", day -> day.minusMonths(1));
        same(rules, "下个?月的?今[天日]", day -> day.plusMonths(1));
        same(rules, "上个?(?:周|星期|礼拜)的?今[天日]", day -> day.minusWeeks(1));
        same(rules, "下个?(?:周|星期|礼拜)的?今[天日]", day -> day.plusWeeks(1));
        rules.add(Rule.one("(?<n>" + N + ")年前的?今[天日]", (m, s) -> {
            int years = s.number(m.group("n"));
            return years < 1 || years > LONGEST ? null : day(m, s.today().minusYears(years));
        }));
        rules.add(Rule.one("(?<sign>(?<!提)前|后)第?(?<n>" + N + ")[天日](?!前|后|内)", ChineseRelations::offset));
        rules.add(Rule.one(
                "的?(?:第(?<n>[一二三四])个|(?<last>最后一个))" + WEEK + "(?<day>[一二三四五六日天])",
                (m, s) -> open(
                        Shape.NTH_WEEKDAY,
                        m,
                        Words.chineseWeekday(m.group("day")),
                        m.group("last") != null ? -1 : s.number(m.group("n")))));
        return rules;
    }

    private static void same(List<Rule> rules, String words, UnaryOperator<LocalDate> moved) {
        rules.add(Rule.one(words, (m, s) -> day(m, moved.apply(s.today()))));
    }

    /** So many days before or after what was named; alone, the last days when they are enough to be counted. */
    private static @Nullable Piece offset(Matcher m, Scene s) {
        int n = s.number(m.group("n"));
        if (n < 1 || n > LONGEST) {
            return null;
        }
        boolean before = m.group("sign").equals("前");
        return before && n >= COUNTED
                ? Rolling.piece(m.start(), m.end(), s.today(), n, false, 'd', -1)
                        .offset(-n)
                : open(Shape.OFFSET, m, before ? -n : n, 0);
    }
}
