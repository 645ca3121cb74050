package zhiyin.understanding.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.act.ActScore;
import zhiyin.understanding.tone.Sentiment;
import zhiyin.understanding.tone.Tone;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

class StrangeSignalPropertyTests {

    private static final long SEED = 20261122;

    private static final SignalModel MODEL = model();

    private static final String[] ALPHABETS = {
        "abc xyz",
        "查余额转账，。",
        "餘額轉帳",
        "ａｂｃ１２３　",
        "\u0301\u0316\u0489\u20DD",
        "\u200B\u200D\u2060\uFEFF\u00AD",
        "\u202E\u202D\u2066\u2069\u200F",
        "\uD83D\uDE00\uD83D\uDC4D\uFE0F",
        "\uD800\uDFFF\uDBFF",
        "\u0000\u0007\u001B\u007F\u0085",
        "аеорсхΑΒ",
        "\uFFFD\uFFFF\uFDD0",
        "שלוםمرحبا",
        "''''1.,,",
    };

    @Test
    void tellsProbabilitiesOfWhateverIsTyped() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(6); parts >= 0; parts--) {
                String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
                for (int n = random.nextInt(12); n > 0; n--) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            SignalModel.Told told = MODEL.tell(text.toString());
            assertThat(told.acts().stream().mapToDouble(ActScore::probability).sum())
                    .as("seed %d, text %d", SEED, i)
                    .isBetween(0.999, 1.001);
            Tone tone = told.tone();
            for (double p : new double[] {
                tone.negative(),
                tone.positive(),
                tone.pressing(),
                tone.urgent(),
                tone.complaint(),
                tone.scam(),
                tone.vulnerable()
            }) {
                assertThat(p).as("seed %d, text %d", SEED, i).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ａｂ",
                "\u0301",
                "a\u0301",
                "\uD83D\uDE00",
                "\uD800",
                "查询 balance ",
                "x",
                "?!",
                "\u0000",
                "'",
                "1."
            })
    void readsTheFirstPartOfAVeryLongTextInBoundedTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        // The limit is there for what grows with the square of the length, which would take minutes.
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(MODEL.tell(text).acts()).hasSize(Act.values().length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ｓｌｏｗ　ｄｏｗｎ　ｐｌｅａｓｅ", "sl\u200Bow d\u00ADown please", "slow d\u043Ewn please", "SLOW DOWN PLEASE"})
    void readsThroughHowItIsWritten(String text) {
        assertThat(MODEL.tell(text).acts().getFirst().act()).isEqualTo(Act.SLOWER);
    }

    @Test
    void addsToWhatAnotherUnderstandsAndSaysNothingOfSilence() {
        Understander words = (text, hint, today, payees) ->
                new Understanding(Language.EN, List.of(new IntentScore("balance", 1)), true, List.of());
        Understander telling = new SignalUnderstander(words, List.of(MODEL));
        LocalDate today = LocalDate.of(2026, 11, 22);
        Understanding told = telling.understand("slow down please", Optional.empty(), today, List.of());
        assertThat(told.intent()).isEqualTo("balance");
        assertThat(told.acts().getFirst().act()).isEqualTo(Act.SLOWER);
        assertThat(telling.understand("\uD83D\uDE00 ...", Optional.empty(), today, List.of())
                        .tone())
                .isEqualTo(Tone.UNKNOWN);
    }

    private static SignalModel model() {
        List<ActExample> acts = new ArrayList<>();
        List<ToneExample> tones = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            acts.add(new ActExample("slow down please " + i, Act.SLOWER, "w"));
            acts.add(new ActExample("yes send it " + i, Act.AFFIRM, "w"));
            acts.add(new ActExample("什么时候到账 " + i, Act.NONE, "w"));
            tones.add(new ToneExample("this is awful " + i, Sentiment.NEGATIVE, 1, true, false, false, "w"));
            tones.add(new ToneExample("he told me to send it now " + i, Sentiment.NEUTRAL, 2, false, true, true, "w"));
            tones.add(new ToneExample("thank you " + i, Sentiment.POSITIVE, 0, false, false, false, "w"));
        }
        List<LabelledText> intents = List.of(new LabelledText("what is my balance", "balance"));
        return new SignalTrainer(Language.EN).train(acts, tones, intents, SEED);
    }
}
