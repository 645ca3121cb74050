package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile text costs what its length costs: characters looked at are counted, not time. */
class AmountCostTests {

    private static final int LENGTH = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "5,",
                "1.",
                "-",
                "$",
                "1 ",
                "5-",
                "5/",
                "百",
                "五",
                "五百",
                "半",
                "几",
                "个",
                "零",
                "点五",
                "一百零",
                "万亿",
                "¥5元",
                "5块5",
                "one ",
                "one hundred and ",
                "half a ",
                "a ",
                "and ",
                "two-",
                "k",
                "5k",
                "5k5",
                "about ",
                "最多",
                "加",
                "add ",
                "x",
                "+",
                "~",
                "备注",
                "ref ",
                "5到",
                "5 to ",
                "5'",
                "最多5",
                "5左右",
                "三块二毛",
                "1,000,",
                "$-",
                "hundred",
                "美元",
                "us",
                "元",
                "2 wan ",
                "5 twice ",
                "3个",
                "3个5",
                "不是5",
                "not 5 ",
                "a buck ",
                "i'm 60 ",
                "2 万 "
            })
    void looksAtTwiceAsMuchInTwiceTheText(String piece) {
        long half = looks(piece.repeat(LENGTH / piece.length() / 2));
        long whole = looks(piece.repeat(LENGTH / piece.length()));
        assertThat(whole).as("%d looks at half the text", half).isLessThan(half * 5 / 2 + 1_000);
        assertThat(whole).isLessThan(LENGTH * 6_000L);
    }

    private static long looks(String text) {
        Counting reading = new Counting(text);
        Amounts.find(reading);
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
