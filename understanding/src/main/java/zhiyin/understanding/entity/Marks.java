package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** Telephone and card numbers, percentages, currencies and places in a list: what a fixed pattern shows. */
final class Marks {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9a-z])(?:\\+[0-9]{1,3}[ -]?[0-9][0-9 -]{6,13}[0-9]|1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9])");
    private static final Pattern IBAN =
            Pattern.compile("(?<![a-z0-9])[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])");
    private static final Pattern LONG_NUMBER = Pattern.compile(
            "(?<![0-9.,a-z$¥€£])[0-9](?:[ -]?[0-9]){9,29}(?![0-9]|[.,][0-9]| ?(?:[块元圆]|[美欧英港日澳加][元镑币金]|yuan|rmb|cny))");
    private static final Pattern CARD = Pattern.compile("(?:尾号|末四位|后四位|最后四位)(?:为|是|：|:)? ?(?<zh>[0-9]{4})(?![0-9])"
            + "|\\b(?:ending|ends|end)(?: (?:in|with))? (?<en>[0-9]{4})(?![0-9])"
            + "|\\blast (?:four|4)(?: digits)?(?: (?:are|is))? (?<last>[0-9]{4})(?![0-9])"
            + "|(?:\\bcard (?:number )?|银行卡|信用卡|储蓄卡|工资卡)(?<card>[0-9]{4})(?![0-9.,]|[ ]?[万千百元块])"
            + "|(?<![0-9.,$£€¥])(?<before>[0-9]{4})(?: card\\b|(?:的|那张|这张)?卡)");
    private static final Pattern PERCENT =
            Pattern.compile("(?<percent>[0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(?:%|percent\\b|per cent\\b)"
                    + "|百分之(?<hundredth>[0-9零一二两三四五六七八九十百]{1,5}(?:\\.[0-9]{1,4})?)"
                    + "|千分之(?<thousandth>[0-9零一二两三四五六七八九十百]{1,5})|(?<basis>[0-9]{1,5}) ?(?:bps|basis points)\\b");
    private static final Pattern ORDINAL =
            Pattern.compile("倒数第(?<fromend>[0-9一二两三四五六七八九十]{1,3})[个笔条张位名]?|第(?<zh>[0-9一二两三四五六七八九十]{1,3})[个笔条张位名]"
                    + "|(?<last>最后(?:一)?[个笔条张])"
                    + "|\\b(?<en>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?<end>from last|to last|last))? ?"
                    + "(?:one\\b|option\\b|payment\\b|transaction\\b|account\\b|card\\b|$)|\\b(?<num>[0-9]{1,2})(?:st|nd|rd|th) (?:one|option|payment|transaction|account|card)\\b"
                    + "|\\b(?<lastone>last one)\\b");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Marks() {}

    /** What must be found before amounts, since its digits are no money. */
    static void numbers(Reading reading) {
        each(reading, PHONE, m -> reading.take(EntityType.PHONE, digits(m.group(), true), m.start(), m.end()));
        each(
                reading,
                IBAN,
                m -> reading.take(
                        EntityType.ACCOUNT_REF,
                        m.group().replace(" ", "").toUpperCase(Locale.ROOT),
                        m.start(),
                        m.end()));
        each(
                reading,
                LONG_NUMBER,
                m -> reading.take(EntityType.ACCOUNT_REF, digits(m.group(), false), m.start(), m.end()));
        each(
                reading,
                CARD,
                m -> reading.take(
                        EntityType.CARD_LAST4,
                        digits(group(m, "zh", "en", "last", "card", "before"), false),
                        m.start(),
                        m.end()));
        each(reading, PERCENT, m -> percent(reading, m));
        each(reading, ORDINAL, m -> ordinal(reading, m));
    }

    /** Currencies, inside amounts too; asked for after the amounts. */
    static void currencies(Reading reading) {
        Matcher m = Currencies.anywhere(reading.normal());
        while (m.find()) {
            String code = Currencies.code(m);
            if (!code.equals(Currencies.NOT_A_CURRENCY)) {
                reading.add(EntityType.CURRENCY, code, m.start(), m.end(), false, List.of());
            }
        }
    }

    private static void percent(Reading reading, Matcher m) {
        String percent = m.group("percent");
        String hundredth = m.group("hundredth");
        String thousandth = m.group("thousandth");
        BigDecimal value;
        if (percent != null) {
            value = new BigDecimal(percent);
        } else if (m.group("basis") != null) {
            value = new BigDecimal(m.group("basis")).movePointLeft(2);
        } else if (hundredth != null) {
            value = ChineseNumber.parse(hundredth).orElse(BigDecimal.ZERO);
        } else {
            value = ChineseNumber.parse(thousandth).orElse(BigDecimal.ZERO).movePointLeft(1);
        }
        reading.take(EntityType.PERCENT, Decimals.plain(value), m.start(), m.end());
    }

    private static void ordinal(Reading reading, Matcher m) {
        String value;
        if (m.group("last") != null || m.group("lastone") != null) {
            value = "-1";
        } else if (m.group("fromend") != null) {
            value = "-" + number(m.group("fromend"));
        } else if (m.group("zh") != null) {
            value = number(m.group("zh"));
        } else if (m.group("num") != null) {
            value = m.group("num");
        } else {
            int position = ORDINALS.indexOf(m.group("en")) + 1;
            value = m.group("end") == null ? Integer.toString(position) : "-" + position;
        }
        reading.take(EntityType.ORDINAL, value, m.start(), m.end());
    }

    private static String number(String chinese) {
        return ChineseNumber.parse(chinese).map(Decimals::plain).orElse("1");
    }

    private static String group(Matcher m, String... names) {
        for (String name : names) {
            String value = m.group(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static String digits(String text, boolean keepPlus) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(c -> (c >= '0' && c <= '9') || (keepPlus && c == '+'))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static void each(Reading reading, Pattern pattern, Consumer<Matcher> action) {
        Matcher m = pattern.matcher(reading.open());
        while (m.find()) {
            action.accept(m);
        }
    }
}
