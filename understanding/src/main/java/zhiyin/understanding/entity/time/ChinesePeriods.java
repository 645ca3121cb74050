package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.ChineseDays.open;
import static zhiyin.understanding.entity.time.Words.DAY;
import static zhiyin.understanding.entity.time.Words.MONTH;
import static zhiyin.understanding.entity.time.Words.N;
import static zhiyin.understanding.entity.time.Words.TO;
import static zhiyin.understanding.entity.time.Words.WEEK;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Chinese words for periods: 上个月, 十月份, 第三季度, 下半年, 去年, 近三个月, 中旬, 年底. */
final class ChinesePeriods {

    private static final String WHICH = "(?<which>上上|上|这|本|(?<!一)下下|(?<!一)下|今|当|呢)(?:一)?(?:个|個)?";
    private static final String UNIT = "(?<unit>天|日|周|星期|礼拜|个?月|号头|季度|年)";

    private ChinesePeriods() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        years(rules);
        months(rules);
        rules.add(Rule.one(
                WHICH + WEEK
                        + "(?![二三四五六日末]|天(?!天)|一(?![共起直样定般个些])|围|边|刊|岁|转(?!给|账|了|的|出|入|走|过|到|来|[0-9一二两三四五六七八九]))(?:里|内)?",
                (m, s) -> Piece.of(Shape.WEEK, m.start(), m.end(), week(s, m))));
        rules.add(Rule.one(
                "(?<which>shang|zhe|xia) ?(?:ge )?(?:zhou|xingqi)(?![a-z])",
                (m, s) -> Piece.of(Shape.WEEK, m.start(), m.end(), week(s, m))));
        rules.add(Rule.one(
                "(?:第(?=[一二三四1-4]个)|第?(?=[一二三四1-4]季))(?<q>[一二三四1-4])个?季度|q(?<n>[1-4])(?![0-9a-z])(?:季度)?",
                (m, s) -> open(Shape.QUARTER, m, s.number(m.group("q") == null ? m.group("n") : m.group("q")), 0)));
        rules.add(Rule.one(WHICH + "季度?(?!节)", (m, s) -> {
            LocalDate in = s.today().plusMonths(3L * Words.step(m.group("which")));
            return Piece.of(
                    Shape.FIXED_QUARTER,
                    m.start(),
                    m.end(),
                    Period.quarter(in.getYear(), (in.getMonthValue() + 2) / 3));
        }));
        rules.add(Rule.one("[前头](?<n>[两二三23])(?:个)?季度", (m, s) -> open(Shape.HALF, m, 10 + s.number(m.group("n")), 0)));
        rules.add(Rule.one("[上前]半年(?!来)", (m, s) -> open(Shape.HALF, m, 1, 0)));
        rules.add(Rule.one("(?<!一)[下后]半年", (m, s) -> open(Shape.HALF, m, 2, 0)));
        rules.add(Rule.one(
                "(?:本)?季度?[末底]|(?:本|这个?)季度[末底]",
                (m, s) -> Piece.of(
                        Shape.DAY,
                        m.start(),
                        m.end(),
                        Period.day(
                                Period.quarter(s.today().getYear(), (s.today().getMonthValue() + 2) / 3)
                                        .to()))));
        rules.add(Rule.one("的?(?:最后一[天日])", (m, s) -> open(Shape.MONTH_PART, m, Parts.LAST_DAY, 9)));
        rules.add(Rule.one(
                "的?(?:第一|头一|首)个?" + WEEK + "(?![一二三四五六日天末])",
                (m, s) -> open(Shape.MONTH_PART, m, Parts.FIRST_WEEK, 9)));
        rules.add(Rule.one(
                "的?最后一个?" + WEEK + "(?![一二三四五六日天末])", (m, s) -> open(Shape.MONTH_PART, m, Parts.LAST_WEEK, 9)));
        rules.add(Rule.one("的?第一[天日]", (m, s) -> open(Shape.MONTH_PART, m, Parts.FIRST_DAY, 9)));
        rules.add(Rule.one("中(?=左右|的?时候|$|[ ，,。！？!?])", (m, s) -> open(Shape.MONTH_PART, m, Parts.MIDDLE, 9)));
        rules.add(Rule.one("同期", (m, s) -> open(Shape.SAME_DAYS, m, 0, 0)));
        rules.add(Rule.one("(?<year>今年|去年|明年|前年)的?[头前](?<n>" + N + ")个月", ChinesePeriods::firstMonths));
        rolling(rules);
        recurring(rules);
        return rules;
    }

    private static void years(List<Rule> rules) {
        String whole = "(?:全年|一整年|整年|一年|度)?";
        year(rules, -3, "大前年");
        year(rules, -2, "前年");
        year(rules, -1, "去年" + whole + "|上一?年度?" + "(?!纪)|上年度|qu ?nian");
        year(rules, 0, "今年" + whole + "|本年度?|当年|这一年|jin ?nian");
        year(rules, 1, "明年" + whole + "|来年|下一?年度?(?!级)|ming ?nian");
        year(rules, 2, "后年");
        rules.add(Rule.one(
                "(?<y>(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年度?(?:全年|一整年|整年)?",
                (m, s) -> Piece.of(Shape.YEAR, m.start(), m.end(), Period.year(digits(m.group("y"))))));
        rules.add(Rule.one(
                "(?<y>[2-3][0-9])年(?=(?:" + MONTH + "月|[上下]半年|第?[一二三四1-4]季度|年[底初]|春节|双十一|国庆))",
                (m, s) -> Piece.of(Shape.YEAR, m.start(), m.end(), Period.year(2000 + s.number(m.group("y"))))));
        rules.add(Rule.one(
                "(?<y>[〇零一二][〇零一二三四五六七八九])年(?=全年|整年|年?[底初末]|[上下]半年|第?[一二三四1-4]季度|" + MONTH
                        + "月|的(?:账|流水|明细|时候|对账单)|春节|国庆|双十一|那会)(?:全年|整年)?",
                (m, s) -> Piece.of(
                        Shape.YEAR,
                        m.start(),
                        m.end(),
                        Period.year(2000 + digits(m.group("y").replace('零', '〇'))))));
        rules.add(Rule.one("年(?<part>底|末|终|初)(?!奖)", (m, s) -> open(Shape.YEAR_PART, m, part(m), 0)));
        rules.add(Rule.one("(?<part>底|末|初)(?!中|高)", (m, s) -> open(Shape.MONTH_PART, m, part(m), 9)));
    }

    private static void year(List<Rule> rules, int step, String words) {
        rules.add(Rule.one(
                "(?:" + words + ")",
                (m, s) -> Piece.of(
                        Shape.YEAR, m.start(), m.end(), Period.year(s.today().getYear() + step))));
    }

    private static void months(List<Rule> rules) {
        rules.add(Rule.one(WHICH + "月(?:份)?(?!饼|供|薪|租|费|卡|结|光)", (m, s) -> month(s, m)));
        rules.add(Rule.one(WHICH + "号头", (m, s) -> month(s, m)));
        rules.add(Rule.one("(?<which>shang|zhe|xia) ?ge ?yue(?![a-z])", (m, s) -> month(s, m)));
        rules.add(Rule.one(
                "(?<m>" + MONTH + "|元)月(?:份)?(?!饼|球|亮|嫂|花[坊店艺卉屋园圃朵])",
                (m, s) -> open(Shape.MONTH, m, m.group("m").equals("元") ? 1 : s.number(m.group("m")), 0)));
        rules.add(Rule.one(
                "(?<m>" + MONTH + ")(?=" + TO + MONTH + "月(?!" + DAY + "[日号]))",
                (m, s) -> open(Shape.MONTH, m, s.number(m.group("m")), 0)));
        rules.add(Rule.one(
                "(?:月|该月)(?<part>底|末|初|中)|(?<third>[上中下])旬",
                (m, s) -> m.group("third") == null
                        ? open(Shape.MONTH_PART, m, part(m), 0)
                        : open(Shape.MONTH_PART, m, third(m), 0)));
        rules.add(Rule.one("[上前]半(?:个)?月", (m, s) -> open(Shape.MONTH_PART, m, Parts.FIRST_HALF, 0)));
        rules.add(Rule.one("[下后]半(?:个)?月", (m, s) -> open(Shape.MONTH_PART, m, Parts.SECOND_HALF, 0)));
    }

    private static void rolling(List<Rule> rules) {
        String count = "(?<n>" + N + "|半)(?:个)?";
        String work = "(?:工作日|交易日)?";
        rules.add(Rule.one(
                "(?:最近|近来|近|(?<!都|经|又)过去|往前|这|(?<!提)前|最近这|过去这)(?:的)?" + count + UNIT
                        + "(?:半)?(?!前|后|级|以前|之前)(?:以内|之内|内|里|间|以来|来)?",
                (m, s) -> roll(m, s, -1)));
        rules.add(Rule.one(count + "(?<unit>天|周|星期|礼拜|(?<=个)月|季度|年)(?:以来|来)(?!说|的说|着|了|的)", (m, s) -> roll(m, s, -1)));
        rules.add(Rule.one(
                "(?:未来|接下来|今后|往后|之后)(?:的)?" + count + UNIT + work + "(?:以内|之内|内|里)?", (m, s) -> roll(m, s, 1)));
    }

    private static @Nullable Piece roll(Matcher m, Scene s, int sign) {
        boolean half = m.group("n").equals("半");
        int n = half ? 1 : s.number(m.group("n"));
        char unit = unit(m.group("unit"));
        boolean these = m.group().startsWith("这");
        boolean offset = m.group().startsWith("前") && unit == 'd';
        // 这两天, 这几天: nobody counts them; 这三年 and 这半年 are counted.
        if (n < 1 || n > 400 || (half && unit != 'y' && unit != 'm') || (these && unit == 'd') || offset) {
            return null;
        }
        Piece rolled = Rolling.piece(m.start(), m.end(), s.today(), n, half, unit, sign);
        if (these && Tense.of(s, m.start(), m.end()) == Tense.FUTURE) {
            return Lengths.piece(m.start("n"), m.end("unit"), n, half, unit);
        }
        boolean week = these && unit == 'w' && n == 1;
        return week
                ? Piece.of(Shape.WEEK, m.start(), m.end(), Period.week(s.today()))
                        .or(List.of(rolled.period() + "", rolled.others().getFirst()))
                : rolled;
    }

    /** 今年头三个月. */
    private static @Nullable Piece firstMonths(Matcher m, Scene s) {
        int n = s.number(m.group("n"));
        int year = s.today().getYear()
                + switch (m.group("year").charAt(0)) {
                    case '今' -> 0;
                    case '明' -> 1;
                    case '去' -> -1;
                    default -> -2;
                };
        return n < 1 || n > 12
                ? null
                : Piece.of(
                        Shape.PERIOD,
                        m.start(),
                        m.end(),
                        new Period(
                                LocalDate.of(year, 1, 1), YearMonth.of(year, n).atEndOfMonth()));
    }

    private static void recurring(List<Rule> rules) {
        String unit = "(?:个|個)?(?:工作日|月份?|周|星期|礼拜|年|天|日|季度|季|晚|早|次|期)";
        rules.add(Rule.nothing("每(?:隔)?(?:" + N + "|半)?" + unit + "的?(?:最后一[天日]|[上中下]旬|" + DAY
                + "[日号]|(?:二?十[一二三四五六七八九]|二十|三十一?)(?![零一二三四五六七八九百千万元块个几多])|[一二三四五六日天末底初]|" + MONTH + "月(?:" + DAY
                + "[日号])?)?(?:(?:[和、或]|" + TO + ")(?:" + WEEK + "?[一二三四五六日]|" + DAY + "[日号]))?"));
        rules.add(
                Rule.nothing(
                        "(?:逢" + DAY + "号?|今年(?:已经|都|刚|满|快)?" + N
                                + "周?岁|头[两几][天日]|前[几][天日]|最后一个工作日|同一[天日]|哪一天|某一天|那一天|逢年过节|一年四季|一年到头|一天到晚|有一天|哪天|某天|那天|今生|今后|三天两头|月月|天天|年年|当今|一月一次)"));
        Feast.ALL.forEach(feast -> rules.add(Rule.nothing("每年的?(?:" + feast.chinese() + ")")));
        // Of other things than time: 日本, 一日三餐.
        rules.add(Rule.nothing("(?:一日三餐|百日|生日|节日|假日|工作日|平日|往日|日子|日元|日本)"));
    }

    private static Period week(Scene s, Matcher m) {
        String which = m.group("which");
        int step = switch (which) {
            case "shang" -> -1;
            case "xia" -> 1;
            default -> Words.step(which);
        };
        return Period.week(s.today().plusWeeks(step));
    }

    private static Piece month(Scene s, Matcher m) {
        String which = m.group("which");
        int step = switch (which) {
            case "shang" -> -1;
            case "xia" -> 1;
            default -> Words.step(which);
        };
        return Piece.of(
                Shape.FIXED_MONTH,
                m.start(),
                m.end(),
                Period.month(YearMonth.from(s.today()).plusMonths(step)));
    }

    private static int part(Matcher m) {
        return switch (m.group("part")) {
            case "初" -> Parts.FIRST_DAY;
            case "中" -> Parts.MIDDLE;
            default -> Parts.LAST_DAY;
        };
    }

    private static int third(Matcher m) {
        return switch (m.group("third")) {
            case "上" -> Parts.EARLY;
            case "中" -> Parts.MIDDLE;
            default -> Parts.LATE;
        };
    }

    static char unit(String words) {
        String bare = words.replace("个", "");
        return switch (bare) {
            case "年" -> 'y';
            case "月", "号头" -> 'm';
            case "季度" -> 'q';
            case "周", "星期", "礼拜" -> 'w';
            default -> 'd';
        };
    }

    private static int digits(String year) {
        if (year.charAt(0) < 128) {
            return Integer.parseInt(year);
        }
        int value = 0;
        for (int i = 0; i < year.length(); i++) {
            int digit = "〇一二三四五六七八九".indexOf(year.charAt(i));
            value = 10 * value + Math.max(digit, 0);
        }
        return value;
    }
}
