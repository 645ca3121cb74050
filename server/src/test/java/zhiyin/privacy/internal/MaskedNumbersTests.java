package zhiyin.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.EntityFinder;

class MaskedNumbersTests {

    private final MaskedNumbers numbers = new MaskedNumbers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my card is 4111 1111 1111 1111 | my card is ****1111",
                "卡号4111111111111111丢了 | 卡号****1111丢了",
                "6222-0212-3456-7894-561 | ****4561",
                "卡号６２２２０２１２３４５６７８９４５６１ | 卡号****4561",
                "card ④①①①①①①①①①①①①①①① | card ****1111",
                "card four one one one one one one one one one one one one one one one | card ****1111",
                "卡号四一一一一一一一一一一一一一一一 | 卡号****1111",
                "card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 | card ****1111",
                "card 4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1! | card ****1111!",
                "send 500 to 4111 1111 1111 1111 please | send 500 to ****1111 please",
                "account 123456789012 | account ****9012",
                "身份证11010519491231002X | 身份证****",
                "身份证号 11010519491231002x。 | 身份证号 ****。",
                "my id is 440524188001010014 | my id is ****",
                "110105491231002 | ****",
                "打我电话13800138000 | 打我电话****8000",
                "138 0013 8000 | ****8000",
                "+86 138-0013-8000 | +****8000",
                "一三八零零一三八零零零 | ****8000",
                "one three eight double oh one three eight triple oh | ****8000",
                "call 010-12345678 | call ****5678",
                "my phone is 5551234 | my phone is ****1234",
                "phone +44 20 7946 0958 | phone +****0958",
                "passport E12345678 | passport ****",
                "护照号码是EA1234567 | 护照号码是****",
                "62220212345678901 30 | ****0130",
                "卡号 62220212345678901 30 丢了 | 卡号 ****0130 丢了",
                "card 6222021234 567890130 | card ****0130",
                "62220212345678901 | ****8901",
                "622202123456789012 | ****9012",
                "卡丢了，622202123456789012，怎么办 | 卡丢了，****9012，怎么办",
                "6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 | ****8901",
                "转500到62220212345678901 | 转500到****8901",
                "620102199001011234 | ****",
                "62010219900101123x | ****",
                "41111 1111111-1111 | ****1111",
                "card 4 111111111111111 | card ****1111",
                "SSN 078-05-1120 | SSN ****",
                "my social security number is 078051120 | my social security number is ****",
                "write to lin@example.com | write to l***@example.com",
                "邮箱是lin.na+bank@mail.example.com.cn，谢谢 | 邮箱是l***@mail.example.com.cn，谢谢",
                "ＬＩＮ＠ｅｘａｍｐｌｅ．ｃｏｍ | Ｌ***＠ｅｘａｍｐｌｅ．ｃｏｍ",
                "13800138000@example.com | 1***@example.com"
            })
    void keepsNoMoreThanTheEnd(String said, String kept) {
        assertThat(numbers.masked(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "转账 123456",
                "transfer 1,234,567.89 yuan",
                "尾号1234",
                "order 202611220001234",
                "订单号 4111111111111111",
                "订单号 622202123456789012",
                "order no. 62220212345678901",
                "52220212345678901",
                "6200 3000 40000 5000",
                "62000 62000 6200000",
                "2026-11-22 10:30:15",
                "12345678901",
                "一二三四五六七",
                "I paid 12.50, 34.20 and 99.99 on 22/11/2026",
                "查一下2026年10月1日到2026年10月31日的交易",
                "𠮷你好👨‍👩‍👧 ½ ①②③",
                "100 200 300 400",
                "100 20 3000",
                "l***@example.com",
                "meet @ five"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(numbers.masked(text)).isEqualTo(text);
    }

    @Test
    void hidesDigitsThatMakeANumberWithTheEndOfAHiddenOne() {
        assertThat(numbers.masked("84067412?****7526")).isEqualTo("****7526");
        assertThat(numbers.masked("84067412?4000000000007526")).isEqualTo("****7526");
    }

    @ParameterizedTest
    @ValueSource(strings = {"send 500 to 4111 1111 1111 1111", "转500到13800138000", "转500，身份证11010519491231002X"})
    void leavesNoNumberThatCouldBeReadAsAnAmount(String said) {
        List<String> amounts = EntityFinder.find(numbers.masked(said), LocalDate.of(2026, 11, 22), List.of()).stream()
                .filter(entity -> entity.type() == EntityType.AMOUNT)
                .map(entity -> String.valueOf(entity.value()))
                .toList();

        assertThat(amounts).containsExactly("500");
    }
}
