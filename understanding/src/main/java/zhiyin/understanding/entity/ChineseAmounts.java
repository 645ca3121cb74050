package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Amounts in Chinese words, or in digits with a Chinese unit. Bare digits are {@link EnglishAmounts}' business. */
final class ChineseAmounts {

    private static final String DIGIT = "[0-9零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]";
    private static final String UNIT = "[十百千万亿拾佰仟萬億]";
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\\.[0-9]{1,4})?|[0-9]{1,12}\\.[0-9]{1,4}|"
            + DIGIT + "{1,12})?" + "(?:(?:个(?=[万亿]))?" + UNIT + DIGIT + "{0,4}){0,8}";
    /** 七八百, 两三千, 十几万, 几百: no one number is meant. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?:十几|几十|[一二两三四五六七八九][一二三四五六七八九](?=[十百千万])|几|数|好几|上)[十百千万亿]{1,2}" + "(?:来)?(?:块钱|元钱|块|元|美元|欧元)?");

    private static final Pattern AMOUNT = Pattern.compile("(?<![0-9.a-z])(?<about>大概|大约|差不多|约|将近|快)?[¥]?"
            + "(?<whole>" + NUMBER + ")"
            + "(?:个)?(?<more>多|来|出头)?"
            + "(?:(?<unit>块钱|元钱|块|元|圆|蚊)(?:(?<half>半)|(?<jiao>[0-9一二三四五六七八九])(?:毛|角)?(?![0-9十百千万个位次笔]))?"
            + "(?:零?(?<fen>[0-9一二三四五六七八九])分)?(?:钱|整|人民币)?)?"
            + "(?<vague>左右|上下|以内|多|出头)?");
    private static final Pattern DIMES =
            Pattern.compile("(?<jiao>[0-9一二两三四五六七八九])(?:毛|角)(?:钱)?(?:(?<fen>[0-9一二三四五六七八九])分?)?(?:钱)?|"
                    + "(?<only>[0-9一二两三四五六七八九]{1,2})分钱");
    /** What a number before these counts is no money. */
    private static final Pattern COUNTER =
            Pattern.compile("^ ?(?:笔|个|天|日|号|月|年|点|次|张|条|位|岁|周|星期|小时|分钟|秒|期|人|遍|下|种|家|起|步|户|类|倍|成|级|厘|楼|路|线)");

    private ChineseAmounts() {}

    static void find(Reading reading) {
        vague(reading);
        Matcher m = AMOUNT.matcher(reading.open());
        int at = 0;
        while (at < reading.normal().length() && m.find(at)) {
            if (m.end() == m.start() || !taken(reading, m)) {
                at = Math.max(m.end(), m.start() + 1);
            } else {
                at = m.end();
            }
        }
        dimes(reading);
    }

    private static boolean taken(Reading reading, Matcher m) {
        String whole = m.group("whole");
        String unit = m.group("unit");
        boolean chineseUnit = whole.chars().anyMatch(c -> "十百千万亿拾佰仟萬億".indexOf(c) >= 0);
        boolean onlyArabic = whole.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '.');
        if (whole.isEmpty() || (unit == null && (!chineseUnit || onlyArabic))) {
            return false;
        }
        String rest = reading.normal().substring(m.end());
        if (unit == null && COUNTER.matcher(rest).find() && m.group("more") == null) {
            return false;
        }
        // 千万 and 万一 in running text are words, not numbers.
        if (unit == null && (whole.equals("千万") || whole.equals("万一") || whole.equals("百万"))) {
            return false;
        }
        Optional<BigDecimal> value = ChineseNumber.parse(whole);
        if (value.isEmpty()) {
            return false;
        }
        boolean ambiguous = m.group("about") != null || m.group("more") != null || m.group("vague") != null;
        BigDecimal amount = value.get().add(cents(m));
        int from = m.group("about") == null ? m.start() : m.start("about");
        reading.take(EntityType.AMOUNT, Decimals.plain(amount), from, m.end(), ambiguous, List.of());
        return true;
    }

    private static BigDecimal cents(Matcher m) {
        if (m.group("half") != null) {
            return new BigDecimal("0.5");
        }
        return tenths(m.group("jiao"), 1).add(tenths(m.group("fen"), 2));
    }

    private static BigDecimal tenths(@Nullable String digit, int places) {
        return digit == null ? BigDecimal.ZERO : BigDecimal.valueOf(ChineseNumber.digit(digit.charAt(0)), places);
    }

    private static void vague(Reading reading) {
        Matcher m = VAGUE.matcher(reading.open());
        while (m.find()) {
            if (!m.group().startsWith("上") || m.end() - m.start() > 2) {
                reading.take(EntityType.AMOUNT, null, m.start(), m.end(), true, List.of());
            }
        }
    }

    private static void dimes(Reading reading) {
        Matcher m = DIMES.matcher(reading.open());
        while (m.find()) {
            String only = m.group("only");
            BigDecimal value = only == null
                    ? tenths(m.group("jiao"), 1).add(tenths(m.group("fen"), 2))
                    : ChineseNumber.parse(only).orElse(BigDecimal.ZERO).movePointLeft(2);
            reading.take(EntityType.AMOUNT, Decimals.plain(value), m.start(), m.end());
        }
    }
}
