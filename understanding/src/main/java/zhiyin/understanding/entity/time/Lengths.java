package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.Words.COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long something takes or lasts: 三年期, 两个半小时, 一年零三个月, a year and a half, 90-day, 2 hrs. */
final class Lengths {

    private static final int LONGEST = 9_999;
    private static final String ZH_COUNT = "(?:[0-9]{1,4}(?:\\.[0-9]{1,2})?(?![0-9])|[一二两俩仨三四五六七八九十百廿]{1,5})";
    private static final String ZH_UNIT = "(?:个?月|个?号头|个?星期|个?礼拜|周|个?季度|个?(?:工作|交易|自然)日|个?小时|个?钟头|分钟|秒钟?|年|天|日|晚上?|夜)";
    private static final String ZH = "(?:(?<half>半)个?(?<halfunit>年|月|小时|钟头|天(?=.{0,2}假))"
            + "|(?<count>" + ZH_COUNT + ")(?:(?<and>个半)(?<andunit>月|小时|钟头|星期|礼拜)|(?<unit>" + ZH_UNIT + ")"
            + "(?:(?<plus>半)(?![年个百])|[零又加]?(?<count2>" + ZH_COUNT + ")(?<unit2>个月|天|分钟?))?))"
            + "(?!前[台面来]|节|级|[之以]?前(?!还|把|取)|[之以]后|度|[0-9]|[一二三四五六七八九十]月|费|货|薪|检|报|龄|审|会)(?:期|内|以内|之内)?";
    private static final String EN_UNIT = "(?:working|business|calendar|trading|full|whole|long|consecutive)?[ -]?"
            + "(?:days?|weeks?|wks?|fortnights?|months?|mths?|mos?|quarters?|years?|yrs?|hours?|hrs?|minutes?|mins?|seconds?|secs?|nights?|decades?)";
    private static final String EN = "(?:(?<half>half[ -](?:an? )?)(?<halfunit>year|month|hour|day)s?"
            + "|(?<an>an?) (?<unit1>" + EN_UNIT + ")(?<plus1> and a half)?"
            + "|(?<vague>an? couple of|a couple) (?<unit3>" + EN_UNIT + ")"
            + "|(?<count>[0-9]{1,4}\\.[0-9]|" + COUNT + ")(?<and>[ -]and[ -]a[ -]half)?(?<dash>[ -]?)(?<unit>" + EN_UNIT
            + ")(?<plus> and a half)?"
            + "(?:,? (?:and )?(?<count2>" + COUNT + ")[ -](?<unit2>months?|weeks?|days?|mins?|minutes?))?)(?![a-z])";
    /** "A day" after these is how long, after others how much in each. */
    private static final Pattern EN_LENGTH = Pattern.compile(
            "(?:^|[^a-z])(?:for|of|in|within|over|after|about|around|back|another|than|just|only|takes?|took|wait|waited|waiting|by|under|nearly|almost|been|lasts?|lasted|late|is|was|from|roughly|and|to|or|only"
                    + " for|every|until) $|^$");

    private static final Pattern EN_LENGTH_AFTER =
            Pattern.compile(" (?:of|deposit|fixed|term|late|early|old|or)(?![a-z])|'s ");
    private static final Pattern SHARE = Pattern.compile(" of (?:an? |the |my )");
    private static final Pattern NEVER_BEFORE = Pattern.compile("(?:第|每|每隔|几|多|上|(?<!一)下|每过|零|[一二三四五六七八九十百]) ?$");

    private Lengths() {}

    static List<Rule> chinese() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.one(ZH, Lengths::chinese));
        rules.add(Rule.one(
                "(?<a>" + ZH_COUNT + ")" + Words.TO + "(?<b>" + ZH_COUNT + ")(?<unit>" + ZH_UNIT
                        + ")(?![之以]?[前后])(?:期|内|以内|之内)?",
                Lengths::span));
        rules.add(Rule.one(
                "(?<a>" + ZH_COUNT + ")(?:(?:个|(?<=[俩仨]))(?<month>月)|个?(?<unit>天|年|小时|星期|周))多(?!少)", Lengths::vague));
        rules.add(Rule.nothing("十天半个?月"));
        rules.add(Rule.one("一刻钟", (m, s) -> Piece.length(m.start(), m.end(), "PT15M")));
        rules.add(Rule.one(
                "(?<a>[一二三四五六七八九十]?[一两二三四五六七八九])(?<b>[二三四五六七八九十])(?<unit>个?月|天|周|年|个?小时|个?星期|分钟)(?![之以]?[前后])(?:内|以内|之内)?",
                Lengths::between));
        rules.add(Rule.one("(?<a>" + ZH_COUNT + ")(?:个?多|来)(?<unit>月|天|年|小时|星期)(?:了)?", (m, s) -> vague(m, s)));
        rules.add(Rule.nothing("(?:第|每|每隔)" + ZH_COUNT + "(?:个)?" + ZH_UNIT));
        rules.add(Rule.nothing("(?:" + ZH_COUNT + "|半)个?(?:小时|钟头|分钟|秒)(?:之|以)?[前后]"));
        return rules;
    }

    static List<Rule> english() {
        return List.of(
                Rule.one("an? (?<unit>" + EN_UNIT + ") or (?:two|so)(?![a-z])", (m, s) -> {
                    char kind = kind(m.group("unit"));
                    String two = iso(2, false, kind);
                    String one = iso(1, false, kind);
                    boolean so = m.group().endsWith("so");
                    return one == null || two == null
                            ? null
                            : Piece.length(m.start(), m.end(), one).unsure(so ? List.of() : List.of(two));
                }),
                Rule.one(
                        "(?<n>[0-9]{1,3})(?<unit>[dy])(?![a-z0-9])",
                        (m, s) -> piece(
                                m.start(),
                                m.end(),
                                s.number(m.group("n")),
                                false,
                                m.group("unit").charAt(0))),
                Rule.one(EN, Lengths::english),
                Rule.one(
                        "(?<a>" + COUNT + ")(?: to | or |-|–)(?<b>" + COUNT + ")[ -](?<unit>" + EN_UNIT
                                + ")(?! ago)(?![a-z])",
                        Lengths::span),
                Rule.one("(?:a |the )?fortnight(?![a-z])", (m, s) -> Piece.length(m.start(), m.end(), "P2W")),
                Rule.one("(?:a )?quarter of an hour", (m, s) -> Piece.length(m.start(), m.end(), "PT15M")),
                Rule.one("three[- ]quarters of a year(?![a-z])", (m, s) -> Piece.length(m.start(), m.end(), "P9M")),
                Rule.one("three[- ]quarters of an hour", (m, s) -> Piece.length(m.start(), m.end(), "PT45M")),
                Rule.nothing(
                        "(?:per|each|every|a) (?:calendar )?(?:day|week|month|year|quarter|annum)(?= (?:limit|fee))"),
                Rule.nothing(COUNT + "(?:[ -](?:days?|weeks?|months?|years?|yrs?))[ -]olds?(?![a-z])"),
                Rule.nothing(COUNT + " (?:hours?|hrs?|minutes?|mins?|seconds?) (?:ago|later|from now|back)"),
                Rule.nothing("an? (?:hour|minute|min|hr|second|sec|moment|while) (?:ago|later|from now|back)"));
    }

    private static @Nullable Piece chinese(Matcher m, Scene s) {
        boolean half = m.group("half") != null;
        String unit = half ? m.group("halfunit") : m.group("and") != null ? m.group("andunit") : m.group("unit");
        char kind = kind(unit);
        String words = m.group();
        if (unit.equals("日") && !words.endsWith("内") && !words.endsWith("期") && s.number(m.group("count")) > 2) {
            return null;
        }
        if (unit.equals("日") && "一二".contains(m.group("count")) && !words.endsWith("内")) {
            return null;
        }
        // 2026年 is a year, 12月 a month.
        boolean calendar = unit.equals("月") && m.group("and") == null && !half && !"俩仨两".contains(m.group("count"));
        int year = unit.equals("年") ? s.number(m.group("count")) : 0;
        if (calendar || year >= 1_000 || s.before(NEVER_BEFORE, m.start()) != null) {
            return null;
        }
        if (half) {
            return Piece.length(m.start(), m.end(), iso(0, true, kind)).or(halfMonth(kind));
        }
        if (OtherLengths.isOther(m, s)) {
            return Piece.open(Shape.NOTHING, m.start(), m.end(), 0, 0);
        }
        boolean and = m.group("and") != null || m.group("plus") != null;
        if (m.group("count").indexOf('.') > 0) {
            return DecimalLengths.piece(m, kind);
        }
        int count = s.number(m.group("count"));
        // 万分之五一天: so much each day.
        boolean share = count == 1 && s.charAt(m.start() - 1) == '\uE000' && words.matches("一(?:天|日|年|个月)");
        // 三百一个月: three hundred each month.
        if (share || (m.group("count").length() > 1 && m.group("count").endsWith("百一"))) {
            return null;
        }
        String value = m.group("unit2") == null
                ? iso(count, and, kind)
                : joined(iso(count, false, kind), s.number(m.group("count2")), kind(m.group("unit2")));
        return value == null ? null : Piece.length(m.start(), m.end(), value).or(same(count, kind));
    }

    private static @Nullable Piece english(Matcher m, Scene s) {
        if (m.group("half") != null) {
            char kind = kind(m.group("halfunit"));
            String iso = iso(0, true, kind);
            return iso == null ? null : Piece.length(m.start(), m.end(), iso).or(halfMonth(kind));
        }
        if (m.group("vague") != null) {
            char kind = kind(m.group("unit3"));
            return Piece.length(m.start(), m.end(), iso(2, false, kind)).unsure(same(2, kind));
        }
        if (m.group("an") != null) {
            boolean plus = m.group("plus1") != null;
            if (m.group("unit1").startsWith("quarter")) {
                return null;
            }
            String iso = iso(1, plus, kind(m.group("unit1")));
            boolean rate = (!plus
                            && !m.group("unit1").equals("fortnight")
                            && s.before(EN_LENGTH, m.start()) == null
                            && s.at(EN_LENGTH_AFTER, m.end()) == null)
                    || kind(m.group("unit1")) == 's';
            return iso == null
                    ? null
                    : rate
                            ? Piece.open(Shape.NOTHING, m.start(), m.end(), 0, 0)
                            : Piece.length(m.start(), m.end(), iso);
        }
        String unit = m.group("unit");
        char kind = kind(unit);
        // Three quarters of a million.
        boolean share = kind == 'q' && s.at(SHARE, m.end()) != null;
        boolean mo = unit.trim().startsWith("mo")
                && !unit.contains("mon")
                && m.group("dash").equals(" ")
                && !unit.contains("s");
        if (share || mo) {
            return null;
        }
        if (m.group("count").indexOf('.') > 0) {
            return DecimalLengths.piece(m, kind);
        }
        int count = s.number(m.group("count"));
        // "not 3 months, 13 months": two lengths, since the second unit is no smaller.
        if (m.group("unit2") != null && !isSmaller(kind(m.group("unit2")), kind)) {
            String first = iso(count, false, kind);
            return first == null
                    ? null
                    : Piece.length(m.start(), m.end("unit"), first).or(same(count, kind));
        }
        boolean half = m.group("and") != null || m.group("plus") != null;
        String iso = m.group("unit2") == null
                ? iso(count, half, kind)
                : joined(iso(count, false, kind), s.number(m.group("count2")), kind(m.group("unit2")));
        return iso == null ? null : Piece.length(m.start(), m.end(), iso).or(same(count, kind));
    }

    private static boolean isSmaller(char unit, char than) {
        String fromSmall = "sihdwfmqyD";
        return fromSmall.indexOf(unit) < fromSmall.indexOf(than);
    }

    /** 两三天. */
    private static @Nullable Piece between(Matcher m, Scene s) {
        int high = s.number(m.group("b"));
        String a = m.group("a");
        int low = s.number(a);
        boolean steps = a.length() == 1 ? high == low + 1 : high == low % 10 + 1;
        char kind = kind(m.group("unit"));
        String least = iso(low, false, kind);
        String most = iso(low + 1, false, kind);
        return !steps || least == null || most == null
                ? null
                : Piece.length(m.start(), m.end(), least).unsure(List.of(most));
    }

    /** Three to five days. */
    private static @Nullable Piece span(Matcher m, Scene s) {
        int low = s.number(m.group("a"));
        int high = s.number(m.group("b"));
        char kind = kind(m.group("unit"));
        String least = iso(low, false, kind);
        String most = iso(high, false, kind);
        // 三到五月 are months of a year.
        boolean day = m.group("unit").equals("日") || m.group("unit").equals("月");
        return day || low >= high || least == null || most == null
                ? null
                : Piece.length(m.start(), m.end(), least).unsure(List.of(most));
    }

    private static @Nullable Piece vague(Matcher m, Scene s) {
        String unit = m.group("unit") == null ? "月" : m.group("unit");
        String iso = iso(s.number(m.group("a")), false, kind(unit));
        return iso == null ? null : Piece.length(m.start(), m.end(), iso).unsure(List.of());
    }

    static @Nullable Piece piece(int from, int to, int n, boolean half, char kind) {
        String iso = half ? iso(0, true, kind) : iso(n, false, kind);
        return iso == null ? null : Piece.length(from, to, iso);
    }

    /** In ISO 8601; null when there is no such length. */
    static @Nullable String iso(int count, boolean half, char kind) {
        if (count < 0 || count > LONGEST || (count == 0 && !half)) {
            return null;
        }
        return switch (kind) {
            case 'y' -> "P" + (count > 0 ? count + "Y" : "") + (half ? "6M" : "");
            case 'm' -> "P" + (count > 0 ? count + "M" : "") + (half ? "15D" : "");
            case 'q' -> half ? null : "P" + 3 * count + "M";
            case 'w' -> half ? "P" + (7 * count + 3) + "DT12H" : "P" + count + "W";
            case 'f' -> half ? null : "P" + 2 * count + "W";
            case 'D' -> half ? null : "P" + 10 * count + "Y";
            case 'h' -> "PT" + (count > 0 ? count + "H" : "") + (half ? "30M" : "");
            case 'i' -> half ? "PT" + (count > 0 ? count + "M" : "") + "30S" : "PT" + count + "M";
            case 's' -> half ? null : "PT" + count + "S";
            default -> "P" + (count > 0 ? count + "D" : "") + (half ? "T12H" : "");
        };
    }

    private static @Nullable String joined(@Nullable String first, int count, char kind) {
        String second = iso(count, false, kind);
        if (first == null || second == null) {
            return null;
        }
        return first.contains("T") == second.contains("T") ? first + second.replaceFirst("^PT?", "") : null;
    }

    private static List<String> halfMonth(char kind) {
        return kind == 'm' ? List.of("P14D", "P2W") : List.of();
    }

    /** 48 hours are two days to most. */
    private static List<String> same(int count, char kind) {
        return kind == 'h' && count % 24 == 0 ? List.of("P" + count / 24 + "D") : List.of();
    }

    static char kind(String unit) {
        String bare = unit.replace("个", "")
                .replaceFirst("^(?:working|business|calendar|trading|full|whole|long|consecutive)", "")
                .replaceFirst("^[ -]", "");
        return switch (bare) {
            case "月", "号头" -> 'm';
            case "周", "星期", "礼拜" -> 'w';
            case "季度" -> 'q';
            case "小时", "钟头" -> 'h';
            case "分钟", "分" -> 'i';
            case "秒", "秒钟" -> 's';
            case "年" -> 'y';
            default -> bare.charAt(0) > 128 ? 'd' : english(bare);
        };
    }

    private static char english(String unit) {
        return unit.startsWith("min")
                ? 'i'
                : unit.startsWith("dec") ? 'D' : unit.charAt(0) == 'n' ? 'd' : unit.charAt(0);
    }
}
