package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

class AmountTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "转两万五给李娜|25000",
                "转3千8|3800",
                "一百二十块五毛|120.5",
                "三块二|3.2",
                "给他一百二|120",
                "给张三五百|500",
                "转给李四六百|600",
                "给王五五十块|50",
                "1万2千|12000",
                "1.5万|15000",
                "付给张伟1,200元|1200",
                "打500到赵敏的账户|500",
                "￥500|500",
                "500块|500",
                "五毛|0.5",
                "一千零五十元|1050",
                "两千块钱|2000",
                "六百六|660",
                "三个亿|300000000",
                "转账123456|123456",
                "send 20k to John|20000",
                "two and a half grand|2500",
                "transfer 1,234.56 to Peter|1234.56",
                "pay two hundred and fifty dollars|250",
                "a hundred|100",
                "a grand|1000",
                "1.5k|1500",
                "thirty-five pounds fifty|35.5",
                "20p|0.2",
                "$45.50|45.5",
                "make it twenty|20",
                "five bucks|5",
                "no, make it 300|300",
                "½ no but １２３ yuan|123"
            })
    void readsAmountsAsPeopleWriteThem(String text, String value) {
        assertThat(amounts(text)).extracting(Entity::value).containsExactly(value);
        assertThat(amounts(text)).allSatisfy(e -> assertThat(e.ambiguous()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "七八百",
                "a couple hundred",
                "转几百块",
                "send a few hundred",
                "两三千",
                "十几万",
                "一千多块",
                "about 500",
                "500左右"
            })
    void marksVagueAmountsAsAmbiguous(String text) {
        assertThat(amounts(text))
                .hasSize(1)
                .allSatisfy(e -> assertThat(e.ambiguous()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "再说一遍",
                "看看最近十笔交易",
                "show my last 10 transactions",
                "尾号1234的卡",
                "my card ending 1234",
                "三个月",
                "I have been waiting two weeks",
                "第二个",
                "the second one",
                "10月3号",
                "one more time",
                "千万别转",
                "call 13800000000"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(amounts(text)).isEmpty();
    }

    @Test
    void countsSpansInCodePoints() {
        Entity amount = amounts("😀😀转500块").getFirst();
        assertThat(amount.start()).isEqualTo(3);
        assertThat(amount.end()).isEqualTo(7);
        assertThat(amount.text()).isEqualTo("500块");
    }

    private static List<Entity> amounts(String text) {
        return EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == EntityType.AMOUNT)
                .collect(Collectors.toList());
    }
}
