package zhiyin.understanding.entity.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the days, periods and lengths of time that a text names. */
public final class TimeExpressions {

    private static final int LONGEST = 64;
    /** Nobody names more times at once. */
    private static final int MOST = 60;

    private static final String NEVER_BEFORE_DIGIT = ".#*@$¥€£:^_";
    private static final List<Rule> RULES = rules();
    /** For each character of a rule, the rules that may begin with it. */
    private static final Rule[][] BY_FIRST = byFirst();

    private TimeExpressions() {}

    /**
     * The times that {@code text} names, in order of appearance.
     *
     * @param text in half width, small letters and simplified characters
     * @param today the day of the customer
     * @param numbers reads a number in Chinese or English words; negative for what is none
     */
    public static List<TimeMention> find(CharSequence text, LocalDate today, ToIntFunction<String> numbers) {
        Scene scene = new Scene(text, today, numbers, text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF));
        List<TimeMention> found = new ArrayList<>();
        Memory memory = new Memory();
        for (Piece piece : Ranges.joined(pieces(scene), scene)) {
            TimeMention mention = Placing.mention(piece, scene, memory);
            if (mention != null) {
                found.add(mention);
            }
        }
        return List.copyOf(found);
    }

    /** The pieces in order, each joined with the one before it where the two make one. */
    private static List<Piece> pieces(Scene scene) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int free = 0;
        while (at < scene.text().length() && pieces.size() < MOST) {
            List<Piece> read = starts(scene, at, free) ? longest(scene, at) : List.of();
            for (Piece piece : read) {
                add(pieces, piece, scene);
                free = piece.to();
            }
            at = read.isEmpty() ? at + 1 : Math.max(at + 1, free);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece, Scene scene) {
        Piece last = piece;
        while (!pieces.isEmpty()) {
            Piece joined = Joining.join(pieces.getLast(), last, scene);
            if (joined == null) {
                break;
            }
            pieces.removeLast();
            last = joined;
        }
        pieces.add(last);
    }

    /** Whether words may begin here: not within a word or a number. */
    private static boolean starts(Scene scene, int at, int free) {
        char c = scene.charAt(at);
        char before = scene.charAt(at - 1);
        if (rulesFor(c).length == 0) {
            return false;
        }
        if (isLetter(c)) {
            return !isLetter(before) && (!isDigit(before) || at == free);
        }
        if (isDigit(c)) {
            boolean joint = (before == '-' || before == '/' || before == ',')
                    && isDigit(scene.charAt(at - 2))
                    && at - 1 != free;
            boolean apart = before != '月'
                    && !isDigit(before)
                    && !isLetter(before)
                    && NEVER_BEFORE_DIGIT.indexOf(before) < 0
                    && !joint;
            return apart || (at == free && at > 0);
        }
        boolean afterMonth = before == '月' && at != free && Words.NUMERALS.indexOf(c) >= 0;
        boolean inNumber =
                Words.NUMERALS.indexOf(c) >= 0 && c != '两' && Words.NUMERALS.indexOf(before) >= 0 && at != free;
        return !inNumber && !afterMonth;
    }

    private static List<Piece> longest(Scene scene, int at) {
        List<Piece> best = List.of();
        int end = at;
        for (Rule rule : rulesFor(scene.charAt(at))) {
            Matcher m = rule.words().matcher(scene.text());
            m.region(at, Math.min(scene.text().length(), at + LONGEST));
            m.useTransparentBounds(true);
            m.useAnchoringBounds(false);
            if (m.lookingAt() && m.end() > end) {
                @Nullable List<Piece> read = rule.reader().read(m, scene);
                if (read != null && !read.isEmpty()) {
                    best = read;
                    end = m.end();
                }
            }
        }
        return best;
    }

    private static Rule[] rulesFor(char c) {
        return c < BY_FIRST.length ? BY_FIRST[c] : BY_FIRST[0];
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(ChineseDays.rules());
        rules.addAll(ChinesePeriods.rules());
        rules.addAll(Lengths.chinese());
        rules.addAll(EnglishDays.rules());
        rules.addAll(EnglishPeriods.rules());
        rules.addAll(Lengths.english());
        return List.copyOf(rules);
    }

    private static Rule[][] byFirst() {
        Rule[] none = {};
        Rule[][] table = new Rule[0xA000][];
        Arrays.fill(table, none);
        StringBuilder letters = new StringBuilder("0123456789abcdefghijklmnopqrstuvwxyz");
        RULES.forEach(rule -> letters.append(rule.words().pattern()));
        letters.chars()
                .distinct()
                .filter(c -> c < table.length && Character.isLetterOrDigit(c))
                .forEach(c -> table[c] = RULES.stream()
                        .filter(rule -> rule.mayBeginWith((char) c))
                        .toArray(Rule[]::new));
        return table;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
