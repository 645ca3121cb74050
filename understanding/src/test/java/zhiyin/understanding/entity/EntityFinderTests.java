package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.understanding.Entity;

class EntityFinderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "给小王打一千块钱|PAYEE|小王",
                "转给李四|PAYEE|李四",
                "转账给陈静 200元|PAYEE|陈静",
                "转两万五给李娜|PAYEE|李娜",
                "给张三转五百|PAYEE|张三",
                "给张三五百|PAYEE|张三",
                "转给李四六百|PAYEE|李四",
                "给王五五十块|PAYEE|王五",
                "给赵六500|PAYEE|赵六",
                "向李四付款一万元|PAYEE|李四",
                "向收款人张伟转100|PAYEE|张伟",
                "向收款方李四汇100|PAYEE|李四",
                "给妈妈的招商银行卡转100|PAYEE|妈妈",
                "转100到妈妈的工商银行账户|PAYEE|妈妈",
                "换成李建国|PAYEE|李建国",
                "pay the payee Zhang Wei 100|PAYEE|Zhang Wei",
                "send 100 to Mum's HSBC account|PAYEE|Mum",
                "send 500 to John|PAYEE|John",
                "pay Anna 20|PAYEE|Anna",
                "please transfer 1,234.56 to Peter Jones now|PAYEE|Peter Jones",
                "send my sister 50 bucks|PAYEE|sister",
                "尾号1234的卡|CARD_LAST4|1234",
                "my card ending in 4321|CARD_LAST4|4321",
                "第二个|ORDINAL|2",
                "最后一笔|ORDINAL|-1",
                "the second one|ORDINAL|2",
                "倒数第二个|ORDINAL|-2",
                "百分之五|PERCENT|5",
                "2.5%|PERCENT|2.5",
                "昨天|DATE|2026-11-20",
                "上周三|DATE|2026-11-11",
                "10月3号的|DATE|2026-10-03",
                "last month|DATE_RANGE|2026-10-01/2026-10-31",
                "近三个月|DATE_RANGE|2026-08-22/2026-11-21",
                "换一百美元|CURRENCY|USD",
                "£100|CURRENCY|GBP",
                "1000 hong kong dollars|CURRENCY|HKD",
                "手机13800000000|PHONE|13800000000"
            })
    void findsWhatIsNamed(String text, String type, String value) {
        assertThat(EntityFinder.find(text, TODAY, List.of()))
                .filteredOn(e -> e.type().name().equals(type))
                .extracting(e -> type.equals("PAYEE") ? e.text() : e.value())
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "转人工|",
                "给我讲个笑话|",
                "我要转账500元|",
                "transfer me to an agent|",
                "pay my credit card|",
                "转到我自己另一张卡|",
                "move 200 to savings|"
            })
    void namesNobodyWhereNobodyIsPaid(String text) {
        assertThat(EntityFinder.find(text, TODAY, List.of()))
                .extracting(e -> e.type().name())
                .doesNotContain("PAYEE");
    }

    @Test
    void prefersSavedNames() {
        assertThat(EntityFinder.find("fifty for ann lee, not for Annabel", TODAY, List.of("Ann", "Ann Lee")))
                .filteredOn(e -> e.type().name().equals("PAYEE"))
                .extracting(Entity::text)
                .containsExactly("ann lee");
        assertThat(EntityFinder.find("转五百给欧阳小米吧", TODAY, List.of("欧阳小米")))
                .filteredOn(e -> e.type().name().equals("PAYEE"))
                .extracting(Entity::text)
                .containsExactly("欧阳小米");
    }

    @Test
    void digitsOfASavedNameAreNoAmount() {
        assertThat(EntityFinder.find("小六一千", TODAY, List.of("小六", "一千")))
                .extracting(e -> e.type() + " " + e.text())
                .containsExactly("PAYEE 小六", "AMOUNT 一千");
    }

    @Test
    void neverThrowsOnAnyText() {
        long seed = 20261121;
        Random random = new Random(seed);
        String[] pieces = {
            "转",
            "给",
            "五",
            "百",
            "万",
            "1",
            "9,999",
            ".",
            "块",
            "毛",
            "two",
            "hundred",
            " ",
            "pay",
            "to",
            "😀",
            "\u202E",
            "\uD83D",
            "\uDC00",
            "$",
            "%",
            "第",
            "个",
            "月",
            "号",
            "-",
            "ending",
            "尾号",
            "\uE000",
            "\n",
            "上周",
            "last",
            "99999999999999",
            "¥"
        };
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(
                        random.nextInt(5) == 0
                                ? Character.toString((char) random.nextInt(0x10000))
                                : pieces[random.nextInt(pieces.length)]);
            }
            String written = text.toString();
            for (Entity e : EntityFinder.find(written, TODAY, List.of("张三", "Ann"))) {
                int from = written.offsetByCodePoints(0, e.start());
                int to = written.offsetByCodePoints(0, e.end());
                assertThat(written.substring(from, to))
                        .as("seed %d, text %d", seed, i)
                        .isEqualTo(e.text());
            }
        }
        for (String long1 : new String[] {"5", "百", "pay a ", "转账给", "one hundred ", "a", " ", "1,"}) {
            EntityFinder.find(long1.repeat(4_000 / long1.length()), TODAY, List.of());
        }
    }
}
