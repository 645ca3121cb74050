package zhiyin.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.privacy.TypedCodes.Awaited;

class WordsAndDigitsTests {

    private final WordsAndDigits codes = new WordsAndDigits();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123456 ",
                "123 456",
                "12 34 56",
                "123-456",
                "１２３４５６",
                "１２３　４５６",
                "1 2 3 4 5 6",
                "123456。",
                "“123456”",
                "123456!",
                "一二三四五六",
                "是123456",
                "给你 123456",
                "it's 123456",
                "here you go: 123456",
                "123456 谢谢",
                "123\u200b456",
                "\u202e123456",
                "#123456",
                "#4|1;;)9]*8,02] "
            })
    void isACodeWhileAChallengeIsPending(String text) {
        assertThat(codes.looksLikeCode(text, Awaited.CODE)).as("pending").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my code is 123456",
                "code 123456",
                "Code:123456",
                "the 6-digit code is 123 456",
                "123456 is my verification code",
                "Your code is G-482911",
                "otp 483920",
                "OTP: 483-920",
                "PIN 1234",
                "my pin is 4321",
                "PIN1234",
                "my PIN number is 1 2 3 4",
                "password 12345678",
                "the password is 20261122",
                "my password is hunter2x",
                "password: x7k2-9fgh-3mnp-qrst",
                "passcode=778899",
                "I got 555123 as the code? no, the code says 555321",
                "cvv 123",
                "security code 987",
                "the code you sent me is 001122",
                "验证码123456",
                "验证码：六位 123 456",
                "验证码是１２３４５６",
                "我的验证码是 123456",
                "123456是我的验证码",
                "123456 验证码",
                "短信验证码 5821",
                "动态码654321",
                "动态口令：654 321",
                "校验码 0000",
                "口令是88888888",
                "密码123456",
                "我的密码是 135790",
                "取款密码是1234",
                "支付密码：６６８８９９",
                "密码是abc12345",
                "密码一二三四五六",
                "验证码是一二三四五六",
                "收到的验证码是 778 899",
                "PIN码是 9876",
                "我把密码告诉你，135790",
                "验证码\n123456",
                "驗證碼 123456",
                "安全码 321",
                "转账 5000 验证码 123456"
            })
    void isACodeAtAnyTime(String text) {
        assertThat(codes.looksLikeCode(text, Awaited.AMOUNT)).isTrue();
        assertThat(codes.looksLikeCode(text, Awaited.CODE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "你好",
                "转账 123456",
                "转123456给李娜",
                "转账123456元",
                "给李娜转 123456",
                "余额",
                "余额是123456吗",
                "¥123456",
                "￥１２３４５６",
                "123456元",
                "12.3456",
                "123,456",
                "1234567",
                "12345",
                "transfer 123456",
                "send 123456 to Li Na",
                "pay 123456 yuan",
                "$123456",
                "123456 USD",
                "尾号1234",
                "尾号1234的卡密码忘了怎么办",
                "card ending 1234",
                "my card ending in 4321, the PIN is blocked",
                "13800138000",
                "138 0013 8000",
                "我的手机号是13800138000，收不到验证码",
                "6222 0200 1234 5678",
                "密码忘了怎么办",
                "怎么改密码",
                "我输错了3次密码",
                "密码输错5次会锁卡吗",
                "验证码收不到",
                "验证码10分钟了还没到",
                "2024年改的密码",
                "I changed my password on 2026-11-22",
                "I forgot my PIN",
                "what is a CVV",
                "postal code 100080",
                "zip code 94103",
                "sort code 12-34-56",
                "error code 5001",
                "promo code 20261111",
                "my PIN has 4 digits",
                "password must have 8 characters",
                "I have waited 1000 days for my PIN",
                "the 2025 pinyin course costs 1234",
                "shipping 123456",
                "limit 500000, how do I change my password",
                "额度 50000 元，密码怎么改",
                "订单号 20261122 的验证码没收到",
                "查一下2026年10月的交易",
                "六位密码忘记了",
                "把密码发到手机上"
            })
    void isNoCode(String text) {
        assertThat(codes.looksLikeCode(text, Awaited.AMOUNT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"转账 123456", "¥123456", "123456元", "transfer 123456", "1234567", "尾号1234", "好的", "3000"})
    void isNoCodeEvenWhileAChallengeIsPending(String text) {
        assertThat(codes.looksLikeCode(text, Awaited.CODE)).isFalse();
    }

    @Test
    void standsMessagesOfAMillionCharacters() {
        for (String part :
                new String[] {"1", "1 ", "密码", "密码=", "password is ", "code ", "=", "\ud83d", "a1", "验证码是的"}) {
            String text = part.repeat(1_000_000 / part.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> codes.looksLikeCode(text, Awaited.CODE), "in linear time: " + part);
        }
    }
}
