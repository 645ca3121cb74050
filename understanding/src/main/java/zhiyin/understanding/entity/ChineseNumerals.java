package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a number in Chinese characters, or in digits with Chinese units, begins and ends. */
final class ChineseNumerals {

    private static final String BIG_UNITS = "百千万亿佰仟萬億";
    private static final String UNITS = "十拾" + BIG_UNITS;
    private static final String PEOPLE = "他她它们我你您咱";
    /** 五百一起: the one begins a word. */
    private static final String WORD_WITH_ONE = "起共下点些会样定直边旦切般";

    private static final String KIN = "哥姐弟妹叔姨嫂婶舅姑伯爷";
    private static final String COUNTS = "个笔次天日号月年周位条张名户遍";
    private static final String EACH = "个位张人份桌晚次条件户斤";
    /** 千二蚊: the one before the first unit is left out. */
    private static final Pattern WITHOUT_ONE = Pattern.compile("[百千万][二三四五六七八九]十?");

    private static final Pattern TIMES_OF_TEN = Pattern.compile("[零〇一二两三四五六七八九0-9]+(?:[百千万亿]|块|元|[美欧英港日澳加])");
    private static final Pattern TWO_DIGITS = Pattern.compile("[一二两三四五六七八九](?=[一二两三四五六七八九](?:[十百千万亿块元]|$))");

    /** 千儿八百: about a thousand. */
    private static final Pattern ABOUT = Pattern.compile("[百千万]儿八[十百千]|百八十(?=[块元]|$)");
    /** 2 万, but not the words 万一 and 千万 after a number. */
    private static final Pattern UNIT_APART = Pattern.compile(" [百千万亿]{1,2}(?=$|[0-9元块圆美欧英港日澳加人多余左上给到 ,.!?。，！？])");

    /** 零花钱, 零食. */
    private static final String ASIDE_FROM_ZERO = "花用食头钱售件散星部";

    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);
    private static final Pattern PAYING = Pattern.compile("(?:转|付|打|汇|改成|改为|换成|共|金额)(?:个|了|账)?$");

    private static final Pattern READ_OUT = Pattern.compile("[一二三四五六七八九][零〇一二三四五六七八九]{2,3}");
    private static final Pattern SENDING = Pattern.compile("(?:转账|转钱|转|发红包|发|红包|打|汇|付)(?:个|了)?$");

    private ChineseNumerals() {}

    /** The numeral that begins at {@code from}; null when none does or when plain digits are all there is. */
    static @Nullable Numeral read(Reading reading, CharSequence text, int from) {
        int slang = At.end(ABOUT, text, from);
        if (slang >= 0) {
            return new Numeral(null, slang, Numeral.Script.CHINESE, true, true);
        }
        int end = from;
        boolean vague = false;
        boolean chinese = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            char next = At.charAt(text, end + 1);
            if (At.isDigit(c)) {
                end = DigitNumber.end(reading, text, end);
                continue;
            }
            boolean started = end > from;
            boolean belongs = switch (c) {
                case '几', '數', '数', '多', '余', '上' -> manyOf(text, from, end);
                case '俩', '仨' -> isUnit(next);
                case '廿', '卅' -> true;
                case '半' -> halves(text, from, end);
                case '个' -> started && (BIG_UNITS.indexOf(next) >= 0 || halfOf(text, end + 1));
                case ' ' -> started && At.isDigit(text.charAt(end - 1)) && At.end(UNIT_APART, text, end) >= 0;
                case '点' -> started && (pointBefore(text, end + 1) || isDecimalPoint(text, from, end));
                case '零' -> ASIDE_FROM_ZERO.indexOf(next) < 0;
                default -> isUnit(c) || ChineseNumber.digit(c) >= 0;
            };
            if (!belongs) {
                break;
            }
            vague |= "几數数多余上".indexOf(c) >= 0;
            chinese = true;
            end++;
        }
        return chinese ? settled(text, from, end, vague) : null;
    }

    private static @Nullable Numeral settled(CharSequence text, int from, int end, boolean several) {
        int to = end;
        boolean vague = several;
        char last = text.charAt(to - 1);
        char next = At.charAt(text, to);
        if (to - from > 1 && ChineseNumber.digit(last) > 0 && !At.isDigit(last) && isUnit(text.charAt(to - 2))) {
            if (last == '一' && WORD_WITH_ONE.indexOf(next) >= 0) {
                to--;
            } else if (COUNTS.indexOf(next) >= 0
                    && !(next == '年' && At.charAt(text, to + 1) == '费')
                    && text.charAt(to - 2) != '十') {
                to--;
                vague = true;
            }
        }
        if (to == end && last == '一' && WORD_WITH_ONE.indexOf(next) >= 0 && At.isDigit(At.charAt(text, to - 2))) {
            to--;
        }
        // 三百二哥五百: the second brother; two hundred and twenty would stand alone.
        boolean ordinal =
                to == end && !At.isDigit(last) && ChineseNumber.digit(last) > 1 && isUnit(At.charAt(text, to - 2));
        if (ordinal && KIN.indexOf(next) >= 0) {
            to--;
        }
        // 一百五一位: so much each; 一百零三一起: the one begins a word.
        char before = At.charAt(text, to - 2);
        boolean apart = EACH.indexOf(next) >= 0 || WORD_WITH_ONE.indexOf(next) >= 0;
        if (to == end && last == '一' && to - from > 2 && apart && ChineseNumber.digit(before) > 0) {
            to--;
        }
        String run = text.subSequence(from, to).toString().replace(" ", "");
        if (run.chars().allMatch(c -> At.isDigit((char) c) || c == '.' || c == ',')) {
            return null;
        }
        boolean people = "俩仨".indexOf(run.charAt(0)) >= 0 && PEOPLE.indexOf(At.charAt(text, from - 1)) >= 0;
        boolean counted = ChineseNumber.unit(run.charAt(0)) == 0 || run.startsWith("十") || run.startsWith("拾");
        boolean sure = counted
                && run.length() > 1
                && run.chars().anyMatch(c -> UNITS.indexOf(c) >= 0 || c == '廿' || c == '卅' || c == '点')
                && !run.equals("上百")
                && !run.equals("上千")
                && !run.equals("上万");
        // 100零5: too odd to be anything but a sum.
        sure |= At.isDigit(run.charAt(0)) && run.indexOf('零') > 0;
        if (vague) {
            return new Numeral(null, to, Numeral.Script.CHINESE, sure, true);
        }
        // 五百一块: 一块 may be a word of its own.
        boolean together = run.endsWith("一")
                && BIG_UNITS.indexOf(At.charAt(run, run.length() - 2)) >= 0
                && At.charAt(text, to) == '块';
        String whole = WITHOUT_ONE.matcher(run).matches() ? "一" + run : run;
        // 发五二零: digits read out, as sums that mean something are.
        boolean readOut = READ_OUT.matcher(run).matches() && At.start(SENDING, text, from, 6) >= 0;
        if (readOut) {
            StringBuilder digits = new StringBuilder();
            run.chars().forEach(c -> digits.append(ChineseNumber.digit((char) c)));
            return new Numeral(new BigDecimal(digits.toString()), to, Numeral.Script.CHINESE, true, false);
        }
        Optional<BigDecimal> value = people || together ? Optional.empty() : ChineseNumber.parse(whole);
        if (value.isEmpty() && TWO_DIGITS.matcher(run).find()) {
            return new Numeral(null, to, Numeral.Script.CHINESE, sure, true);
        }
        return new Numeral(value.orElse(null), to, Numeral.Script.CHINESE, sure, false);
    }

    /** 几百, 十几万, 好几千, 数万, 十多万, 上千. */
    private static boolean manyOf(CharSequence text, int from, int at) {
        char c = text.charAt(at);
        char next = At.charAt(text, at + 1);
        return switch (c) {
            case '几' -> isUnit(next) || "块元毛角".indexOf(next) >= 0;
            case '多', '余' -> at > from && isUnit(next);
            default -> at == from && isUnit(next);
        };
    }

    private static boolean halves(CharSequence text, int from, int at) {
        if (at == from) {
            return halfOf(text, at) || "块元毛".indexOf(At.charAt(text, at + 1)) >= 0;
        }
        char before = text.charAt(at - 1);
        return (BIG_UNITS.indexOf(before) >= 0 && "天年月小个夜日路".indexOf(At.charAt(text, at + 1)) < 0)
                || (before == '个' && halfOf(text, at));
    }

    /** Whether 半 at this place halves a unit: 半万, 半个亿. */
    private static boolean halfOf(CharSequence text, int at) {
        if (At.charAt(text, at) != '半') {
            return false;
        }
        char next = At.charAt(text, at + 1);
        return BIG_UNITS.indexOf(next == '个' ? At.charAt(text, at + 2) : next) >= 0;
    }

    private static boolean pointBefore(CharSequence text, int at) {
        return At.end(TIMES_OF_TEN, text, at) >= 0;
    }

    /** Whether the 点 at this place is no hour's: 一百零五点五, 转十点五; but not 三点五十 or 三点五分. */
    private static boolean isDecimalPoint(CharSequence text, int from, int at) {
        int end = at + 1;
        while (end < text.length() && ChineseNumber.digit(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == at + 1) {
            return false;
        }
        String whole = text.subSequence(from, at).toString();
        Optional<BigDecimal> number = ChineseNumber.parse(whole).or(() -> DigitNumber.parse(whole));
        boolean hour = number.isPresent() && number.get().compareTo(LAST_HOUR) <= 0;
        boolean answer = from == 0 && end == text.length();
        return !hour || ("十分刻:".indexOf(At.charAt(text, end)) < 0 && (answer || At.start(PAYING, text, from, 4) >= 0));
    }

    private static boolean isUnit(char c) {
        return UNITS.indexOf(c) >= 0;
    }
}
