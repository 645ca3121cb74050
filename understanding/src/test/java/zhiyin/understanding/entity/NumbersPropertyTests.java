package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.values.CheckDigits;

/** Whatever number of these kinds a customer means, however it is written, exactly that one is read. */
class NumbersPropertyTests {

    private static final long SEED = 20261122;
    private static final int ROUNDS = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String ZH = "零一二三四五六七八九";
    private static final List<String> EN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> PLACES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void readsEveryPercentageBack() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(1, 10_000), 2);
            String plain = Decimals.plain(percent);
            reads(EntityType.PERCENT, plain, "利率是" + plain + "%吗");
            reads(EntityType.PERCENT, plain, "利率是百分之" + chinese(percent));
            reads(EntityType.PERCENT, plain, "涨了" + plain + "个百分点");
            reads(EntityType.PERCENT, plain, "is it " + plain + " percent a year");
            reads(EntityType.PERCENT, plain, "is it " + plain + " per cent");
            reads(EntityType.PERCENT, plain, "it went up by " + Decimals.plain(percent.movePointRight(2)) + "bps");
            reads(EntityType.PERCENT, Decimals.plain(percent.movePointLeft(1)), "手续费千分之" + chinese(percent));
            int whole = random.nextInt(1, 100);
            reads(EntityType.PERCENT, Integer.toString(whole), "about " + AmountsInWords.english(whole) + " per cent");
            int tenths = random.nextInt(1, 10);
            reads(EntityType.PERCENT, Integer.toString(tenths * 10), "跌了" + ZH.charAt(tenths) + "成");
            reads(EntityType.PERCENT, Integer.toString(tenths), "年息" + ZH.charAt(tenths) + "厘");
        }
    }

    @Test
    void readsEveryPlaceInAListBack() {
        for (int place = 1; place <= 20; place++) {
            String value = Integer.toString(place);
            String zh = AmountsInWords.chineseWhole(place);
            reads(EntityType.ORDINAL, value, "第" + zh + "个");
            reads(EntityType.ORDINAL, value, "就选第" + value + "笔吧");
            reads(EntityType.ORDINAL, "-" + value, "倒数第" + zh + "条");
        }
        for (int place = 1; place <= PLACES.size(); place++) {
            String word = PLACES.get(place - 1);
            String value = Integer.toString(place);
            reads(EntityType.ORDINAL, value, "the " + word + " one please");
            reads(EntityType.ORDINAL, value, "cancel the " + word + " payment");
            reads(EntityType.ORDINAL, value, "the " + word);
        }
    }

    @Test
    void readsEveryCardEndingBack() {
        for (int i = 0; i < ROUNDS; i++) {
            String digits = "%04d".formatted(random.nextInt(10_000));
            StringBuilder zh = new StringBuilder();
            digits.chars().forEach(c -> zh.append(ZH.charAt(c - '0')));
            List<String> en = digits.chars().mapToObj(c -> EN.get(c - '0')).toList();
            reads(EntityType.CARD_LAST4, digits, "尾号" + digits + "的卡丢了");
            reads(EntityType.CARD_LAST4, digits, "尾号是" + zh + "那张");
            reads(EntityType.CARD_LAST4, digits, "后四位" + digits);
            reads(EntityType.CARD_LAST4, digits, "尾号" + spokenClearly(zh) + "的卡");
            reads(EntityType.CARD_LAST4, digits, digits + "那张丢了");
            reads(EntityType.CARD_LAST4, digits, "末尾四位是" + digits);
            reads(EntityType.CARD_LAST4, digits, "my card ending in " + digits);
            reads(EntityType.CARD_LAST4, digits, "the card ending " + String.join(" ", en) + " is lost");
            reads(EntityType.CARD_LAST4, digits, "last four digits " + digits);
        }
    }

    @Test
    void readsEveryTelephoneNumberBack() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = "1" + random.nextInt(3, 10) + digits(9);
            String grouped = number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            reads(EntityType.PHONE, number, "手机号" + number);
            reads(EntityType.PHONE, number, "打我电话" + grouped);
            StringBuilder zh = new StringBuilder();
            number.chars().forEach(c -> zh.append(ZH.charAt(c - '0')));
            reads(EntityType.PHONE, number, "号码换成" + zh);
            reads(EntityType.PHONE, number, "手机是" + spokenClearly(zh));
            reads(EntityType.PHONE, number, "call me on " + grouped.replace(' ', '-'));
            reads(EntityType.PHONE, "+86" + number, "my number is +86 " + grouped);
            String british = "+44" + random.nextInt(1, 9) + digits(9);
            reads(EntityType.PHONE, british, "ring " + british);
        }
    }

    /** 幺 for one, 洞 for nought and 拐 for seven, as over the telephone. */
    private static String spokenClearly(CharSequence digits) {
        return digits.toString().replace('一', '幺').replace('零', '洞').replace('七', '拐');
    }

    @Test
    void readsEveryIbanBackAndDoubtsAWrongOne() {
        for (int i = 0; i < ROUNDS; i++) {
            String account = "NWBK" + digits(14);
            String iban = iban("GB", account);
            reads(EntityType.ACCOUNT_REF, iban, "send it to " + iban);
            reads(EntityType.ACCOUNT_REF, iban, "我的IBAN是" + iban.replaceAll("(.{4})(?!$)", "$1 "));
            doubts(EntityType.ACCOUNT_REF, "to " + wrong(iban, 10));
        }
    }

    @Test
    void readsEveryIdentityNumberBackAndDoubtsAWrongOne() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000));
            String number = "31010" + random.nextInt(1, 10) + born.toString().replace("-", "") + digits(3);
            String identity = number + CheckDigits.residentIdentityCheck(number);
            reads(EntityType.IDENTITY_NUMBER, identity, "身份证号" + identity);
            reads(EntityType.IDENTITY_NUMBER, identity, "my id is " + identity.toLowerCase(Locale.ROOT));
            doubts(EntityType.IDENTITY_NUMBER, "身份证号" + wrong(identity, 15));
        }
    }

    @Test
    void readsEveryCreditCodeBackAndDoubtsAWrongOne() {
        for (int i = 0; i < ROUNDS; i++) {
            String code = "91310000MA1" + digits(6);
            String whole = code + CheckDigits.unifiedSocialCreditCheck(code);
            reads(EntityType.BUSINESS_CODE, whole, "统一社会信用代码是" + whole);
            doubts(EntityType.BUSINESS_CODE, "信用代码" + wrong(whole, 12));
        }
    }

    @ParameterizedTest
    @CsvSource({"卡号4111111111111111, false", "卡号4111111111111112, true", "card 6222021234567894561, true"})
    void doubtsACardWhoseCheckDigitIsWrong(String text, boolean doubtful) {
        assertThat(of(EntityType.ACCOUNT_REF, text))
                .singleElement()
                .extracting(Entity::ambiguous)
                .isEqualTo(doubtful);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"手机号13800138000", "身份证号11010519491231002X", "卡号4111111111111111", "to GB29NWBK60161331926819"})
    void showsNoPersonalNumberInWords(String text) {
        assertThat(EntityFinder.find(text, TODAY, List.of()).toString())
                .contains("****")
                .doesNotContainPattern("[0-9]{5}");
    }

    @Test
    void bearsWhateverIsWritten() {
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0x20, 0x7F);
                            case 1 -> random.nextInt(0x4E00, 0x9FFF);
                            case 2 -> "一百两千万元块0123456789.给转to第%尾号".codePointAt(random.nextInt(26));
                            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
                        });
            }
            String said = text.toString();
            assertThat(EntityFinder.find(said, TODAY, List.of()))
                    .as("seed %d, %s", SEED, said)
                    .allMatch(e -> e.end() <= said.codePointCount(0, said.length()));
        }
    }

    private static void reads(EntityType type, String value, String text) {
        assertThat(of(type, text)).as("seed %d, %s", SEED, text).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualTo(value);
            assertThat(found.ambiguous()).isFalse();
        });
        assertThat(of(EntityType.AMOUNT, text)).as("seed %d, %s", SEED, text).isEmpty();
    }

    private static void doubts(EntityType type, String text) {
        assertThat(of(type, text)).as("seed %d, %s", SEED, text).singleElement().matches(Entity::ambiguous);
    }

    private static List<Entity> of(EntityType type, String text) {
        return EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == type)
                .toList();
    }

    private static String chinese(BigDecimal number) {
        StringBuilder words =
                new StringBuilder(number.intValue() == 0 ? "零" : AmountsInWords.chineseWhole(number.intValue()));
        String plain = Decimals.plain(number);
        int point = plain.indexOf('.');
        if (point >= 0) {
            words.append('点');
            plain.substring(point + 1).chars().forEach(c -> words.append(ZH.charAt(c - '0')));
        }
        return words.toString();
    }

    private static String iban(String country, String account) {
        for (int check = 2; check <= 98; check++) {
            String iban = country + "%02d".formatted(check) + account;
            if (CheckDigits.isIban(iban)) {
                return iban;
            }
        }
        throw new IllegalStateException("no check digits for " + account);
    }

    /** One digit changed, which every check digit notices. */
    private static String wrong(String number, int place) {
        char digit = number.charAt(place);
        return number.substring(0, place) + (digit == '9' ? '0' : (char) (digit + 1)) + number.substring(place + 1);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
