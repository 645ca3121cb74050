package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges named by their ends: 周一到周三, between 3 and 10 October, since Monday, 7月以来. */
final class Ranges {

    private static final String HOUR = "(?: ?(?:上午|下午|早上|晚上|中午| morning| evening| afternoon| night))?";
    private static final Pattern TO = Pattern.compile(HOUR
            + "(?:开始|起)?,? ?(?:一直)?(?:到了?|至|直到|-|–|—|~|～|--|to|until|till?|through|thru|up to|up until)(?: and"
            + " including)? ?(?:the )?");
    private static final Pattern AND = Pattern.compile(" (?:and|to) (?:the )?");
    private static final Pattern AND_ZH = Pattern.compile("[和与跟]");
    private static final Pattern BETWEEN = Pattern.compile("(?:^|[^a-z])between (?:the )?$");
    private static final Pattern FROM = Pattern.compile("(?:自打|打从|从|自|由|打|(?:^|(?<=[^a-z]))from (?:the )?)$");
    private static final Pattern SINCE = Pattern.compile("(?<![a-z])since (?:the )?$");
    private static final Pattern SINCE_ZH =
            Pattern.compile("(?:份)?(?:以来|之后到现在|以后到现在|起至今|开始到现在|至今|迄今|到现在为?止?|到目前为?止?|到今天为?止?)(?:为止)?");
    private static final Pattern SINCE_BEFORE_ZH = Pattern.compile("(?:自打|打从|自从)$");
    private static final Pattern ON_ZH = Pattern.compile("(?:份)?(?:起(?![码来飞步床])|开始)");
    private static final Pattern UNTIL_ZH = Pattern.compile("(?:为止)?(?:之?间|期间)?");
    private static final Pattern OR = Pattern.compile(" ?(?:还是|或者?是?) ?");
    private static final Pattern MOVED = Pattern.compile(
            "(?<![a-z])(?:mov|prepon|chang|reschedul|switch|postpon|shift|push|bring|swap|delay)|改|挪|换|推|延");
    private static final Pattern BETWEEN_ZH = Pattern.compile("(?:之间|期间|中间)");

    private Ranges() {}

    /** The pieces, with those that name the ends of a range made one. */
    static List<Piece> joined(List<Piece> pieces, Scene scene) {
        List<Piece> joined = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            Piece range = next == null ? null : pair(piece, next, scene);
            if (range != null) {
                joined.add(range);
                i += 2;
                continue;
            }
            Piece since = since(piece, scene);
            joined.add(since == null ? piece : since);
            i++;
        }
        return joined;
    }

    private static @Nullable Piece pair(Piece a, Piece b, Scene scene) {
        if (!datable(a) || !(datable(b) || b.shape() == Shape.NOW)) {
            return null;
        }
        String gap = scene.between(a.to(), b.from());
        if (b.shape() == Shape.NOW && gap.isEmpty() && scene.charAt(b.from()) == '至') {
            return since(a.spanning(start(a, scene, FROM), b.to()), place(a, scene, Tense.PAST), scene);
        }
        if (OR.matcher(gap).matches() && scene.chinese() && isDay(a, scene) && isDay(b, scene)) {
            Period first = place(a, scene, Tense.of(scene, a.from(), b.to()));
            Period second = place(b, scene, Tense.of(scene, a.from(), b.to()));
            return first == null || second == null
                    ? null
                    : Piece.of(Shape.DAY, a.from(), b.to(), first).unsure(List.of(Joining.value(second)));
        }
        Matcher between = scene.before(BETWEEN, a.from());
        boolean and = (between != null && AND.matcher(gap).matches())
                || (AND_ZH.matcher(gap).matches() && scene.at(BETWEEN_ZH, b.to()) != null);
        if (!and && !TO.matcher(gap).matches()) {
            return null;
        }
        String before = scene.clauseBefore(a.from());
        boolean moved = !and && MOVED.matcher(before + gap).find();
        if (moved || gap.isBlank()) {
            return null;
        }
        Tense tense = Tense.of(scene, a.from(), b.to());
        Period range =
                b.shape() == Shape.NOW ? upTo(place(a, scene, Tense.PAST), scene.today()) : range(a, b, scene, tense);
        if (range == null || range.to().isBefore(range.from())) {
            return null;
        }
        int from = and && between != null
                ? scene.before(BETWEEN, a.from()) == null ? a.from() : betweenStart(between)
                : start(a, scene, FROM);
        Matcher after = scene.at(UNTIL_ZH, b.to());
        Piece piece = Piece.of(Shape.PERIOD, from, after == null ? b.to() : after.end(), range);
        if (tense == Tense.OPEN && a.shape() == Shape.WEEKDAY && b.shape() == Shape.WEEKDAY) {
            Period last = new Period(range.from().minusWeeks(1), range.to().minusWeeks(1));
            return piece.unsure(List.of(last.toString()));
        }
        return b.shape() == Shape.NOW && a.shape() == Shape.YEAR && a.period() != null
                ? piece.or(List.of(a.period().toString()))
                : piece;
    }

    private static int betweenStart(Matcher between) {
        return between.start() + between.group().indexOf("between");
    }

    private static @Nullable Piece since(Piece piece, Scene scene) {
        if (!datable(piece)) {
            return null;
        }
        Matcher after = sinceAfter(piece, scene);
        Matcher before = scene.before(scene.chinese() ? SINCE_BEFORE_ZH : SINCE, piece.from());
        if (after == null && before == null) {
            return null;
        }
        int from = before == null ? start(piece, scene, FROM) : before.start();
        int to = after == null ? piece.to() : after.end();
        return since(piece.spanning(from, to), place(piece, scene, Tense.PAST), scene);
    }

    /** 九月以来; 从九月起 and 从九月开始 only of what was. */
    private static @Nullable Matcher sinceAfter(Piece piece, Scene scene) {
        Matcher after = scene.at(SINCE_ZH, piece.to());
        Matcher on = after != null || scene.before(FROM, piece.from()) == null ? null : scene.at(ON_ZH, piece.to());
        if (on == null) {
            return after;
        }
        Period begin = piece.period();
        boolean over = begin != null && begin.to().isBefore(scene.today());
        Tense tense = Tense.of(scene, piece.from(), on.end());
        return tense == Tense.PAST || (over && tense == Tense.OPEN) ? on : null;
    }

    private static @Nullable Piece since(Piece piece, @Nullable Period begin, Scene scene) {
        Period range = upTo(begin, scene.today());
        if (range == null) {
            return null;
        }
        Piece since = Piece.of(Shape.PERIOD, piece.from(), piece.to(), range);
        return piece.shape() == Shape.YEAR && begin != null && !begin.to().equals(range.to())
                ? since.or(List.of(begin.toString()))
                : since;
    }

    private static @Nullable Period upTo(@Nullable Period begin, LocalDate today) {
        return begin == null || begin.from().isAfter(today) ? null : new Period(begin.from(), today);
    }

    private static int start(Piece a, Scene scene, Pattern word) {
        Matcher m = scene.before(word, a.from());
        return m == null ? a.from() : m.start();
    }

    /** The more exact end places the other. */
    private static @Nullable Period range(Piece a, Piece b, Scene scene, Tense tense) {
        Period first = a.period();
        Period last = b.period();
        Tense leaned = Placing.tense(b, a.from(), b.to(), scene);
        if (first == null && last == null) {
            if (a.shape() != b.shape() && b.shape() == Shape.DAY_OF_MONTH) {
                first = place(a, scene, Placing.tense(a, a.from(), b.to(), scene));
            } else if (a.shape() != b.shape() && a.shape() == Shape.DAY_OF_MONTH) {
                last = place(b, scene, leaned);
            } else if (leaned == Tense.FUTURE || (tense == Tense.OPEN && a.shape() == Shape.WEEKDAY)) {
                first = place(a, scene, Placing.tense(a, a.from(), b.to(), scene));
            } else {
                last = place(b, scene, leaned);
            }
        }
        if (first == null && last != null) {
            first = Cycle.previous(a, last.to());
        } else if (last == null && first != null) {
            last = Cycle.next(b, first.from());
        }
        return first == null || last == null ? null : new Period(first.from(), last.to());
    }

    private static @Nullable Period place(Piece piece, Scene scene, Tense tense) {
        return piece.period() != null ? piece.period() : Placing.open(piece, scene.today(), tense);
    }

    private static boolean isDay(Piece piece, Scene scene) {
        Period period = place(piece, scene, Tense.OPEN);
        return period != null && period.isDay();
    }

    private static boolean datable(Piece piece) {
        return switch (piece.shape()) {
            case LENGTH,
                    PART_OF,
                    WHICH,
                    THE_UNIT,
                    NTH_WEEKDAY,
                    WEEK_OF,
                    NOW,
                    NOTHING,
                    NO_DAY,
                    BARE_YEAR,
                    SAME_DAYS,
                    OFFSET -> false;
            default -> true;
        };
    }
}
