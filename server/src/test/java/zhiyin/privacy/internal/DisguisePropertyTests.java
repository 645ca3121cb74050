package zhiyin.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import zhiyin.privacy.TypedCodes.Awaited;

/** Random digits in random disguises in random sentences: none is kept. */
class DisguisePropertyTests {

    private static final int ROUNDS = Integer.getInteger("zhiyin.rounds", 4_000);

    /** As long as a resident identity number, of which nothing is shown. */
    private static final int OF_IDENTITY = 18;

    private static final List<String> CALLED_CODE = List.of(
            "my code is %s",
            "code %s",
            "the verification code: %s",
            "OTP=%s",
            "it's %s, the code",
            "%s is my code",
            "the code you sent me is %s",
            "here is the passcode %s thanks",
            "pay Mum 20 yuan and by the way the code is %s",
            "PASSWORD %s",
            "验证码%s",
            "验证码是%s",
            "我的验证码是 %s，快点",
            "驗證碼：%s",
            "密碼 %s",
            "动态码%s谢谢",
            "%s是我的验证码",
            "转500给妈妈，验证码：%s",
            "短信验证码 %s",
            "yanzhengma %s",
            "mima: %s");

    private static final List<String> WHILE_AWAITED =
            List.of("%s", "here: %s", "是 %s", "it says %s", "%s 谢谢", "ok %s", "给你，%s", "the number is %s");

    private static final List<String> NUMBERS =
            List.of("%s", "my card: %s", "卡号 %s", "卡号是%s，丢了", "send it to %s now", "请打 %s");

    private final WordsAndDigits codes = new WordsAndDigits();
    private final MaskedNumbers numbers = new MaskedNumbers();

    @Test
    void keepsNoCodeThatIsCalledOne() {
        each((random, seed) -> {
            String text = carried(CALLED_CODE, Disguise.of(digits(6, random), random), random);
            for (Awaited awaited : Awaited.values()) {
                assertThat(codes.looksLikeCode(text, awaited))
                        .as("seed %d: %s", seed, text)
                        .isTrue();
            }
        });
    }

    @Test
    void keepsNoCodeWhileOneIsAwaited() {
        each((random, seed) -> {
            String text = carried(WHILE_AWAITED, Disguise.of(digits(6, random), random), random);
            assertThat(codes.looksLikeCode(text, Awaited.CODE))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        });
    }

    @Test
    void keepsNoCardNumber() {
        each((random, seed) -> {
            String card = withCheckDigit("62" + digits(13 + random.nextInt(4), random));
            String text = carried(NUMBERS, Disguise.of(card, random), random);
            assertHidden(numbers.masked(text), card, seed, text);
        });
    }

    @Test
    void keepsNoTelephoneNumber() {
        each((random, seed) -> {
            String phone = "13" + digits(9, random);
            String text = carried(NUMBERS, Disguise.of(phone, random), random);
            assertHidden(numbers.masked(text), phone, seed, text);
        });
    }

    @Test
    void neverThrowsAndLeavesTheRestAsItWas() {
        each((random, seed) -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int kind = random.nextInt(6);
                text.appendCodePoint(
                        kind == 0
                                ? random.nextInt(0x1FFFF)
                                : kind < 4 ? '0' + random.nextInt(12) : 0x20 + random.nextInt(0x60));
            }
            String whole = text.toString();
            if (!codes.looksLikeCode(whole, Awaited.CODE)) {
                assertThat(codes.looksLikeCode(whole, Awaited.AMOUNT) || codes.looksLikeCode(whole, Awaited.OTHER))
                        .as("seed %d: %s", seed, whole)
                        .isFalse();
            }
            String masked = numbers.masked(whole);
            assertThat(numbers.masked(masked)).as("seed %d", seed).isEqualTo(masked);
        });
    }

    private interface Round {
        void play(RandomGenerator random, long seed);
    }

    private static void each(Round round) {
        long first = Long.getLong("zhiyin.seed", System.nanoTime());
        for (long seed = first; seed < first + ROUNDS; seed++) {
            round.play(new SplittableRandom(seed), seed);
        }
    }

    /** Neither the number nor its beginning can be read in any disguise; at most its last four digits. */
    private static void assertHidden(String masked, String number, long seed, String text) {
        String readable = DigitsInWords.written(CanonicalText.of(masked)).text().replaceAll("[^0-9]", "");
        String tail = number.substring(number.length() - 4);
        assertThat(readable)
                .as("seed %d: %s became %s", seed, text, masked)
                .isIn(tail, number.length() == OF_IDENTITY ? "" : tail);
    }

    private static String carried(List<String> carriers, String disguised, RandomGenerator random) {
        return carriers.get(random.nextInt(carriers.size())).replace("%s", disguised);
    }

    private static String digits(int count, RandomGenerator random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int twice = place % 2 == 0 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
