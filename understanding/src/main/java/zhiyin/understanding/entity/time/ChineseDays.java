package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.Words.DAY;
import static zhiyin.understanding.entity.time.Words.MONTH;
import static zhiyin.understanding.entity.time.Words.N;
import static zhiyin.understanding.entity.time.Words.TO;
import static zhiyin.understanding.entity.time.Words.WEEK;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chinese words for days: 大前天, 上周五, 25号, 十月三日, 农历八月十五, 双十一, 三天前. */
final class ChineseDays {

    /** What a number before 号 names when it is no day. */
    private static final String NO_DAY = "(?!窗|柜|线|楼|店|机|门|院|房|卡|球|位|码|铺|仓|桌|客服|员工|文件|公路|令|召|称|头|厅|台)";

    /** 拜二 is short for 礼拜二, but 朝拜 is a word. */
    private static final Pattern IN_A_WORD = Pattern.compile("[礼崇朝参祭跪膜叩]$");

    private static final Pattern AFTER_MONTH = Pattern.compile("(?<!每|每个)月份?$");

    private ChineseDays() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        relative(rules, -3, "大前[天日晚]|大前儿个?");
        relative(rules, -2, "前[天日晚](?![后前])|前儿个?|前夜");
        relative(rules, -1, "昨[天日晚夜早晨]|昨儿个?|昨天夜里|昨个儿?|夜个儿?|夜儿个?|寻[日晚朝]|琴日|噚日|[上昨]日夜里|头天晚上");
        relative(rules, 0, "今[天日晚早晨夜朝]|今儿个?|今个儿?");
        relative(rules, 1, "明[天日早晚晨朝](?!新闻)|明儿个?|明个儿?|听[日晚朝]|翌日");
        relative(rules, 3, "大后[天日]|大后儿个?");
        relative(rules, 2, "后[天日](?!性)|后儿个?");
        relative(rules, -2, "qian ?tian");
        relative(rules, -1, "zuo ?(?:tian|wan)");
        relative(rules, 0, "jin ?(?:tian|wan)");
        relative(rules, 1, "ming ?(?:tian|zao)");
        relative(rules, 2, "hou ?tian");
        rules.add(Rule.one(
                "明后(?:两)?[天日]",
                (m, s) -> day(m, s.today().plusDays(1))
                        .unsure(List.of(s.today().plusDays(2).toString()))));
        rules.add(Rule.one(
                "今明(?:两|二)?[天日]",
                (m, s) -> Piece.of(
                        Shape.PERIOD,
                        m.start(),
                        m.end(),
                        new Period(s.today(), s.today().plusDays(1)))));
        rules.add(Rule.one(
                "昨今(?:两|二)?[天日]",
                (m, s) -> Piece.of(
                        Shape.PERIOD, m.start(), m.end(), new Period(s.today().minusDays(1), s.today()))));
        rules.add(Rule.one(
                "(?:现在|目前|至今|如今|今|此刻|眼下|当前)",
                (m, s) -> Piece.of(Shape.NOW, m.start(), m.end(), Period.day(s.today()))));
        rules.add(Rule.one("(?:这一|当|同)[天日](?=[^后前])", (m, s) -> open(Shape.SAME_DAYS, m, 1, 0)));
        rules.addAll(ChineseRelations.rules());
        weekdays(rules);
        numbered(rules);
        feasts(rules);
        rules.add(Rule.one(
                "(?:再?过)?(" + N + "|半)(?:个)?(天|日|周|星期|礼拜|月|季度|年)(?:之|以)?(前|后)(?!台|面|来|提|续|端|半|天|三)",
                ChineseDays::counted));
        rules.add(Rule.one(
                "(?:再过|过(?=.{2,6}(?:再|之?后|我|就|到期|要|帮)))(" + N + "|半)(?:个)?(天|日|周|星期|礼拜|月|年)(?!了|去)",
                (m, s) -> counted(m, s, 1)));
        return rules;
    }

    private static void relative(List<Rule> rules, int days, String words) {
        rules.add(Rule.one(
                "(?:" + words + ")",
                (m, s) -> Piece.of(
                        Shape.DAY, m.start(), m.end(), Period.day(s.today().plusDays(days)))));
    }

    private static void weekdays(List<Rule> rules) {
        String weekday = WEEK + "(?<day>[二三四五六日]|天(?!天)|一(?![共起直样定般个些])|[1-7](?![0-9]))";
        rules.add(Rule.one(
                weekday + "(?!次|遍|[一二三四五六日天]|福|三次)",
                (m, s) -> open(Shape.WEEKDAY, m, Words.chineseWeekday(m.group("day")), 0)));
        rules.add(Rule.one(
                "拜(?<day>[一二三四五六日天])(?![拜下次遍地师个])",
                (m, s) -> s.before(IN_A_WORD, m.start()) != null
                        ? null
                        : open(Shape.WEEKDAY, m, Words.chineseWeekday(m.group("day")), 0)));
        rules.add(Rule.one("周末|週末|双休日?", (m, s) -> open(Shape.WEEKEND, m, 0, 0)));
        rules.add(Rule.one("(?<which>上上|上|这|本|(?<!一)下下|(?<!一)下|今|呢)(?:一)?(?:个)?" + weekday, (m, s) -> {
            LocalDate monday = Period.week(s.today()).from().plusWeeks(Words.step(m.group("which")));
            return day(m, monday.plusDays(Words.chineseWeekday(m.group("day")) - 1L));
        }));
        rules.add(Rule.one("(?<which>上上|上|这|本|(?<!一)下下|(?<!一)下|今)(?:一)?(?:个)?(?:周末|週末|星期末|礼拜末)", (m, s) -> {
            LocalDate monday = Period.week(s.today()).from().plusWeeks(Words.step(m.group("which")));
            return Piece.of(Shape.PERIOD, m.start(), m.end(), new Period(monday.plusDays(5), monday.plusDays(6)));
        }));
    }

    private static void numbered(List<Rule> rules) {
        rules.add(Rule.one(
                "(?<y>(?:19|20)[0-9]{2})(?<sep>[-/.])(?<m>[01]?[0-9])\\k<sep>(?<d>[0-3]?[0-9])[日号]?(?![0-9.%])(?![-/][0-9]{1,2}(?![0-9]))",
                (m, s) -> dated(m, number(m, "y"), number(m, "m"), number(m, "d"))));
        rules.add(Rule.one(
                "(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9a-z]|[.,][0-9]|[元块万百千圆刀])",
                (m, s) -> dated(m, number(m, "y"), number(m, "m"), number(m, "d"))));
        rules.add(Rule.one(
                "(?<y>[0-9]{2})年(?<m>" + MONTH + ")月(?<d>" + DAY + ")[日号]?",
                (m, s) -> dated(m, 2000 + number(m, "y"), s.number(m.group("m")), s.number(m.group("d")))));
        rules.add(Rule.one(
                "(?<m>" + MONTH + ")月(?:份)?的?(?<d>" + DAY + ")(?:[日号]" + NO_DAY + "|(?=" + TO + DAY + "[日号]))",
                (m, s) -> monthDay(m, s.number(m.group("m")), s.number(m.group("d")))));
        rules.add(Rule.one(
                "(?<m>1[0-2]|0?[1-9])月(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[.,][0-9]|[元块万百千个笔张期年月天周件份])",
                (m, s) -> monthDay(m, s.number(m.group("m")), s.number(m.group("d")))));
        rules.add(Rule.one(
                "(?<m>1[0-2]|0?[1-9])\\.(?<d>3[01]|[12][0-9]|0?[1-9])(?=(?:那天|当天)?(?:扣|刷|花|转|付|收|消费|买)(?:了|的|我|走).{0,6}[0-9一二两三四五六七八九十百千万]+(?:块|元|\\.|百|千))",
                (m, s) -> monthDay(m, number(m, "m"), number(m, "d"))));
        rules.add(Rule.one(
                "(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12][0-9]|0?[1-9])[号日]",
                (m, s) -> monthDay(m, number(m, "m"), number(m, "d"))));
        rules.add(Rule.one(
                "(?<d>" + DAY + ")(?:号" + NO_DAY + "|日(?![元圆币本语文内期]|以内|之内|后|游))",
                (m, s) -> open(Shape.DAY_OF_MONTH, m, 0, s.number(m.group("d")))));
        rules.add(Rule.one(
                "(?<d>" + DAY + ")(?=" + TO + DAY + "[日号]" + NO_DAY + ")",
                (m, s) -> open(Shape.DAY_OF_MONTH, m, 0, s.number(m.group("d")))));
        rules.add(Rule.one(
                "(?<d>3[01]|[12][0-9]|0?[1-9])(?=(?:-|~|到|至)(?:3[01]|[12][0-9]|0?[1-9])[日号])",
                (m, s) -> open(Shape.DAY_OF_MONTH, m, 0, s.number(m.group("d")))));
        // 上个月二十七: from eleven on, a Chinese number right after a month is a day, unless it counts something.
        rules.add(Rule.one(
                "(?<d>二?十[一二三四五六七八九]|二十|三十一?|廿[一二三四五六七八九]?)"
                        + "(?![0-9零〇一二三四五六七八九十百千万亿多几余来元块毛角分秒小个笔张期年月天周件份点刀次位条名户遍种岁成倍%号日美欧英港澳])",
                (m, s) -> s.before(AFTER_MONTH, m.start()) == null
                        ? null
                        : open(Shape.DAY_OF_MONTH, m, 0, s.number(m.group("d")))));
        // The day of each month on which wages come.
        rules.add(Rule.nothing(DAY + "号(?:发工资|发薪)"));
        rules.addAll(LunarDays.rules());
    }

    private static void feasts(List<Rule> rules) {
        for (Feast feast : Feast.ALL) {
            rules.add(Rule.one(
                    "(?:" + feast.chinese() + ")(?!红包|礼|快乐)(?<off>小?长?假期?|黄金周|期间|这?[三五七八]天长?假?)?",
                    (m, s) -> m.group("off") == null
                            ? open(Shape.FEAST, m, Feast.ALL.indexOf(feast), 0)
                            : open(Shape.FEAST, m, Feast.ALL.indexOf(feast), 1)));
        }
    }

    private static @Nullable Piece counted(Matcher m, Scene s) {
        // 15日前 is before the 15th, 三日前 three days ago.
        if (m.group(2).equals("日") && m.group(1).charAt(0) <= '9') {
            return null;
        }
        return counted(m, s, m.group(3).equals("前") ? -1 : 1);
    }

    private static @Nullable Piece counted(Matcher m, Scene s, int sign) {
        boolean half = m.group(1).equals("半");
        int n = half ? 0 : s.number(m.group(1));
        if (n < 0 || n > 1000) {
            return null;
        }
        LocalDate today = s.today();
        long step = (long) sign * n;
        LocalDate day = switch (m.group(2)) {
            case "年" -> half ? today.plusMonths(6L * sign) : today.plusYears(step);
            case "季度" -> half ? null : today.plusMonths(3 * step);
            case "月" -> half ? today.plusDays(15L * sign) : today.plusMonths(step);
            case "天", "日" -> half ? null : today.plusDays(step);
            default -> half ? null : today.plusWeeks(step);
        };
        return day == null ? null : day(m, day);
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    static Piece open(Shape shape, Matcher m, int major, int minor) {
        return Piece.open(shape, m.start(), m.end(), major, minor);
    }

    static Piece day(Matcher m, LocalDate day) {
        return Piece.of(Shape.DAY, m.start(), m.end(), Period.day(day));
    }

    static @Nullable Piece monthDay(Matcher m, int month, int day) {
        // The 29th of February is a day of some year.
        Piece inLeapYear = dated(m, 2000, month, day);
        return inLeapYear == null || inLeapYear.shape() == Shape.NO_DAY
                ? inLeapYear
                : open(Shape.MONTH_DAY, m, month, day);
    }

    /** As {@link #date}, with a day that its month lacks told as no day. */
    static @Nullable Piece dated(Matcher m, int year, int month, int day) {
        Piece piece = date(m, year, month, day);
        boolean lacking = piece == null && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return lacking ? open(Shape.NO_DAY, m, 0, 0) : piece;
    }

    static @Nullable Piece date(Matcher m, int year, int month, int day) {
        try {
            return day(m, LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
