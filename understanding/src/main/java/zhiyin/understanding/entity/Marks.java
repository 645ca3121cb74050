package zhiyin.understanding.entity;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** Telephone and card numbers, percentages and currencies: what a fixed pattern shows. */
final class Marks {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9a-z])(?:(?:\\+|00(?=[1-9][0-9]{1,2}[ -]))[0-9]{1,3}[ -]?(?:\\(0\\))?[0-9][0-9"
                    + " -]{5,13}[0-9]|(?:86[ -]?)?1[3-9][0-9](?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4})|\\(?0[0-9]{2,3}\\)?["
                    + " -][0-9]{7,8}|0[0-9]{2,3}[ -][0-9]{4}[ -][0-9]{4}|07[0-9]{3} ?[0-9]{3} ?[0-9]{3}|020 ?[0-9]{4}"
                    + " ?[0-9]{4}|[48]00-[0-9]{3,4}-[0-9]{3,4}|95[0-9]{3}(?=客服|热线|电话|$))(?![0-9])|(?<=(?:number"
                    + " is|number's|number is this|phone number|call me on|call me at|mobile"
                    + " is|tel|电话是?|手机号?是?|热线|打|拨打?|号码是?) ?:?)[0-9]{3}(?:[ -]?[0-9]){2,12}(?![0-9]|[.,][0-9]| ?[元块万千百])");
    private static final String FOUR = "[0-9](?:[ -]?[0-9]){3}(?![0-9]|[.,][0-9])";
    /** With the forms that are clear over the telephone: 幺 for one, 洞 for nought, 拐 for seven. */
    private static final String DIGIT_ZH = "[零〇○一二两三四五六七八九幺洞拐勾]";

    private static final String FOUR_ZH =
            DIGIT_ZH + "{4}(?![零〇一二三四五六七八九十百千万幺洞拐勾])|(?:[一二两三1-4]个[零〇○一二三四五六七八九幺0-9]){1,4}";
    private static final Pattern HEAP = Pattern.compile("([一二两三四1-4])个(.)");
    private static final String OF_PHONE = "(?!的?(?:手机|电话|号码|座机))";
    /** 一三九零零零零五五六六. */
    private static final Pattern PHONE_ZH =
            Pattern.compile("(?<!" + DIGIT_ZH + ")(?:[一幺][三四五六七八九拐]" + DIGIT_ZH + "[ ,，-]?" + DIGIT_ZH
                    + "{4}[ ,，-]?" + DIGIT_ZH + "{4}|(?<=(?:电话|手机号?|座机|号码)(?:是|为|换成|改成)?[:： ]?)" + DIGIT_ZH
                    + "{7,12})(?!" + DIGIT_ZH
                    + "|[十百千万亿块元])");

    private static final String FOUR_EN = "(?:(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)["
            + " -]){3}(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)(?![a-z])";
    private static final Pattern CARD = Pattern.compile(
            "(?:尾号|卡尾号?|尾巴|(?<!单号)尾数|(?:最后|末尾?|后面?|尾)的?[四4](?:位|个)?(?:数字?|号码?|数码)?|末尾|结尾)(?:数字?)?(?:都?是|为|：|:)? ?(?<zh>"
                    + FOUR + "|" + FOUR_ZH + ")" + OF_PHONE
                    + "|(?<zhafter>(?<![0-9.,])[0-9]{4}|(?<!" + DIGIT_ZH + ")" + FOUR_ZH + ")(?:结尾|收尾|尾号)"
                    + "|\\b(?:ending|ends|end)(?: (?:in|with|on))?:? (?<en>" + FOUR + "|" + FOUR_EN + ")"
                    + "|\\blast (?:four|4)(?: digits)?(?: (?:are|is|being))?:? (?<last>" + FOUR + "|" + FOUR_EN
                    + ")|(?:\\bcard"
                    + " (?:number"
                    + " |no\\.?"
                    + " ?|#)?|银行卡|信用卡|储蓄卡|工资卡|借记卡)(?<card>[0-9]{4})(?![0-9]|[.,][0-9]|["
                    + " ]?[万千百元块])|(?<![0-9]|[0-9][.,]|[$£€¥])(?<before>[0-9]{4})(?:"
                    + " (?:(?:debit|credit|bank)"
                    + " )?card\\b|(?:的|那张|这张)?卡|(?<!(?:额度|限额|面值|面额)[0-9]{4})的?[那这]张(?!.?[票单钱纸]))|(?<![0-9])[*x•]{2,12}"
                    + " ?(?<masked>[0-9]{4})(?![0-9])");
    /** Another ending after one: 末四位0073，不是0078. */
    private static final Pattern ANOTHER =
            Pattern.compile("(?:(?:不对[,，]? ?是|应该是|[说记搞]错了[,，]? ?(?:应该)?是|不是|还有|而是|还是|以及|或者?|换成|改成|[和跟与、])|[,，;； ](?="
                    + DIGIT_ZH + "{4}(?:[那这的停留冻]|$)))(?<more>[0-9]{4}(?![0-9元块万千百]|[.,][0-9])|" + DIGIT_ZH + "{4}(?!"
                    + DIGIT_ZH + "|[十百千万块元]))" + OF_PHONE);

    private static final Pattern DIGITAL = Pattern.compile("(?:数字|digital |e-|e)$");

    private static final int LAST_DIGITS = 4;

    private Marks() {}

    /** What must be found before amounts, since its digits are no money. */
    static void numbers(Reading reading) {
        PersonalNumbers.find(reading);
        each(reading, PHONE, m -> reading.take(EntityType.PHONE, digits(m.group(), true), m.start(), m.end()));
        each(reading, PHONE_ZH, m -> reading.take(EntityType.PHONE, spelled(m.group()), m.start(), m.end()));
        PersonalNumbers.findAccounts(reading);
        each(reading, CARD, m -> {
            String digits = spelled(group(m, "zh", "zhafter", "en", "last", "card", "before", "masked"));
            if (digits.length() == LAST_DIGITS) {
                reading.take(EntityType.CARD_LAST4, digits, m.start(), m.end());
            }
        });
        if (reading.names(EntityType.CARD_LAST4)) {
            each(
                    reading,
                    ANOTHER,
                    m -> reading.take(EntityType.CARD_LAST4, spelled(m.group("more")), m.start("more"), m.end("more")));
        }
        Percents.find(reading);
    }

    /** Currencies, inside amounts too; asked for after the amounts. */
    static void currencies(Reading reading) {
        boolean exchange = Currencies.anywhere(reading.normal())
                        .results()
                        .map(found -> found.group().strip())
                        .distinct()
                        .count()
                > 1;
        Matcher m = Currencies.anywhere(reading.normal());
        while (m.find()) {
            String code = Currencies.code(m);
            String words = m.group().strip();
            // 500 yuan is an amount of the bank's own money; the digital one is a product.
            boolean own = words.equals("yuan") && !exchange && !reading.isOpen(m.start(), m.end());
            boolean product = At.start(DIGITAL, reading.normal(), m.start(), 8) >= 0;
            if (!code.equals(Currencies.NOT_A_CURRENCY) && !own && !product) {
                reading.add(EntityType.CURRENCY, code, m.start(), m.end(), false, List.of());
            }
        }
    }

    /** Digits, as digits or in words one by one. */
    private static String spelled(String written) {
        StringBuilder spelled = new StringBuilder();
        String digits = HEAP.matcher(written)
                .replaceAll(heap ->
                        heap.group(2).repeat(ChineseNumber.digit(heap.group(1).charAt(0))));
        for (String word : digits.split("[ ,，-]+")) {
            Integer digit = "oh".equals(word) || "o".equals(word) ? Integer.valueOf(0) : EnglishNumber.SMALL.get(word);
            if (digit != null) {
                spelled.append(digit);
            } else {
                word.chars().forEach(c -> spelled.append(digit((char) c)));
            }
        }
        return spelled.toString();
    }

    private static int digit(char c) {
        return switch (c) {
            case '洞' -> 0;
            case '幺' -> 1;
            case '拐' -> 7;
            case '勾' -> 9;
            default -> ChineseNumber.digit(c);
        };
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
