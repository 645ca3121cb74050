package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.several.WishReader;
import zhiyin.values.Language;

/** The whole interpretation of sentences made of the very words its rules look for, in no order at all. */
class StrangeSentencePropertyTests {

    private static final long SEED = 20261123;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int LONGEST_MESSAGE = 4_000;

    private static final IntentModel MODEL = SmallBank.model(new LettersEncoder(48));
    private static final TextUnderstander UNDERSTANDER = new TextUnderstander(List.of(MODEL));
    private static final WishReader WISHES = new WishReader(MODEL, WishRules.NONE);

    private static final String[] PIECES = {
        " ",
        "\t",
        "\n",
        "!",
        ",",
        "。",
        "，",
        "'",
        "’s ",
        "\"",
        "-",
        ".",
        "%",
        "$",
        "£",
        "\u3000",
        "\u200B",
        "😀",
        "\uD83D",
        "Mr ",
        "Anna",
        "Bill ",
        "June ",
        "Seven Oaks ",
        "Garage ",
        "& ",
        "my mum ",
        "called ",
        "at ",
        "to ",
        "by ",
        "from ",
        "pay ",
        "send ",
        "charged ",
        "refund ",
        "double ",
        "triple ",
        "oh ",
        "one ",
        "five",
        "hundred",
        "thousand ",
        "million ",
        "a quarter of a ",
        "half ",
        "and a half ",
        "percent ",
        "per mille ",
        "basis points ",
        "point ",
        "between ",
        "and ",
        "or ",
        "ending ",
        "1234 ",
        "20261018 ",
        "invoice ",
        "31 April ",
        "29 February ",
        "2027 ",
        "last ",
        "next ",
        "friday ",
        "the third ",
        "from the bottom ",
        "2nd ",
        "bank holiday ",
        "of the month ",
        "pounds ",
        "in weight ",
        "12 Mill ",
        "Lane ",
        "not ",
        "no, ",
        "第",
        "十",
        "一百",
        "块",
        "五",
        "转给",
        "张三",
        "的",
        "上周五",
        "月底",
        "尾号",
        "贷款",
        "，还有",
        "第一，",
        "不是",
        "左右",
        "利率3-5%",
    };

    @ParameterizedTest
    @EnumSource(Language.class)
    void understandsWhateverIsTyped(Language language) {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_500; i++) {
            String text = text(random, random.nextInt(120));
            check("seed %d, text %d: %s".formatted(SEED, i, text), text, language);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST_MESSAGE, 100_000})
    void understandsLongTextsInBoundedTime(int length) {
        Random random = new Random(SEED + length);
        // The limit is there for what grows with the square of the length, which would take minutes.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (Language language : Language.values()) {
                String text = text(random, length);
                check("seed %d, length %d".formatted(SEED, length), text, language);
            }
        });
    }

    private static void check(String what, String text, Language language) {
        Understanding understanding =
                UNDERSTANDER.understand(text, Optional.of(language), TODAY, List.of("Anna", "张三"));
        int length = text.codePointCount(0, text.length());
        assertThat(understanding.entities()).as(what).allSatisfy(entity -> {
            assertThat(entity.start()).isBetween(0, length);
            assertThat(entity.end()).isBetween(entity.start() + 1, length);
            assertThat(entity.text())
                    .isEqualTo(text.substring(
                            text.offsetByCodePoints(0, entity.start()), text.offsetByCodePoints(0, entity.end())));
        });
        String first = text.substring(0, text.offsetByCodePoints(0, Math.min(length, 200)));
        assertThat(WISHES.read(first, MODEL.answer(first))).as(what).isNotEmpty();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
