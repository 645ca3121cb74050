package zhiyin.understanding.entity.time;

import static zhiyin.understanding.entity.time.ChineseDays.open;
import static zhiyin.understanding.entity.time.Words.COUNT;
import static zhiyin.understanding.entity.time.Words.MONTH_NAME;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English words for periods: last month, October, Q3, the third quarter, the past 90 days, so far this year, 2025. */
final class EnglishPeriods {

    private static final String END = "(?![a-z])";
    private static final String UNIT = "(?<unit>day|week|wk|fortnight|month|mth|quarter|qtr|year|yr)";
    private static final Pattern IN = Pattern.compile(
            "(?:^|[^a-z])(?:in|since|last|next|until|till?|by|from|of|to|this|for|early|mid|late|between|and|or|through|during|before|after|than|my|the|-)"
                    + " ?$");
    private static final Pattern MAY_IN = Pattern.compile(
            "(?:^|[^a-z])(?:in|since|last|next|until|till?|by|from|of|to|this|early|mid|late|between|through|during|before|after|than|for|my|all|whole|entire|april"
                    + " and|june and) ?$");
    private static final Pattern MAY_OF = Pattern.compile(
            " (?:statements?|bills?|20[0-9]{2}|of last year|to (?:june|july|august|september)|and"
                    + " (?:june|july)|transactions?|spending|payments?"
                    + "|expenses|purchases|salary|wages|rent|figures|entries|totals?|invoices?|debits|outgoings|interest|payslip)(?![a-z])");
    private static final Pattern IN_YEAR = Pattern.compile(
            "(?:^|[^a-z])(?:in|of|since|during|throughout|through|year|for|before|from|until|till?|by|to|back"
                    + " to|and|between|compare|versus|vs\\.?|(?:19|20)[0-9]{2} (?:against|with)) $");
    private static final Pattern YEARLY = Pattern.compile(
            " (?:statements?|tax|accounts|summary|return|figures|annual|calendar|financial year)(?![a-z])");
    private static final Pattern LAST_ONE =
            Pattern.compile("last (?:week|month|quarter|year)(?:,| and| or| than| vs| versus|, and) $");
    private static final Pattern OVER = Pattern.compile("(?:^|[^a-z])(?:over|within|during|in|for|throughout) $");

    private EnglishPeriods() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.one(
                "(?:the )?(?<which>last|previous|prior|this|current|next|coming|following) (?:calendar |whole |entire"
                        + " )?"
                        + UNIT + "(?:'s|s)?" + END + "(?<far> but one)?",
                EnglishPeriods::which));
        rules.add(Rule.one(
                "(?:the )?" + UNIT + " (?<far>before last|after next)" + END,
                (m, s) -> unit(m, s, m.group("far").equals("before last") ? -2 : 2)));
        rules.add(Rule.one(
                "(?:the )?(?:past|last) fortnight" + END,
                (m, s) -> Rolling.piece(m.start(), m.end(), s.today(), 2, false, 'w', -1)));
        rules.add(Rule.one(
                "(?:the )?(?:past|last) (?<half>half[ -]?year)" + END,
                (m, s) -> Rolling.piece(m.start(), m.end(), s.today(), 1, true, 'y', -1)));
        rules.add(Rule.one(
                "(?:the |this )?past " + UNIT + END,
                (m, s) -> Rolling.piece(m.start(), m.end(), s.today(), 1, false, kind(m), -1)));
        rules.add(Rule.one(
                "(?:the )?(?<which>last|past|previous|latest|recent|most"
                        + " recent|rolling|trailing|next|coming|following)[ -](?<n>"
                        + COUNT + "|couple of)[ -]" + "(?:calendar |whole |full )?" + UNIT + "s?(?:')?" + END,
                EnglishPeriods::rolling));
        before(rules);
        soFar(rules);
        months(rules);
        years(rules);
        parts(rules);
        recurring(rules);
        return rules;
    }

    /** "last month and the month before". */
    private static void before(List<Rule> rules) {
        rules.add(Rule.one(
                "the (?<unit>week|month|quarter|year) before(?: that)?" + END + "(?= *(?:$|[,.;!?]| please| and))",
                (m, s) -> s.before(LAST_ONE, m.start()) == null ? null : unit(m, s, -2)));
    }

    private static @Nullable Piece which(Matcher m, Scene s) {
        String which = m.group("which");
        if (kind(m) == 'd') {
            return null;
        }
        int step = switch (which) {
            case "last", "previous", "prior" -> -1;
            case "this", "current" -> 0;
            default -> 1;
        };
        Piece piece = unit(m, s, m.group("far") == null ? step : 2 * step);
        boolean article = m.group().startsWith("the ");
        boolean over = which.equals("last") && article && s.before(OVER, m.start()) != null;
        if (!over || piece == null || piece.period() == null) {
            return piece;
        }
        Piece rolling = Rolling.piece(m.start(), m.end(), s.today(), 1, false, kind(m), -1);
        return rolling.or(List.of(piece.period().toString(), rolling.others().getFirst()));
    }

    private static @Nullable Piece unit(Matcher m, Scene s, int step) {
        LocalDate today = s.today();
        return switch (kind(m)) {
            case 'w' -> Piece.of(Shape.WEEK, m.start(), m.end(), Period.week(today.plusWeeks(step)));
            case 'm' ->
                Piece.of(
                        Shape.FIXED_MONTH,
                        m.start(),
                        m.end(),
                        Period.month(YearMonth.from(today).plusMonths(step)));
            case 'q' -> {
                LocalDate in = today.plusMonths(3L * step);
                yield Piece.of(
                        Shape.FIXED_QUARTER,
                        m.start(),
                        m.end(),
                        Period.quarter(in.getYear(), (in.getMonthValue() + 2) / 3));
            }
            case 'y' -> Piece.of(Shape.YEAR, m.start(), m.end(), Period.year(today.getYear() + step));
            default -> null;
        };
    }

    private static @Nullable Piece rolling(Matcher m, Scene s) {
        boolean couple = m.group("n").startsWith("couple");
        int n = couple ? 2 : s.number(m.group("n"));
        String which = m.group("which");
        int sign = which.equals("next") || which.equals("coming") || which.equals("following") ? 1 : -1;
        if (n < 1 || n > 1000) {
            return null;
        }
        Piece piece = Rolling.piece(m.start(), m.end(), s.today(), n, false, kind(m), sign);
        return couple ? piece.unsure(piece.others()) : piece;
    }

    private static void soFar(List<Rule> rules) {
        String[][] words = {
            {
                "year",
                "ytd|year[ -]to[ -]date|so far this (?:year|yr)|(?:this|the) (?:year|yr) (?:so far|to date|until"
                        + " now|up to now)"
            },
            {"quarter", "qtd|quarter[ -]to[ -]date|so far this quarter|(?:this|the) quarter (?:so far|to date)"},
            {
                "month",
                "mtd|month[ -]to[ -]date|so far this month|(?:this|the) month (?:so far|to date|until now|up to now)"
            },
            {"week", "wtd|week[ -]to[ -]date|so far this week|(?:this|the) week (?:so far|to date)"}
        };
        for (String[] each : words) {
            rules.add(Rule.one("(?:" + each[1] + ")" + END, (m, s) -> {
                LocalDate today = s.today();
                Period whole = switch (each[0]) {
                    case "year" -> Period.year(today.getYear());
                    case "quarter" -> Period.quarter(today.getYear(), (today.getMonthValue() + 2) / 3);
                    case "month" -> Period.month(YearMonth.from(today));
                    default -> Period.week(today);
                };
                return Piece.of(Shape.PERIOD, m.start(), m.end(), new Period(whole.from(), today));
            }));
        }
        rules.add(Rule.one(
                "(?:the )?same (?:period|time|months?) (?:of )?last year" + END,
                (m, s) -> open(Shape.SAME_DAYS, m, 2, 0)));
    }

    private static void months(List<Rule> rules) {
        rules.add(Rule.one(
                "(?<month>" + MONTH_NAME + ")(?:'s)?",
                (m, s) -> open(Shape.MONTH, m, Words.month(m.group("month")), 0)));
        rules.add(Rule.one(
                "(?<month>jan|mar|apr|jun)(?:'s)?" + END,
                (m, s) -> s.before(IN, m.start()) == null
                        ? null
                        : open(Shape.MONTH, m, Words.month(m.group("month")), 0)));
        rules.add(Rule.one(
                "(?<month>jan|mar|apr|jun|may)(?= ?(?:to|-|–|till?|until|through|thru) ?(?:" + MONTH_NAME
                        + "|may|jan|mar|apr|jun)" + END + ")",
                (m, s) -> open(Shape.MONTH, m, Words.month(m.group("month")), 0)));
        rules.add(Rule.one("may(?:'s)?" + END, (m, s) -> {
            boolean named =
                    s.before(MAY_IN, m.start()) != null || m.group().endsWith("s") || s.at(MAY_OF, m.end()) != null;
            return named ? open(Shape.MONTH, m, 5, 0) : null;
        }));
        rules.add(Rule.one(
                "(?<which>last|this|next|this coming|the coming)(?= (?:" + MONTH_NAME + "|may" + END
                        + "|jan|mar|apr|jun|christmas|xmas|easter|thanksgiving|new year|bank holiday|good"
                        + " friday|valentine|mother|father|hallowe|cyber|singles|lantern|mid[- ]autumn|dragon|lunar"
                        + " new|qing|spring festival|chinese new|boxing|black friday|national day|mid|q[1-4]))",
                (m, s) -> open(
                        Shape.WHICH,
                        m,
                        m.group("which").equals("last") ? -1 : m.group("which").equals("this") ? 0 : 1,
                        0)));
    }

    private static void years(List<Rule> rules) {
        rules.add(Rule.one(
                "(?:the year )?(?<y>(?:19|20)[0-9]{2})(?:'s)?(?![0-9a-z]|[.,:/%-][0-9]|"
                        + " ?(?:yuan|rmb|cny|usd|pounds|dollars|euros|quid|points))",
                (m, s) -> {
                    Shape shape = m.group().startsWith("the")
                                    || s.before(IN_YEAR, m.start()) != null
                                    || s.at(YEARLY, m.end()) != null
                            ? Shape.YEAR
                            : Shape.BARE_YEAR;
                    return Piece.of(shape, m.start(), m.end(), Period.year(Integer.parseInt(m.group("y"))));
                }));
        rules.add(Rule.one(
                "(?:the )?(?:q(?<q>[1-4])|(?<nth>first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?:'s)?" + END,
                (m, s) -> open(
                        Shape.QUARTER,
                        m,
                        m.group("q") == null ? Words.nth(m.group("nth")) : Integer.parseInt(m.group("q")),
                        0)));
        rules.add(Rule.one("(?:the )?(?:last|final) quarter(?= of)", (m, s) -> open(Shape.QUARTER, m, 4, 0)));
        rules.add(Rule.one(
                "q(?<q>[1-4]),?(?: of)? (?<y>20[0-9]{2})(?![0-9])",
                (m, s) -> Piece.of(
                        Shape.FIXED_QUARTER,
                        m.start(),
                        m.end(),
                        Period.quarter(Integer.parseInt(m.group("y")), Integer.parseInt(m.group("q"))))));
        rules.add(Rule.one(
                "(?:(?<y>20[0-9]{2})[-/](?<m>1[0-2]|0?[1-9])|(?<m2>1[0-2]|0?[1-9])/(?<y2>20[0-9]{2}))(?![0-9/.%-])",
                (m, s) -> {
                    int year = Integer.parseInt(m.group("y") == null ? m.group("y2") : m.group("y"));
                    int month = Integer.parseInt(m.group("m") == null ? m.group("m2") : m.group("m"));
                    return Piece.of(Shape.FIXED_MONTH, m.start(), m.end(), Period.month(YearMonth.of(year, month)));
                }));
        rules.add(Rule.one(
                "h(?<h>[12])(?= (?:of )?(?:20[0-9]{2}|this year|last year))",
                (m, s) -> open(Shape.HALF, m, Integer.parseInt(m.group("h")), 0)));
        rules.add(Rule.one(
                "(?:the )?(?<nth>first|second) half of (?:the year|this year)" + END,
                (m, s) -> open(Shape.HALF, m, Words.nth(m.group("nth")), 0)));
        rules.add(Rule.one(
                "(?:year[- ]?end|end of year|eoy)" + END, (m, s) -> open(Shape.YEAR_PART, m, Parts.LAST_DAY, 0)));
        rules.add(Rule.one(
                "(?:month[- ]?end|end of month|eom)" + END, (m, s) -> open(Shape.MONTH_PART, m, Parts.LAST_DAY, 0)));
        rules.add(Rule.one("mid[- ]month" + END, (m, s) -> open(Shape.MONTH_PART, m, Parts.MIDDLE, 0)));
    }

    private static void parts(List<Rule> rules) {
        String[] words = {
            "(?:the )?(?:beginning|start|first day|very beginning|very start) of",
            "(?:the )?(?:end|last day|close|very end|ending) of",
            "early(?: in)?|(?:the )?(?:early|first) part of|(?:the )?first (?:ten|10) days of",
            "(?:the )?middle of|mid",
            "late(?: in)?|(?:the )?latter part of",
            "(?:the )?first half of",
            "(?:the )?(?:second|latter|other) half of",
            "(?:the )?first week (?:of|in)",
            "(?:the )?last week (?:of|in)(?! (?:all|the bank|my))"
        };
        for (int i = 0; i < words.length; i++) {
            int part = i + 1;
            rules.add(Rule.one("(?:" + words[i] + ")(?=[ -][a-z0-9])", (m, s) -> open(Shape.PART_OF, m, part, 0)));
        }
        rules.add(Rule.one("(?:the |whole )?(?:calendar )?" + UNIT + END, (m, s) -> {
            Piece unit = unit(m, s, 0);
            return unit == null ? null : unit.as(Shape.THE_UNIT);
        }));
    }

    private static void recurring(List<Rule> rules) {
        String days =
                "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|day|night|morning|evening|week|fortnight|month|quarter|year";
        String other = "(?:other |second |third |single |calendar |working )?";
        String dayOfMonth = "(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)|" + Words.ORDINAL + "|last day|last|end)";
        rules.add(Rule.nothing(
                "(?:on )?" + dayOfMonth + "(?: day)? (?:of )?(?:each|every) (?:month|quarter|year|other month)" + END));
        rules.add(Rule.nothing(
                "(?:each|every) " + other + "(?:" + COUNT + " )?(?:" + days + "|days|weeks|months|years|hours?)" + END
                        + "(?: on (?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
                        + END + ")?"));
        rules.add(Rule.nothing("(?:monthly|weekly|yearly|annually|daily) on (?:the"
                + " )?(?:[0-9]{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
                + END));
        rules.add(Rule.nothing("(?:mon|tues|wednes|thurs|fri|satur|sun)days(?![a-z'])"));
        rules.add(Rule.nothing(
                "(?:the other day|some day|day by day|day to day|every now and then|now and then|(?<!in )may i|may"
                        + " we|may be)"
                        + END));
        rules.add(Rule.nothing("(?:per|a) (?:day|week|month|quarter|year|annum)(?= (?:limit|maximum))"));
        rules.add(Rule.nothing("(?:friday|sunday|monday) (?:hours|trading)"));
    }

    private static char kind(Matcher m) {
        return m.group("unit").toLowerCase(Locale.ROOT).charAt(0);
    }
}
