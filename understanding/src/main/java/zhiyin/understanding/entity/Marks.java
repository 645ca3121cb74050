package zhiyin.understanding.entity;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** Telephone and card numbers, percentages and currencies: what a fixed pattern shows. */
final class Marks {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9a-z])(?:(?:\\+|(?<![0-9]{4} )00(?=[1-9][0-9]{1,2}[ -]))[0-9]{1,3}[ -]?(?:\\(0\\))?[0-9][0-9"
                    + " -]{5,13}[0-9]|(?:86[ -]?)?1[3-9][0-9](?:[0-9]{8}|[ -][0-9]{4}[ -][0-9]{4})|\\(?0[0-9]{2,3}\\)?["
                    + " -][0-9]{7,8}|\\(0[0-9]{2,3}\\)[ -]?[0-9]{3,4}[ -]?[0-9]{4}|1[3-9][0-9]\\.[0-9]{4}\\.[0-9]{4}|1"
                    + " [3-9](?: [0-9]){9}|(?<![0-9]{4} )0[0-9]{2,3}[ -][0-9]{4}[ -][0-9]{4}|07[0-9]{3} ?[0-9]{3}"
                    + " ?[0-9]{3}|020 ?[0-9]{4}"
                    + " ?[0-9]{4}|[48]00-[0-9]{3,4}-[0-9]{3,4}|95[0-9]{3}(?=客服|热线|电话|$))(?![0-9])|(?<=(?:number"
                    + " is|number's|number is this|phone number|call me on|call me at|mobile"
                    + " is|tel|电话(?:是|为|改[做成为到]|换成)?|手机号?(?:是|为|改[做成为到]|换成)?|热线|打|拨打?|号码是?) ?:?)[0-9]{3}(?:["
                    + " -]?[0-9]){2,12}(?![0-9]|[.,][0-9]| ?[元块万千百])");
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

    private static final Pattern CARD = Pattern.compile(
            "(?:(?<!手机|电话|手机号|手机号码|号码)尾号|卡尾号?|尾巴|(?<!单号)尾数|(?:最后|末尾?|后面?|尾)的?[四4](?:位|个)?(?:数字?|号码?|数码|码)?|末尾|结尾)(?:数字?)?(?:都?是|为|：|:)?"
                    + " ?(?<zh>"
                    + FOUR + "|" + FOUR_ZH + ")" + OF_PHONE
                    + "|(?<zhafter>(?<![0-9.,])[0-9]{4}|(?<!" + DIGIT_ZH + ")" + FOUR_ZH
                    + ")(?:结尾|收尾|尾号)|\\b(?:ending|ends|end|finishing|finishes|finish|terminating)(?:"
                    + " (?:in|with|on|by))?:? (?<en>"
                    + FOUR + "|" + DigitWords.RUN
                    + ")|\\b(?:last|final) (?:four|4)(?: (?:digits|numbers|figures))?(?: (?:of|on)"
                    + " (?:the|my|this|that) card)?(?: (?:are|is|being))?[:,]? (?<last>"
                    + FOUR
                    + "|" + DigitWords.RUN
                    + ")|(?<![0-9.,$£€¥])(?<atend>[0-9]{4}) (?:at|on) the end(?! of)|(?:\\bcard (?:number |no\\.?"
                    + " ?|#)?|银行卡|信用卡|储蓄卡|工资卡|借记卡)(?<card>[0-9]{4})(?![0-9]|[.,][0-9]|["
                    + " ]?[万千百元块])|(?<![0-9]|[0-9][.,]|[$£€¥])(?<before>[0-9]{4})(?: (?:(?:debit|credit|bank)"
                    + " )?card\\b|(?:的|那张|这张)?卡|(?<!(?:额度|限额|面值|面额)[0-9]{4})的?[那这]张(?!.?[票单钱纸]))|(?<![0-9])[*x•]{2,12}"
                    + " ?(?<masked>[0-9]{4})(?![0-9])");
    /** Another ending after one: 末四位0073，不是0078. */
    private static final Pattern ANOTHER =
            Pattern.compile("(?:(?:不对[,，]? ?是|应该是|[说记搞]错了[,，]? ?(?:应该)?是|不是|还有|而是|还是|以及|或者?|换成|改成|[和跟与、])|[,，;；"
                    + " ](?=[0-9]{4}(?:[,，。]|$)|"
                    + DIGIT_ZH + "{4}(?:[那这的停留冻]|$)))(?<more>[0-9]{4}(?![0-9元块万千百]|[.,][0-9])|" + DIGIT_ZH + "{4}(?!"
                    + DIGIT_ZH + "|[十百千万块元]))" + OF_PHONE);

    /** "ending 1187, not 1178": another four right after an ending. */
    private static final Pattern ANOTHER_CARD = Pattern.compile(
            "\uE000,?(?: (?:and|or|not|nor|but not|and not|rather than|instead of))(?: the)?(?: one)?"
                    + " (?<four>[0-9]{4})(?=$|[,.;!?] ?(?:$|[^0-9])| (?:please|too|as well|both|are|is|which)(?![a-z]))");
    /** "1187 and 1178, those are card endings". */
    private static final Pattern ENDINGS_SAID = Pattern.compile(
            "(?<![a-z])(?:card endings|(?:those|these|they|both)(?: are|'re) (?:the )?(?:(?:card )?endings|last"
                    + " (?:four|4)(?: digits)?|card numbers))(?![a-z])");

    private static final Pattern BARE_FOUR = Pattern.compile(
            "(?<![0-9a-z.,$£€¥-])(?<four>[0-9]{4})(?![0-9a-z%]|[.,][0-9]| ?(?:yuan|rmb|pounds|dollars|euros|k\\b))");
    private static final Pattern DIGITAL = Pattern.compile("(?:数字|digital |e-|e)$");

    /** Thirty-five pounds fifty: what stands after the currency is a part of the same sum. */
    private static final Pattern CENTS = Pattern.compile(
            " (?:and"
                    + " )?(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z]))");

    private static final int LAST_DIGITS = 4;

    private Marks() {}

    /** What must be found before amounts, since its digits are no money. */
    static void numbers(Reading reading) {
        PersonalNumbers.find(reading);
        each(reading, PHONE, m -> phone(reading, m));
        each(reading, PHONE_ZH, m -> reading.take(EntityType.PHONE, spelled(m.group()), m.start(), m.end()));
        DigitWords.findPhones(reading);
        EnglishPhones.find(reading);
        PersonalNumbers.findAccounts(reading);
        each(reading, CARD, m -> card(reading, m));
        EnglishCardEndings.find(reading);
        if (reading.names(EntityType.CARD_LAST4)) {
            each(
                    reading,
                    ANOTHER,
                    m -> reading.take(EntityType.CARD_LAST4, spelled(m.group("more")), m.start("more"), m.end("more")));
            each(reading, ANOTHER_CARD, m -> take(reading, m));
        }
        if (ENDINGS_SAID.matcher(reading.normal()).find()) {
            each(reading, BARE_FOUR, m -> take(reading, m));
        }
        Percents.find(reading);
    }

    private static void phone(Reading reading, Matcher m) {
        if (!EnglishPhones.isOther(reading, m.start())) {
            // +44 (0)161: who dials the country leaves the nought out.
            String abroad = m.group().startsWith("+") || m.group().startsWith("00") ? "(0)" : "";
            String dialled = abroad.isEmpty() ? m.group() : m.group().replace(abroad, "");
            reading.take(EntityType.PHONE, digits(dialled, true), m.start(), m.end());
        }
    }

    private static void card(Reading reading, Matcher m) {
        String words = group(m, "zh", "zhafter", "en", "last", "atend", "card", "before", "masked");
        String digits = At.isSmallLetter(words.charAt(0)) ? DigitWords.read(words) : spelled(words);
        if (digits != null && digits.length() == LAST_DIGITS) {
            reading.take(EntityType.CARD_LAST4, digits, m.start(), m.end());
        }
    }

    private static void take(Reading reading, Matcher m) {
        reading.take(EntityType.CARD_LAST4, m.group("four"), m.start("four"), m.end("four"));
    }

    /** Currencies, inside amounts too; asked for after the amounts. */
    static void currencies(Reading reading, List<EnglishNames.Name> names) {
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
            int from = m.start();
            int to = m.end();
            boolean inName = reading.names(EntityType.PAYEE, from, to)
                    || names.stream().anyMatch(name -> name.from() <= from && to <= name.to());
            boolean insideSum = reading.endOf(EntityType.AMOUNT, from, to)
                    .filter(end ->
                            CENTS.matcher(reading.normal()).region(to, end).lookingAt())
                    .isPresent();
            if (!code.equals(Currencies.NOT_A_CURRENCY) && !own && !product && !inName && !insideSum) {
                reading.add(EntityType.CURRENCY, code, m.start(), m.end(), false, List.of());
            }
        }
    }

    /** Digits, in digits or in Chinese. */
    private static String spelled(String written) {
        StringBuilder spelled = new StringBuilder();
        String digits = HEAP.matcher(written)
                .replaceAll(heap ->
                        heap.group(2).repeat(ChineseNumber.digit(heap.group(1).charAt(0))));
        for (String word : digits.split("[ ,，-]+")) {
            word.chars().forEach(c -> spelled.append(digit((char) c)));
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
