package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.ChineseDays.date;
import static zhiyin.understanding.entity.time.ChineseDays.dated;
import static zhiyin.understanding.entity.time.ChineseDays.day;
import static zhiyin.understanding.entity.time.ChineseDays.monthDay;
import static zhiyin.understanding.entity.time.ChineseDays.open;
import static zhiyin.understanding.entity.time.Words.ANY_MONTH;
import static zhiyin.understanding.entity.time.Words.COUNT;
import static zhiyin.understanding.entity.time.Words.LONG_WEEKDAY;
import static zhiyin.understanding.entity.time.Words.NTH;
import static zhiyin.understanding.entity.time.Words.ORDINAL;
import static zhiyin.understanding.entity.time.Words.WEEKDAY_NAME;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English words for days: yesterday, last Friday, the 3rd, 3 October, Boxing Day, two weeks ago, Friday week. */
final class EnglishDays {

    private static final String MONTH = "(?<month>" + ANY_MONTH + "|may(?![a-z]))";
    private static final String END = "(?![a-z])";
    /** What a number in letters counts, so that it is no day: the first payment. */
    private static final String DAY_FOLLOWS =
            "(?= *(?:$|[,.;:!?)]|of|and|at|to|by|for|please|pls|then|so|i|it|the|or|we|each|because|but|is|was|in|from|instead|when|as|morning|afternoon|evening)(?![a-z]))";

    private static final Pattern ON = Pattern.compile(
            "(?:^|[^a-z])(?:on|by|until|till?|before|after|from|since|for|the|between|and|to|and the|dated|of) $");
    private static final Pattern DAY_PREPOSITION = Pattern.compile(
            "(?:^|[^a-z])(?:on|by|until|till?|before|after|since|due|dated|between|is from|was from|are from) (?:the"
                    + " )?$");
    private static final Pattern BARE_PREPOSITION = Pattern.compile(
            "(?:^|[^a-z])(?:on|by|until|till?|before|after|since|from|for|to|dated|due|this|between|and|of|or|day|-)"
                    + " ?$");
    private static final Pattern SLASH_PREPOSITION = Pattern.compile(
            "(?:(?:^|[^a-z])(?:on|by|until|till?|before|after|since|from|due|dated|between|and|to|for|date|of) (?:the"
                    + " )?|[\u4e00-\u9fff] ?)$");

    /** "in a week 70 to Saskia" orders something. */
    private static final Pattern SUM_FOLLOWS = Pattern.compile(",? [£$€¥₹]?[0-9][0-9.,]*k? (?:to|for|into) ");

    private static final Pattern MARRIED = Pattern.compile("(?:get|getting|got|be|newly|was|were) $");
    private static final Pattern PAIRED =
            Pattern.compile("(?: and|,| or|, and| &) (?:[0-9]{1,2}(?:st|nd|rd|th))(?! (?:of|" + ANY_MONTH + "))");
    private static final Pattern PAIR_BEFORE = Pattern.compile("^[0-9]{1,2}(?:st|nd|rd|th)(?: and|,| or|, and| &) $");
    private static final Pattern OTHER_POSITION =
            Pattern.compile("(?<![a-z])(?:first|second|third|1st|2nd|other|one)(?![a-z])");

    private EnglishDays() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        relative(rules, -2, "(?:the )?day before yesterday|(?:the )?night before last");
        relative(rules, -1, "yesterday'?s?|last night|yest(?:erdy)?|ystday|yday|(?:the )?night before(?! last)");
        relative(rules, 0, "today'?s?|tonight|this (?:morning|afternoon|evening)|tonite|2day");
        relative(rules, 1, "tomorrow'?s?|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|tomoz|2moro|2morrow");
        relative(rules, 2, "(?:the )?day after tomorrow|overmorrow");
        rules.add(Rule.one(
                "(?:now|the present|present)" + END,
                (m, s) -> Piece.of(Shape.NOW, m.start(), m.end(), Period.day(s.today()))));
        rules.addAll(EnglishRelations.rules());
        weekdays(rules);
        numbered(rules);
        for (Feast feast : Feast.ALL) {
            rules.add(Rule.one(
                    "(?:" + feast.english() + ")(?:'s)?" + END + "(?! (?:fund|pot|account|savings|club|money|card))",
                    (m, s) -> open(Shape.FEAST, m, Feast.ALL.indexOf(feast), 0)));
        }
        rules.add(Rule.one(
                "(?:the )?bank holiday(?<monday> monday| weekend)?" + END,
                (m, s) -> open(Shape.FEAST, m, -1, m.group("monday") == null ? 0 : 1)));
        counted(rules);
        return rules;
    }

    private static void relative(List<Rule> rules, int days, String words) {
        rules.add(Rule.one(
                "(?:" + words + ")" + END,
                (m, s) -> Piece.of(
                        Shape.DAY, m.start(), m.end(), Period.day(s.today().plusDays(days)))));
    }

    private static void weekdays(List<Rule> rules) {
        String weekday = "(?<day>" + WEEKDAY_NAME + ")";
        rules.add(Rule.one(
                "(?<day>" + LONG_WEEKDAY + ")(?:'s)?" + END,
                (m, s) -> open(Shape.WEEKDAY, m, Words.weekday(m.group("day")), 0)));
        rules.add(Rule.one(
                "(?<day>mon|tue|wed|weds|thu|thur|thurs|fri)(?:'s)?" + END,
                (m, s) -> s.before(MARRIED, m.start()) != null
                        ? null
                        : open(Shape.WEEKDAY, m, Words.weekday(m.group("day")), 0)));
        rules.add(Rule.one(
                "(?<day>sat|sun)" + END,
                (m, s) -> s.before(BARE_PREPOSITION, m.start()) == null
                        ? null
                        : open(Shape.WEEKDAY, m, Words.weekday(m.group("day")), 0)));
        rules.add(Rule.one(
                "(?:the |this )?(?<day>" + WEEKDAY_NAME + ") (?:just gone|just past|that's just gone|gone)" + END,
                (m, s) -> day(
                        m, s.today().with(TemporalAdjusters.previous(DayOfWeek.of(Words.weekday(m.group("day"))))))));
        rules.add(Rule.one(
                "(?:the |this )?(?<day>" + WEEKDAY_NAME + ") (?:coming|that's coming)(?! (?:in|out|from|to|up to))"
                        + END,
                (m, s) -> day(m, s.today().with(TemporalAdjusters.next(DayOfWeek.of(Words.weekday(m.group("day"))))))));
        rules.add(Rule.one("(?:the )?weekend(?:'s)?" + END, (m, s) -> open(Shape.WEEKEND, m, 0, 0)));
        rules.add(Rule.one(
                "(?:the )?(?<which>last|past|previous|this past|this coming|this|coming|next|following) " + weekday
                        + "(?:'s)?",
                (m, s) -> which(m, s, DayOfWeek.of(Words.weekday(m.group("day"))))));
        rules.add(Rule.one("(?:the )?" + weekday + " (?<far>before last|after next)" + END, (m, s) -> {
            DayOfWeek day = DayOfWeek.of(Words.weekday(m.group("day")));
            return m.group("far").equals("before last")
                    ? day(m, s.today().with(TemporalAdjusters.previous(day)).minusWeeks(1))
                    : day(m, Period.week(s.today()).from().plusWeeks(2).plusDays(day.getValue() - 1L));
        }));
        rules.add(Rule.one(
                "(?<day>" + WEEKDAY_NAME + ") (?<which>last|next)(?= *(?:$|[,.;:!?]))",
                (m, s) -> which(m, s, DayOfWeek.of(Words.weekday(m.group("day"))))));
        rules.add(Rule.one("(?<which>last|this|next|this coming|this past|coming) weekend" + END, (m, s) -> {
            LocalDate saturday = Period.week(s.today()).from().plusDays(5);
            int weeks = m.group("which").startsWith("last") || m.group("which").equals("this past")
                    ? -1
                    : m.group("which").equals("next") ? 1 : 0;
            return Piece.of(
                    Shape.PERIOD,
                    m.start(),
                    m.end(),
                    new Period(
                            saturday.plusWeeks(weeks), saturday.plusWeeks(weeks).plusDays(1)));
        }));
    }

    private static Piece which(Matcher m, Scene s, DayOfWeek weekday) {
        LocalDate today = s.today();
        LocalDate inWeek = Period.week(today).from().plusDays(weekday.getValue() - 1L);
        LocalDate before = today.with(TemporalAdjusters.previous(weekday));
        LocalDate after = today.with(TemporalAdjusters.next(weekday));
        return switch (m.group("which")) {
            case "last", "previous" -> {
                LocalDate lastWeek = inWeek.minusWeeks(1);
                yield day(m, before).or(lastWeek.equals(before) ? List.of() : List.of(lastWeek.toString()));
            }
            case "past", "this past" -> day(m, before);
            case "coming", "this coming", "following" -> day(m, after);
            case "this" -> {
                boolean past = Tense.of(s, m.start(), m.end()) == Tense.PAST;
                LocalDate other = past ? before : after;
                boolean gone = past ? inWeek.isAfter(today) : inWeek.isBefore(today);
                yield gone ? day(m, other).or(List.of(inWeek.toString())) : day(m, inWeek);
            }
            default -> {
                LocalDate next = inWeek.plusWeeks(1);
                yield next.equals(after) ? day(m, next) : day(m, next).unsure(List.of(after.toString()));
            }
        };
    }

    private static void numbered(List<Rule> rules) {
        String dayOfMonth = "(?<d>" + NTH + "|" + ORDINAL + "|3[01]|[12][0-9]|0?[1-9])";
        String range =
                "(?<d1>" + NTH + "|3[01]|[12][0-9]|[1-9])(?<sep> ?(?:-|–|to|until|till|through|and) ?)(?:the )?(?<d>"
                        + NTH + "|3[01]|[12][0-9]|[1-9])(?![0-9])";
        rules.add(Rule.of("(?:the )?" + range + "(?: of)?[ -]?" + MONTH + "(?:'s)?", (m, s) -> days(m)));
        rules.add(Rule.of(
                MONTH + " (?:the )?" + range + "(?! ?(?:yuan|rmb|pounds|dollars|euros|%|[0-9]))", (m, s) -> days(m)));
        rules.add(Rule.one(
                "(?:the )?" + dayOfMonth + "(?: day)?(?: of)?[ -]?(?:the month of )?" + MONTH,
                (m, s) -> monthDay(m, Words.month(m.group("month")), Words.nth(m.group("d")))));
        rules.add(Rule.one(
                MONTH + "[ -]?(?:the )?" + dayOfMonth
                        + "(?![0-9]|[.,][0-9]|%| ?(?:yuan|rmb|pounds|dollars|euros|years|am|pm|k)(?![a-z]))",
                (m, s) -> monthDay(m, Words.month(m.group("month")), Words.nth(m.group("d")))));
        rules.add(Rule.one(
                "(?:the )?(?<d>" + NTH
                        + ")(?! (?:payment|transaction|time|card|account|option|one|instalment|anniversary|birthday|floor|street|request|call|century|item|entry|most|largest|biggest|party|from"
                        + " last|to"
                        + " last|quarter|half|attempt|month|week|year|day|applicant|holder|payee|charge|transfer|reminder|person|bill|visit|home|row|line|page|owner|signature|standing"
                        + " order|debit|letter|child|wife|husband|name|attempt|try)(?![a-z])|'?s? ?from (?:the"
                        + " )?(?:end|bottom|top|last)| of (?:those|these|them|my|our|his|her)(?![a-z])|,?"
                        + " (?:and|or|not|but|but not|then|,)? ?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)"
                        + " (?:one|entry|item|payment|transaction|on the list|in the list))",
                (m, s) -> (s.before(ON, m.start()) == null && !m.group().startsWith("the ") && m.start() > 0)
                                || isPair(m, s)
                        ? null
                        : open(Shape.DAY_OF_MONTH, m, 0, Words.nth(m.group("d")))));
        rules.add(Rule.one(
                "(?<the>the )?(?<d>" + ORDINAL + ")" + DAY_FOLLOWS
                        + "(?! (?:one|two|of (?:my|the|these|those|them|our)))",
                (m, s) -> {
                    boolean of = s.at(
                                    Pattern.compile(" of (?:last|this|next|the (?:following|coming|previous)) month"),
                                    m.end())
                            != null;
                    boolean said = s.before(DAY_PREPOSITION, m.start()) != null
                            || m.group("d").length() > 8;
                    boolean position = !s.wideBefore(m.start()).endsWith(" from ")
                            && OTHER_POSITION.matcher(s.wideBefore(m.start())).find();
                    boolean day = of || (!position && m.group("the") != null && said);
                    return day ? open(Shape.DAY_OF_MONTH, m, 0, Words.nth(m.group("d"))) : null;
                }));
        rules.add(Rule.one(
                "(?<a>[0-3]?[0-9])(?<sep>[-/.])(?<b>[0-3]?[0-9])\\k<sep>(?<y>20[0-9]{2}|[2-3][0-9])(?![0-9.%/-])",
                EnglishDays::slashed));
        rules.add(Rule.one(
                "(?<a>[0-3]?[0-9])/(?<b>[0-3]?[0-9])(?![0-9.%/])",
                (m, s) -> {
                    int a = Integer.parseInt(m.group("a"));
                    int b = Integer.parseInt(m.group("b"));
                    boolean possible = a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
                    boolean said =
                            s.before(SLASH_PREPOSITION, m.start()) != null || (a + b > 12 && !(a == 24 && b == 7));
                    return possible && said ? open(Shape.EITHER_MONTH_DAY, m, a, b) : null;
                }));
    }

    /** "2nd and 4th, both mine": an answer that points at entries of a list, when no day or month is near. */
    private static boolean isPair(Matcher m, Scene s) {
        boolean first = m.start() == 0 && !m.group().startsWith("the ") && s.at(PAIRED, m.end()) != null;
        return first || s.before(PAIR_BEFORE, m.start()) != null;
    }

    private static @Nullable List<Piece> days(Matcher m) {
        int month = Words.month(m.group("month"));
        int first = Words.nth(m.group("d1"));
        int last = Words.nth(m.group("d"));
        if (first < 1 || first > 31 || last <= first || last > 31) {
            return null;
        }
        return List.of(
                Piece.open(Shape.MONTH_DAY, m.start(), m.end("d1"), month, first),
                Piece.open(Shape.MONTH_DAY, m.start("d"), m.end(), month, last));
    }

    private static @Nullable Piece slashed(Matcher m, Scene s) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        int year = Integer.parseInt(m.group("y"));
        year = year < 100 ? 2000 + year : year;
        Piece dayFirst = date(m, year, b, a);
        Piece monthFirst = date(m, year, a, b);
        Piece value = s.chinese() ? monthFirst : dayFirst;
        Piece other = s.chinese() ? dayFirst : monthFirst;
        if (value == null && other == null) {
            return s.chinese() ? dated(m, year, a, b) : dated(m, year, b, a);
        }
        if (value == null || other == null || a == b) {
            return value == null ? other : value;
        }
        Period meant = other.period();
        return meant == null ? value : value.unsure(List.of(meant.from().toString()));
    }

    private static void counted(List<Rule> rules) {
        String n = "(?<n>" + COUNT + "|an?|a couple of|half an?)";
        String unit = "(?<unit>days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?)";
        rules.add(Rule.one(
                n + " " + unit + " (?:ago(?: today)?|back(?= *(?:$|[,.;!?]))|before(?= *(?:$|[,.;!?])))" + END,
                (m, s) -> counted(m, s, -1)));
        rules.add(Rule.one(
                n + " " + unit + " (?:from now|from today|hence|after today|later(?= *(?:$|[,.;!?])))" + END,
                (m, s) -> counted(m, s, 1)));
        rules.add(Rule.one(
                "in " + n + " " + unit + "(?:'s?)?(?: time| from now)?" + END + "(?! (?:of|or|later))",
                (m, s) -> m.group().contains(" time")
                                || Tense.of(s, m.start(), m.end()) == Tense.FUTURE
                                || (m.start() == 0 && s.at(SUM_FOLLOWS, m.end()) != null)
                        ? counted(m, s, 1)
                        : null));
    }

    private static @Nullable Piece counted(Matcher m, Scene s, int sign) {
        String count = m.group("n");
        boolean half = count.startsWith("half");
        boolean couple = count.startsWith("a couple");
        int number = half || count.equals("a") || count.equals("an") ? 1 : couple ? 2 : s.number(count);
        char unit = m.group("unit").charAt(0);
        if (number < 1 || number > 1000 || (half && unit != 'y' && unit != 'm')) {
            return null;
        }
        Piece day = day(m, Rolling.moved(s.today(), number, half, unit, sign));
        return couple ? day.unsure(List.of()) : day;
    }
}
