package zhiyin.understanding.entity.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.entity.EntityFinder;
import zhiyin.understanding.entity.Watched;

/** A hostile text costs what its length costs, and never throws: characters looked at are counted, not time. */
class TimeCostTests {

    private static final int LENGTH = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "一",
                "十",
                "月",
                "十月",
                "1月",
                "3/",
                "2026-",
                "2026-10-03",
                "10月3日到",
                "去年",
                "去年十月",
                "上",
                "上上",
                "上个",
                "周",
                "周一",
                "周一到",
                "从周一到",
                "近三个月",
                "三天",
                "三天前",
                "半",
                "两个半",
                "每",
                "每月",
                "春节",
                "春节前",
                "今",
                "今天",
                "今天还是",
                "年底",
                "最后一天",
                "初",
                "the ",
                "last ",
                "last monday ",
                "october ",
                "3 october ",
                "october 3 to ",
                "from monday to ",
                "since ",
                "since monday ",
                "two ",
                "two weeks ",
                "two weeks ago ",
                "a ",
                "a year ",
                "and a half ",
                "the end of ",
                "the week of ",
                "the day after ",
                "the first monday of ",
                "every ",
                "in 2025 ",
                "q3 ",
                "may ",
                "friday the 13th ",
                "12/",
                "1.5 years ",
                "我",
                "a",
                " ",
                "-",
                "到"
            })
    void looksAtTwiceAsMuchInTwiceTheText(String piece) {
        long half = looks(piece.repeat(LENGTH / piece.length() / 2));
        long whole = looks(piece.repeat(LENGTH / piece.length()));
        assertThat(whole).as("%d looks at half the text", half).isLessThan(half * 5 / 2 + 20_000);
        assertThat(whole).isLessThan(LENGTH * 20_000L);
    }

    @Test
    void neverThrowsAndSpansAreInsideTheText() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] pieces = {
            "今天",
            "上",
            "下",
            "个",
            "周",
            "月",
            "年",
            "日",
            "号",
            "一",
            "两",
            "半",
            "十",
            "3",
            "12",
            "31",
            "2026",
            "99",
            "9999",
            "0",
            "-",
            "/",
            ".",
            "到",
            "以来",
            "前",
            "后",
            "近",
            "每",
            "第",
            "春节",
            "除夕",
            "农历",
            "底",
            "初",
            "中旬",
            "从",
            "the ",
            "last ",
            "next ",
            "of ",
            "and a half ",
            "monday ",
            "friday",
            "october",
            "may ",
            " week",
            " month",
            "year",
            "s",
            "'s",
            " ago",
            "in ",
            "since ",
            "between ",
            "to ",
            "1st",
            "third ",
            "end of ",
            "q3",
            "h1 ",
            "every ",
            "bank holiday ",
            "easter ",
            "😀",
            "\u202E",
            "\uD83D",
            "\uDC00",
            "\uE000",
            "\n",
            "：",
            "（",
            "１",
            "０",
            "Ⅳ",
            "İ"
        };
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j > 0; j--) {
                text.append(
                        random.nextInt(8) == 0
                                ? Character.toString((char) random.nextInt(0x10000))
                                : pieces[random.nextInt(pieces.length)]);
            }
            String written = text.toString();
            LocalDate today = LocalDate.ofEpochDay(random.nextInt(80_000) - 20_000);
            for (Entity e : EntityFinder.find(written, today, List.of())) {
                int from = written.offsetByCodePoints(0, e.start());
                int to = written.offsetByCodePoints(0, e.end());
                assertThat(written.substring(from, to))
                        .as("seed %d, text %d", seed, i)
                        .isEqualTo(e.text());
            }
        }
    }

    private static long looks(String text) {
        AtomicLong looks = new AtomicLong();
        TimeExpressions.find(new Watched(text, looks), TODAY, words -> words.length());
        return looks.get();
    }
}
