package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Units in Latin letters that are no English number word: pinyin ("2 wan", "5 mao"), and coins and notes whose worth
 * the bank does not guess. A number is never read without the unit after it.
 */
final class UnitWords {

    private static final Map<String, BigDecimal> PINYIN = Map.of(
            "wan",
            BigDecimal.valueOf(ChineseNumber.TEN_THOUSAND),
            "qian",
            BigDecimal.valueOf(1_000),
            "bai",
            BigDecimal.valueOf(100),
            "mao",
            new BigDecimal("0.1"),
            "jiao",
            new BigDecimal("0.1"),
            "fen",
            new BigDecimal("0.01"));
    private static final Pattern AFTER = Pattern.compile(
            "[ -]?(?<pinyin>wan|qian|bai|mao|jiao|fen)(?![a-z0-9])|(?<=[0-9]) (?<w>w)(?= ?(?:$|[^a-z0-9 ]|to"
                    + " |yuan|rmb|kuai))|["
                    + " -](?<odd>dimes?|nickels?|penny|pennies|shillings?|(?<ten>tenners?)|(?<five>fivers?)|twenties|fifties|coins?|notes?|bills|stacks|racks|gs?|dozens?|score|monkeys?|pon(?:y|ies))(?![a-z0-9])|(?<hundreds>[嚿旧舊]水)|(?<zh>比索|克朗|里亚尔|第纳尔|大洋)");
    /** "a buck fifty": an article that counts, since cents follow. */
    private static final Pattern ONE_AND_CENTS = Pattern.compile(
            "a(?= (?:tenner|fiver)(?![a-z]))|a(?<=(?:tak(?:e|en|es|ing)|took|charg(?:e|ed|es|ing)|paid|cost|costs|lend|lent|owes?|deducted|debited|lost|pay)"
                    + " (?:me |him |her |them |us )?a)(?= (?:pound|quid|dollar|euro|buck)(?!"
                    + " (?:coin|note|shop))(?![a-z]))|a(?= (?:buck|dollar|pound|quid|euro|yuan|kuai) (?:and"
                    + " )?(?:[0-9]|ten|eleven|twelve|[a-z]{3,5}teen|twent|thirt|fou?rt|fift|sixt|sevent|eight|ninet|five|nine))");

    /** What Londoners call their sums; whoever says so is asked whether that is what he means. */
    private static final Map<String, BigDecimal> SLANG_WORTH = Map.of(
            "score",
            BigDecimal.valueOf(20),
            "pony",
            BigDecimal.valueOf(25),
            "bullseye",
            BigDecimal.valueOf(50),
            "ton",
            BigDecimal.valueOf(100),
            "monkey",
            BigDecimal.valueOf(500));

    private static final Pattern SLANG =
            Pattern.compile("a (?<slang>score|pony|bullseye|ton|monkey)(?=$|[,.!?]| (?:to|sent|out"
                    + " of|off|from|for|please|by|till|until|back|on|over)(?![a-z]))");
    private static final Pattern HANDED = Pattern.compile(
            "(?<![a-z])(?:lend|lent|bung|send|sent|pay|paid|gimme|give|owe|owes|sub|slip|chuck|sling|need|needs|transfer|move|withdraw|borrow)(?![a-z])");

    /** As on a cheque: fifty and 75/100. */
    private static final Pattern HUNDREDTHS = Pattern.compile(" (?:and |& )?(?<cents>[0-9]{2})/100(?![0-9])");

    private static final Pattern BUCK_BEFORE = Pattern.compile("(?<![a-z])(?:buck|quid) $");

    private UnitWords() {}

    /** The number together with a unit of this kind after it; the number as it is when none follows. */
    static Numeral joined(CharSequence text, Numeral number) {
        if (number.vague()) {
            return number;
        }
        Matcher hundredths = number.value() == null ? null : At.match(HUNDREDTHS, text, number.end());
        if (hundredths != null && number.value() != null) {
            BigDecimal cents = new BigDecimal(hundredths.group("cents")).movePointLeft(2);
            return new Numeral(number.value().add(cents), hundredths.end(), number.script(), true, false);
        }
        Matcher unit = At.match(AFTER, text, number.end());
        if (unit == null
                || (unit.group("zh") == null
                        && unit.group("hundreds") == null
                        && number.script() == Numeral.Script.CHINESE)) {
            return number;
        }
        if (unit.group("ten") != null || unit.group("five") != null) {
            BigDecimal notes = BigDecimal.valueOf(unit.group("ten") != null ? 10 : 5);
            BigDecimal sum = number.value() == null ? null : number.value().multiply(notes);
            return new Numeral(sum, unit.end(), number.script(), true, true);
        }
        if (unit.group("hundreds") != null) {
            BigDecimal sum = number.value() == null || number.value().compareTo(BigDecimal.TEN) > 0
                    ? null
                    : number.value().movePointRight(2);
            return new Numeral(sum, unit.end(), number.script(), true, false);
        }
        String pinyin = unit.group("w") != null ? "wan" : unit.group("pinyin");
        BigDecimal worth = pinyin == null ? null : PINYIN.get(pinyin);
        BigDecimal count = number.value();
        BigDecimal value = count == null || worth == null || !isPlausible(pinyin, count) ? null : count.multiply(worth);
        return new Numeral(value, unit.end(), number.script(), true, false);
    }

    /** Bai, Qian and Mao are names too, and nobody counts a hundred of them. */
    private static boolean isPlausible(@Nullable String pinyin, BigDecimal count) {
        long most = "wan".equals(pinyin) ? Long.MAX_VALUE : "qian".equals(pinyin) || "bai".equals(pinyin) ? 10 : 100;
        return count.compareTo(BigDecimal.valueOf(most)) < 0;
    }

    /** The one of "a buck fifty"; null when no such one stands here. */
    static @Nullable Numeral oneAndCents(CharSequence text, int from) {
        Matcher slang = text.charAt(from) == 'a' ? At.match(SLANG, text, from) : null;
        if (slang != null && (from == 0 || At.startInClause(HANDED, text, from) >= 0)) {
            BigDecimal worth = SLANG_WORTH.getOrDefault(slang.group("slang"), BigDecimal.ZERO);
            return new Numeral(worth, slang.end(), Numeral.Script.ENGLISH, true, true);
        }
        int end = text.charAt(from) == 'a' ? At.end(ONE_AND_CENTS, text, from) : -1;
        return end < 0 ? null : new Numeral(BigDecimal.ONE, end, Numeral.Script.ENGLISH, true, false);
    }

    /** "buck fifty" may be fifty cents more than a dollar, or fifty dollars. */
    static boolean buckBefore(CharSequence text, int from) {
        return At.start(BUCK_BEFORE, text, from, 6) >= 0;
    }
}
