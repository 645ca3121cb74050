package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payees and accounts cost what a text's length costs: characters looked at are counted, not time. */
class ChineseCostTests {

    private static final int LENGTH = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "贷款", "张三的", "张三", "给张三转", "妈妈", "在超市刷", "咖啡", "咖", "云朵咖啡扣了", "我", "在", "花", "扣了", "“", "老王", "信用卡", "的"
            })
    void looksAtTwiceAsMuchInTwiceTheText(String piece) {
        long half = looks("转账付款" + piece.repeat(LENGTH / piece.length() / 2));
        long whole = looks("转账付款" + piece.repeat(LENGTH / piece.length()));
        assertThat(whole).as("%d looks at half the text", half).isLessThan(half * 5 / 2 + 20_000);
    }

    private static long looks(String text) {
        Counting reading = new Counting(text);
        ChinesePayees.find(reading);
        AccountNames.find(reading);
        return reading.looks.get();
    }

    private static final class Counting extends Reading {
        private final AtomicLong looks = new AtomicLong();

        Counting(String text) {
            super(text);
        }

        @Override
        CharSequence open() {
            return new Watched(super.open(), looks);
        }
    }
}
