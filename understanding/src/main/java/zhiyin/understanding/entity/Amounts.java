package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/**
 * Amounts in digits, in Chinese and in English words, each read right or not at all: what is malformed has no value,
 * what is hedged or names several numbers is ambiguous, what changes another amount is an {@link EntityType#AMOUNT_CHANGE}.
 *
 * <p>Reads once from left to right and looks a bounded way around each number.
 */
final class Amounts {

    private static final String CHINESE_STARTS = "几数上半俩仨廿卅";
    private static final String NEVER_BEFORE = "/#*@^×";
    private static final Pattern TIME_OR_FRACTION = Pattern.compile("(?:[/:][0-9]+)+");
    private static final Pattern CALCULATED = Pattern.compile(" ?[*×÷^=] ?[0-9]");
    private static final Pattern ISH = Pattern.compile("ish(?![a-z])");
    private static final Pattern RANGE = Pattern.compile(
            " ?(?:-|–|—|~|到|至|或者|或|(?<![a-z])(?:to|or)(?![a-z])) ?(?=[0-9¥$£€一二两三四五六七八九十百千万半a-z])"
                    // 三万五、六 is about thirty-five thousand, 500、600 are two amounts.
                    + "|(?<=[一1])、(?=[二两2])|(?<=[二两2])、(?=[三3])|(?<=[三3])、(?=[四4])|(?<=[四4])、(?=[五5])|(?<=[五5])、(?=[六6])|(?<=[六6])、(?=[七7])|(?<=[七7])、(?=[八8])|(?<=[八8])、(?=[九9])");
    /** "between 500 and 600". */
    private static final Pattern BETWEEN = Pattern.compile("(?<![a-z])between $");

    private static final Pattern AND = Pattern.compile(" and (?=[0-9$£€¥a-z])");
    private static final Pattern NEGATIVE = Pattern.compile("(?:[-−–]|负|(?<![a-z])negative ) ?$");

    /** Words with a number in them that count nothing: "one-off", "one zero too many", 一分钱不要, 几块钱? */
    private static final Pattern NO_NUMBER = Pattern.compile(
            "(?:an? )?one-off(?![a-z])|(?:one|an?|1|two|2)(?: extra)? (?:zeros?|zeroes|noughts?)(?![a-z])|one(?=,"
                    + " [a-z])(?<=(?:day|account|card|pot|spare|other|new|old|joint|yuan|dollar|euro|sterling)"
                    + " one)|one(?<=(?<![a-z])(?:the|that|this|my) [^,.;!?]{1,30}"
                    + " one)(?<=(?:pound|quid|euro|dollar|yuan|rupee|buck|grand|k|[0-9]) one)(?=$|[,.!?]|"
                    + " (?:to|from|on|for|at|is|was|i|that|which|please|and|with)(?![a-z]))|(?:an?"
                    + " )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:page|digit|step|way|part|word|star)(?![a-z])|千万(?=别|不|要|记|小心|注意|勿|当心|莫)|万一(?![千百])|十万火急|十万个为什么|[一十百]万个(?:不|放心|愿意)|一百个(?:不|放心|愿意)|八百里加急|八百年|千里迢迢|三百六十(?:行|度)|百八十遍|(?:世界|中国)?(?:五百|百|十|500|100)强|二百五(?![十块元毛])(?<=(?:当我是?|当成|真是个?|像个|是个|成了个)二百五)|一(?:分钱?|毛钱?|块钱?|蚊)(?:都|也)?(?=[没不冇])|(?<!^)几块(?:钱|几)?(?<![转给付打汇充取存还借]几块钱?)(?=$|["
                    + " ?？，。吗换兑]|一个|能换)|[0零](?<=[多少][打写输按]了?(?:一?个)?[0零])(?![0-9.])");

    private final Reading reading;
    private final CharSequence text;
    private final List<Sum> perhapsYears = new ArrayList<>();
    private final List<Corrections.Found> found = new ArrayList<>();

    private Amounts(Reading reading) {
        this.reading = reading;
        this.text = reading.open();
    }

    /** A sum of money, or what looks like one, before it is settled whether it is. */
    private record Sum(
            Numeral numeral,
            int from,
            int to,
            @Nullable BigDecimal value,
            @Nullable String code,
            boolean money,
            boolean vague) {}

    static void find(Reading reading) {
        new Amounts(reading).scan();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            at = starts(at) ? Math.max(at + 1, consider(at)) : at + 1;
        }
        for (Sum year : perhapsYears) {
            if (found.isEmpty()) {
                take(year, true);
            }
        }
        found.forEach(sum -> reading.blot(sum.blotFrom(), sum.to()));
        List<Corrections.Found> meant = Corrections.settled(found, text);
        found.stream()
                .filter(sum -> sum.type() == EntityType.AMOUNT
                        && meant.stream().noneMatch(m -> m.from() == sum.from() && m.to() == sum.to()))
                .forEach(sum -> reading.add(
                        EntityType.AMOUNT_DENIED, sum.value(), sum.from(), sum.to(), sum.ambiguous(), List.of()));
        meant.forEach(sum -> reading.takeAmount(
                sum.type(), sum.value(), sum.from(), sum.blotFrom(), sum.to(), sum.ambiguous(), sum.code()));
    }

    private boolean starts(int at) {
        char c = text.charAt(at);
        if (At.isSmallLetter(c)) {
            char before = At.charAt(text, at - 1);
            return !At.isSmallLetter(before) && !At.isDigit(before);
        }
        return At.isDigit(c)
                || ChineseNumber.digit(c) >= 0
                || ChineseNumber.unit(c) > 0
                || CHINESE_STARTS.indexOf(c) >= 0;
    }

    /** Takes the amount that begins here, if one does; where to go on. */
    private int consider(int at) {
        int aside = At.end(NO_NUMBER, text, at);
        if (aside >= 0) {
            return aside;
        }
        Numeral numeral = AnyNumeral.read(reading, text, at);
        if (numeral == null) {
            return endOfWord(at);
        }
        if (At.isDigit(text.charAt(at))) {
            int other = otherNumber(at, numeral.end());
            if (other > 0) {
                return other;
            }
        }
        Sum sum = sum(at, numeral);
        Matcher range = At.match(RANGE, text, sum.to());
        if (range == null && At.start(BETWEEN, text, sum.from(), 9) >= 0) {
            range = At.match(AND, text, sum.to());
        }
        Numeral upper = range == null
                        || (!range.group().contains("and")
                                && OtherSums.follow(reading, text, sum.numeral(), sum.code(), sum.to()))
                ? null
                : bound(range.end());
        if (upper != null && Denials.isOld(text, sum.from(), sum.to())) {
            reading.takeAmount(
                    EntityType.AMOUNT_DENIED,
                    plain(sum.value()),
                    sum.from(),
                    sum.from(),
                    sum.to(),
                    sum.vague(),
                    sum.code());
            return sum.to();
        }
        if (upper != null) {
            MoneyTail tail = MoneyTail.read(text, upper);
            boolean money = sum.money() || tail.code() != null;
            sum = new Sum(
                    upper, sum.from(), tail.end(), null, tail.code() == null ? sum.code() : tail.code(), money, true);
        }
        // "not thirty, thirteen": what is denied ends with itself.
        boolean denied = Denials.denyBefore(text, sum.from());
        int remains = denied || OtherSums.follow(reading, text, sum.numeral(), sum.code(), sum.to())
                ? -1
                : Remains.after(reading, text, sum.to());
        if (remains >= 0) {
            Numeral cut = Numeral.unread(
                    remains, sum.numeral().script(), sum.numeral().sure());
            MoneyTail tail = MoneyTail.read(text, cut);
            boolean money = sum.money() || tail.code() != null;
            sum = new Sum(cut, sum.from(), tail.end(), null, sum.code(), money, sum.vague());
        }
        if (!isMoney(sum, at)) {
            return sum.numeral().end();
        }
        if (denied || Denials.denyAfter(text, sum.to())) {
            reading.takeAmount(
                    EntityType.AMOUNT_DENIED,
                    plain(sum.value()),
                    sum.from(),
                    sum.from(),
                    sum.to(),
                    sum.vague(),
                    sum.code());
            return sum.to();
        }
        if (!sum.money() && OtherNumbers.mayBeYear(text, at, sum.to())) {
            perhapsYears.add(sum);
            return sum.to();
        }
        return take(sum, false);
    }

    private @Nullable Numeral bound(int from) {
        int at = "¥$£€".indexOf(At.charAt(text, from)) >= 0 ? from + 1 : from;
        return at < text.length() && starts(at) ? AnyNumeral.read(reading, text, at) : null;
    }

    /** Where a number in digits ends that is a time, a part of a word or the like; 0 when it is none. */
    private int otherNumber(int at, int end) {
        int chain = At.end(TIME_OR_FRACTION, text, end);
        if (chain >= 0) {
            return chain;
        }
        char before = At.charAt(text, at - 1);
        if (before == '-' && At.isSmallLetter(At.charAt(text, at - 2)) && Currencies.before(text, at - 1) == null) {
            return endOfWord(end);
        }
        boolean partOfWord = At.isSmallLetter(before) && Currencies.before(text, at) == null;
        if (NEVER_BEFORE.indexOf(before) >= 0 || partOfWord) {
            return endOfWord(end);
        }
        boolean unknownUnit = At.isSmallLetter(At.charAt(text, end))
                && MoneyTail.read(text, new Numeral(BigDecimal.ONE, end, Numeral.Script.DIGITS, true, false))
                                .end()
                        == end
                && At.end(ISH, text, end) < 0
                && !At.isSmallLetter(At.charAt(text, end - 1));
        return unknownUnit ? endOfWord(end) : 0;
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < text.length()
                && (At.isSmallLetter(text.charAt(end)) || (end < at && At.isDigit(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    private Sum sum(int at, Numeral numeral) {
        int hedged = Hedges.beforeUnit(text, numeral.end());
        Numeral number =
                hedged < 0 ? numeral : new Numeral(numeral.value(), hedged, numeral.script(), numeral.sure(), true);
        MoneyTail tail = MoneyTail.read(text, number);
        int to = tail.end();
        Matcher sign = Currencies.before(text, at);
        int from = sign == null ? at : sign.start();
        String before = sign == null ? null : Currencies.code(sign);
        String code =
                sign == null ? tail.code() : Currencies.together(Currencies.code(sign), tail.code(), sign.group());
        boolean money = before != null || tail.code() != null;
        BigDecimal value =
                number.value() == null ? null : number.value().add(tail.added()).movePointLeft(tail.movedLeft());
        boolean clash = money && code == null;
        boolean twice = number.value() != null
                && number.value().stripTrailingZeros().scale() > 0
                && tail.added().signum() > 0;
        int part = Remains.before(reading.normal(), from);
        from = part < 0 ? from : part;
        boolean odd = twice
                || part >= 0
                || UnitWords.buckBefore(text, at)
                || Factors.multiply(text, reading.normal(), from, to)
                || At.end(CALCULATED, text, to) >= 0
                || (sign == null && At.isDigit(text.charAt(at)) && At.charAt(text, at - 1) == '.');
        int negative = At.start(NEGATIVE, text, from, 10);
        if (negative >= 0) {
            boolean dashAlone = At.charAt(text, from - 1) == ' ' && from - negative == 2;
            boolean plainly = !dashAlone && !At.isDigit(At.charAt(text, negative - 1));
            value = value == null || !plainly ? null : value.negate();
            from = negative;
        }
        int after = Hedges.end(text, to);
        boolean vague = number.vague() || after >= 0 || Hedges.later(text, to);
        return new Sum(number, from, Math.max(after, to), clash || odd ? null : value, code, money, vague);
    }

    private boolean isMoney(Sum sum, int at) {
        if (sum.money()) {
            return true;
        }
        return sum.numeral().sure()
                && !OtherNumbers.isCounted(text, sum.to(), sum.numeral())
                && !OtherNumbers.isNamed(text, at)
                && !OtherNumbers.isDayOfMonth(text, at, sum.to())
                && !OtherNumbers.isYear(text, at, sum.to())
                && !OtherNumbers.isAge(reading.normal(), at, sum.to(), sum.numeral())
                && !OtherNumbers.isTimeOfDay(reading.normal(), at, sum.numeral())
                && !OtherNumbers.isThanks(text, at, sum.to());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.plain(value);
    }

    private int take(Sum sum, boolean doubtful) {
        int hedge = Hedges.start(text, sum.from(), sum.to(), sum.numeral());
        Hedges.Change change = Hedges.change(text, sum.from(), sum.to());
        boolean changes = change.sign() != 0;
        Currencies.After currency = changes ? Currencies.after(text, change.to()) : null;
        int to = currency == null ? change.to() : currency.end();
        int from = Math.min(change.from(), hedge < 0 ? sum.from() : hedge);
        boolean ambiguous = doubtful || sum.vague() || hedge >= 0;
        String value = sum.value() == null
                ? null
                : Decimals.plain(change.sign() < 0 ? sum.value().negate() : sum.value());
        found.add(new Corrections.Found(
                changes ? EntityType.AMOUNT_CHANGE : EntityType.AMOUNT,
                value,
                from,
                Math.min(sum.from(), change.from()),
                to,
                ambiguous,
                currency == null ? sum.code() : currency.code()));
        return to;
    }
}
