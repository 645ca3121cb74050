package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrangeTextPropertyTests {

    private static final long SEED = 20261122;

    private static final IntentModel MODEL = SmallBank.model(new LettersEncoder(48));

    private static final String[] ALPHABETS = {
        "abc xyz",
        "查余额转账，。",
        "餘額轉帳",
        "ａｂｃ１２３　",
        "yú é cha yu e",
        "\u0301\u0316\u0489\u20DD",
        "\u200B\u200D\u2060\uFEFF\u00AD",
        "\u202E\u202D\u2066\u2069\u200F",
        "\uD83D\uDE00\uD83D\uDC4D\uFE0F",
        "\uD800\uDFFF\uDBFF",
        "\u0000\u0007\u001B\u007F\u0085",
        "аеорсхΑΒ",
        "\uFFFD\uFFFF\uFDD0",
        "שלוםمرحبا",
        "\uD835\uDC00\uD835\uDFD8",
    };

    @Test
    void answersWhateverIsTyped() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(6); parts >= 0; parts--) {
                String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
                for (int n = random.nextInt(12); n > 0; n--) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            IntentModel.Answer answer = MODEL.answer(text.toString());
            double sum = answer.intents().stream()
                    .mapToDouble(IntentScore::probability)
                    .sum();
            assertThat(answer.intents()).as("seed %d, text %d", SEED, i).hasSize(5);
            assertThat(sum).as("seed %d, text %d", SEED, i).isBetween(0.0, 1.0001);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ａｂ",
                "\u0301",
                "a\u0301\u0316",
                "\uD83D\uDE00",
                "\uD800",
                "查询 balance ",
                "\u202Eabc",
                "x",
                "?!",
                "\u0000\u0001",
                "𝐚𝐛𝐜 "
            })
    void readsTheFirstPartOfAVeryLongTextInBoundedTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        // The limit is there for what grows with the square of the length, which would take minutes.
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(MODEL.answer(text).intents()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "😀😀", "\u202E\u200F", "\uD83D", "。。。", "\u0301\u0301", "\uFEFF"})
    void refusesSilence(String text) {
        TextUnderstander understander = new TextUnderstander(List.of(MODEL));
        assertThat(understander
                        .understand(text, Optional.empty(), LocalDate.of(2026, 11, 22), List.of())
                        .inScope())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ｐｌｅａｓｅ　ｆｒｅｅｚｅ　ｍｙ　ｃａｒｄ",
                "please fr\u200Beeze my c\u00ADard",
                "please freeze my c\u0430rd",
                "pléase freezé my card",
                "please f\u0301r\u0301eeze my card",
                "\u202Aplease freeze my card\u202C",
                "𝐩𝐥𝐞𝐚𝐬𝐞 freeze my card",
                "PLEASE FREEZE MY CARD"
            })
    void readsThroughHowItIsWritten(String text) {
        assertThat(MODEL.answer(text).intent()).isEqualTo("freeze_card");
    }
}
