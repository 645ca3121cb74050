package zhiyin.understanding.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and signs of currencies, by ISO 4217 code; {@code XXX} is money the bank knows no code for. */
final class Currencies {

    static final String YUAN = "CNY";
    static final String NOT_A_CURRENCY = "XXX";

    /** A code stands in front of the codes whose words its own words contain: HK$ before $. */
    private static final List<Name> NAMES = List.of(
            new Name("HKD", "港币|港元|港纸|hk\\$", "(?:hong kong|hk) dollars?|hkd"),
            new Name("TWD", "新台币|台币|nt\\$", "(?:taiwan|taiwanese|nt) dollars?|twd"),
            new Name("AUD", "澳元|澳洲元|澳洲币|澳币|澳刀|au\\$|a\\$", "(?:australian|aussie) dollars?|aud"),
            new Name("CAD", "加元|加拿大元|加拿大币|加币|加刀|ca\\$|c\\$", "canadian dollars?|cad"),
            new Name("SGD", "新加坡元|新加坡币|新元|新币|坡币|sg\\$|s\\$", "(?:singapore|sing|sg) dollars?|sgd"),
            new Name("NZD", "新西兰元|纽币|nz\\$", "(?:new zealand|kiwi|nz) dollars?|nzd"),
            new Name(
                    "USD",
                    "美元(?!素)|美金|美钞|美刀|刀乐|刀(?![具口削法片子架叉])(?<![剪菜开动]刀)|us\\$|\\$",
                    "(?:us |american )?dollars?|usd"),
            new Name("EUR", "欧元(?!元)|欧(?<=[0-9一二两三四五六七八九十百千万多少几]欧)(?![洲盟美式])|€", "euros?|eur"),
            new Name("GBP", "英镑|英磅|镑(?!礴)|£", "pounds?(?: sterling)?|sterling|quid|gbp"),
            new Name("JPY", "日元|日圆|日币|jp¥", "yen|jpy"),
            new Name("CHF", "瑞士法郎|瑞郎", "(?:swiss )?francs?|chf"),
            new Name("THB", "泰铢|฿", "(?:thai )?baht|thb"),
            new Name(
                    "KRW",
                    "韩元|韩币|₩",
                    "(?:south )?(?:korean )won|won(?<=(?:the|in|to|hundred|thousand|million|billion|[0-9]) won)(?!"
                            + " (?:a|the|my|it|us|me) )|krw"),
            new Name("INR", "卢比|₹", "rupees?|inr|rs\\.?(?= ?[0-9])|rs(?<=[0-9k] ?rs)"),
            new Name("RUB", "卢布|₽", "roubles?|rubles?|rub"),
            new Name("MOP", "澳门元|澳门币", "patacas?|mop"),
            new Name("MYR", "马来西亚林吉特|林吉特|令吉|马币", "(?:malaysian )?ringgits?|myr"),
            new Name("AED", "迪拉姆", "(?:uae )?dirhams?|aed"),
            new Name("TRY", "土耳其里拉|里拉", "(?:turkish )?liras?"),
            new Name("ZAR", "南非兰特|兰特", "(?:south african )?rands?|zar"),
            new Name("BRL", "巴西雷亚尔|雷亚尔", "brazilian reals?|brl"),
            new Name("IDR", "印尼盾", "(?:indonesian )?rupiahs?|idr"),
            new Name("PLN", "兹罗提", "(?:polish )?zlotys?|pln"),
            new Name("ILS", "谢克尔", "(?:israeli )?shekels?|ils"),
            new Name("HUF", "福林", "(?:hungarian )?forints?|huf"),
            new Name("DKK", "丹麦克朗", "danish kron(?:e|er)|dkk"),
            new Name("SEK", "瑞典克朗", "swedish kron(?:a|or)|sek"),
            new Name("NOK", "挪威克朗", "norwegian kron(?:e|er)|nok"),
            new Name("PHP", "菲律宾比索|菲币", "(?:philippine|filipino) pesos?|php"),
            new Name("MXN", "墨西哥比索", "mexican pesos?|mxn"),
            new Name("SAR", "沙特里亚尔", "saudi riyals?"),
            new Name("VND", "越南盾|₫", "vietnamese dong|dong(?<=[0-9] dong)|vnd"),
            new Name(
                    NOT_A_CURRENCY,
                    "比特币|以太坊|泰达币|q币|₿",
                    "bitcoins?|btc|usdt|eth|pesos?|kron(?:a|e|or|er)|kr|riyals?|dinars?|sar|czk"),
            new Name(YUAN, "人民币|软妹币|cn¥|¥", "yuan|rmb|renminbi|cny"));

    /** The characters with which a name ends that is not Latin, and the blank after any name. */
    private static final String ENDS = " .币元金刀乐纸镑圆郎铢卢比布盾坊钞欧特吉姆拉尔提林朗索$€£¥฿₩₹₽₫₿";

    /** Spares most characters the long list: no name begins there, or none within a Latin word. */
    private static final String BEGINS =
            "(?=[a-z$€£¥฿₩₹₽₫₿港台新澳加坡纽美刀欧英日瑞泰韩卢越比以人镑马林令迪土里南兰巴雷印兹谢福丹挪菲墨沙软])(?![a-z](?<=[a-z]{2}))";

    private static final int LONGEST = 24;
    private static final Pattern ANYWHERE = Pattern.compile(BEGINS + "(?:" + any(true) + ")");
    private static final Pattern BEFORE = Pattern.compile(BEGINS + "(?:" + any(true) + ") ?$");
    /** After a number also the everyday words that name a currency only there. */
    private static final Pattern AFTER = Pattern.compile(
            " ?(?:(?<yuan>块钱|元钱|块|元(?![旦宵])|圆|蚊|kuai(?![a-z]))|(?<bucks>bucks?(?![a-z]))|(?<quid>quid(?![a-z]))|(?<name>"
                    + any(false) + "))");

    private Currencies() {}

    /** A currency named right after a number. */
    record After(String code, int end, boolean everyday) {}

    private record Name(String code, String signs, String words) {}

    private static String any(boolean named) {
        return NAMES.stream()
                .map(name -> "(" + (named ? "?<" + name.code() + ">" : "?:") + name.signs() + "|(?<![a-z])(?:"
                        + name.words() + ")(?![a-z]))")
                .collect(Collectors.joining("|"));
    }

    static Matcher anywhere(CharSequence text) {
        return ANYWHERE.matcher(text);
    }

    /** The code of what {@link #anywhere} found. */
    static String code(Matcher found) {
        return NAMES.stream()
                .map(Name::code)
                .filter(code -> found.group(code) != null)
                .findFirst()
                .orElse(NOT_A_CURRENCY);
    }

    static @Nullable Matcher before(CharSequence text, int to) {
        return ENDS.indexOf(At.charAt(text, to - 1)) < 0 && !At.isSmallLetter(At.charAt(text, to - 1))
                ? null
                : At.before(BEFORE, text, to, LONGEST);
    }

    static @Nullable After after(CharSequence text, int from) {
        Matcher m = At.match(AFTER, text, from);
        if (m == null) {
            return null;
        }
        if (m.group("yuan") != null) {
            return new After(YUAN, m.end(), true);
        }
        if (m.group("bucks") != null || m.group("quid") != null) {
            return new After(m.group("bucks") != null ? "USD" : "GBP", m.end(), false);
        }
        Matcher name = ANYWHERE.matcher(text).region(m.start("name"), m.end("name"));
        name.useTransparentBounds(true);
        return name.lookingAt() ? new After(code(name), m.end(), false) : null;
    }

    /** The one currency that the words before and after a number name; null when they contradict each other. */
    static @Nullable String together(String before, @Nullable String after, String sign) {
        String bare = sign.strip();
        // 港币500元: the yuan after the name of another currency is a word for any money.
        boolean named = YUAN.equals(after) && bare.codePoints().allMatch(Character::isIdeographic);
        if (after == null || before.equals(after) || named) {
            return before;
        }
        boolean dollars = bare.equals("$") && after.endsWith("D");
        boolean yen = bare.equals("¥") && after.equals("JPY");
        return dollars || yen ? after : null;
    }
}
