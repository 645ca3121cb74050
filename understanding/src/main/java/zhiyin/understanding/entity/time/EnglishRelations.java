package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.ChineseDays.day;
import static zhiyin.understanding.entity.time.ChineseDays.open;
import static zhiyin.understanding.entity.time.Words.COUNT;
import static zhiyin.understanding.entity.time.Words.WEEKDAY_NAME;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** English words for a day by its place beside another: the day after Boxing Day, the first Monday of, a week tomorrow. */
final class EnglishRelations {

    private static final String END = "(?![a-z])";
    private static final int LONGEST = 366;
    private static final String LONG_WEEKDAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

    private EnglishRelations() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.one(
                "(?:this time|today|this day|(?:on )?(?:the )?same day)(?: in)? (?<which>last|next) (?<unit>year|month|week)"
                        + END,
                (m, s) -> {
                    int step = m.group("which").equals("last") ? -1 : 1;
                    return day(
                            m,
                            switch (m.group("unit").charAt(0)) {
                                case 'y' -> s.today().plusYears(step);
                                case 'm' -> s.today().plusMonths(step);
                                default -> s.today().plusWeeks(step);
                            });
                }));
        rules.add(Rule.one("(?<n>" + COUNT + ") (?<day>" + LONG_WEEKDAYS + ")s (?<sign>ago|from now)" + END, (m, s) -> {
            int n = s.number(m.group("n"));
            DayOfWeek weekday = DayOfWeek.of(Words.weekday(m.group("day")));
            boolean ago = m.group("sign").equals("ago");
            LocalDate nearest =
                    s.today().with(ago ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
            return n < 1 || n > LONGEST ? null : day(m, nearest.plusWeeks((ago ? -1L : 1L) * (n - 1)));
        }));
        rules.add(Rule.one(
                "(?<n>" + COUNT + "|a) (?<unit>days?|weeks?|fortnights?) (?:from|after|on) (?<day>" + WEEKDAY_NAME
                        + ")",
                (m, s) -> {
                    int n = m.group("n").equals("a") ? 1 : s.number(m.group("n"));
                    long days = switch (m.group("unit").charAt(0)) {
                        case 'd' -> 1;
                        case 'w' -> 7;
                        default -> 14;
                    };
                    return n < 1 || n > LONGEST
                            ? null
                            : day(m, next(s, m.group("day")).plusDays(days * n));
                }));
        rules.add(Rule.one(
                "(?:a|(?<n>" + COUNT
                        + ")) (?<unit>week|fortnight|weeks)(?: from| on)? (?<from>today|tomorrow|yesterday)" + END,
                EnglishRelations::weeksFrom));
        rules.add(Rule.one(
                "(?<from>today|tomorrow|yesterday) (?<unit>week|fortnight)" + END, EnglishRelations::weeksFrom));
        rules.add(Rule.one(
                "(?:(?:a week|(?<two>a fortnight|two weeks)) (?:on|from) (?<day>" + WEEKDAY_NAME + ")|(?<day2>"
                        + WEEKDAY_NAME + ") (?:week|(?<two2>fortnight))" + END + ")",
                (m, s) -> {
                    String name = m.group("day") == null ? m.group("day2") : m.group("day");
                    int weeks = m.group("two") == null && m.group("two2") == null ? 1 : 2;
                    return day(m, next(s, name).plusWeeks(weeks));
                }));
        rules.add(Rule.one(
                "a week last (?<day>" + WEEKDAY_NAME + ")",
                (m, s) -> day(
                        m,
                        s.today()
                                .with(TemporalAdjusters.previous(DayOfWeek.of(Words.weekday(m.group("day")))))
                                .minusWeeks(1))));
        rules.add(Rule.one("(?:the )?weekend (?<far>before last|after next)" + END, (m, s) -> {
            LocalDate saturday = Period.week(s.today()).from().plusDays(5);
            LocalDate meant = saturday.plusWeeks(m.group("far").equals("before last") ? -2 : 2);
            return Piece.of(Shape.PERIOD, m.start(), m.end(), new Period(meant, meant.plusDays(1)));
        }));
        rules.add(Rule.one(
                "(?:the )?(?<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|second last|penultimate) (?<day>"
                        + Words.LONG_WEEKDAY + ") (?:of|in)(?: the)?(?= )",
                (m, s) -> open(
                        Shape.NTH_WEEKDAY,
                        m,
                        Words.weekday(m.group("day")),
                        m.group("nth").equals("last")
                                ? -1
                                : m.group("nth").length() > 6 ? -2 : Words.nth(m.group("nth")))));
        rules.add(Rule.one(
                "(?:the )?week (?:of|commencing|beginning|starting|ending|from|containing)(?: the)?(?= )",
                (m, s) -> open(Shape.WEEK_OF, m, 0, 0)));
        rules.add(Rule.one(
                "(?:(?:the )?(?<unit1>day|week)|(?<n>" + COUNT
                        + "|a|a couple of) (?<unit>days?|weeks?)) (?<sign>before|after)(?= [a-z0-9])",
                EnglishRelations::offset));
        return rules;
    }

    private static LocalDate next(Scene s, String weekday) {
        return s.today().with(TemporalAdjusters.next(DayOfWeek.of(Words.weekday(weekday))));
    }

    private static @Nullable Piece weeksFrom(Matcher m, Scene s) {
        boolean counted = m.pattern().namedGroups().containsKey("n") && m.group("n") != null;
        int n = counted ? s.number(m.group("n")) : 1;
        if (n < 1 || n > LONGEST) {
            return null;
        }
        LocalDate from = switch (m.group("from")) {
            case "today" -> s.today();
            case "tomorrow" -> s.today().plusDays(1);
            default -> s.today().minusDays(1);
        };
        int sign = m.group("from").equals("yesterday") ? -1 : 1;
        return day(m, from.plusWeeks((m.group("unit").equals("fortnight") ? 2L : 1L) * n * sign));
    }

    /** Two days before Christmas; before anything else no more than how long: two days before the transfer. */
    private static @Nullable Piece offset(Matcher m, Scene s) {
        String count = m.group("n");
        int n = count == null || count.equals("a") ? 1 : count.startsWith("a ") ? 2 : s.number(count);
        if (n < 1 || n > LONGEST) {
            return null;
        }
        String unit = count == null ? m.group("unit1") : m.group("unit");
        int days = n * (unit.charAt(0) == 'w' ? 7 : 1) * (m.group("sign").equals("before") ? -1 : 1);
        Piece offset = open(Shape.OFFSET, m, days, 1);
        return count == null ? offset : offset.valued(Lengths.iso(n, false, unit.charAt(0)), m.end("unit"));
    }
}
