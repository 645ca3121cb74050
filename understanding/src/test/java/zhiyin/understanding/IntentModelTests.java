package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiyin.values.Language;

class IntentModelTests {

    private static final LettersEncoder SMALL = new LettersEncoder(48);
    private static final LettersEncoder LARGE = new LettersEncoder(160);
    private static final Encoder ENCODER = SmallBank.encoder(SMALL, LARGE);
    private static final IntentModel MODEL = SmallBank.model(ENCODER);

    @Test
    void asksNoEncoderWhereTheWordsDecide() {
        int before = SMALL.asked() + LARGE.asked();
        IntentModel.Answer answer = MODEL.answer("please freeze my card");
        assertThat(answer.intent()).isEqualTo("freeze_card");
        assertThat(answer.early()).isTrue();
        assertThat(SMALL.asked() + LARGE.asked()).isEqualTo(before);
    }

    @Test
    void asksAllEncodersBeforeItRefuses() {
        int before = LARGE.asked();
        IntentModel.Answer answer = MODEL.answer("zorblax quuux");
        assertThat(answer.inScope()).isFalse();
        assertThat(answer.early()).isFalse();
        assertThat(LARGE.asked()).isGreaterThan(before);
    }

    @Test
    void explainsWhatDecided() {
        Explanation words = MODEL.explain("please freeze my card");
        assertThat(words.decidedBy()).isEqualTo("words");
        assertThat(words.stage()).isZero();
        assertThat(words.score()).isGreaterThanOrEqualTo(words.threshold());
        assertThat(words.intents())
                .isEqualTo(MODEL.answer("please freeze my card").intents());
        assertThat(words.wordsFor()).extracting(Explanation.Term::text).contains("freeze", "card");
        assertThat(words.wordsFor()).allMatch(t -> t.weight() > 0);
        assertThat(words.wordsAgainst()).allMatch(t -> t.weight() < 0);
        assertThat(words.nearest().getFirst().intent()).isEqualTo("freeze_card");
        assertThat(words.nearest())
                .allMatch(near -> SmallBank.examples().stream()
                        .anyMatch(
                                e -> e.text().equals(near.text()) && e.intent().equals(near.intent())));

        Explanation last = MODEL.explain("zorblax quuux");
        assertThat(last.decidedBy()).isEqualTo("letters-160");
        assertThat(last.inScope()).isFalse();
    }

    @Test
    void trainsTheSameModelTwice() throws IOException {
        assertThat(bytes(SmallBank.model(ENCODER))).isEqualTo(bytes(MODEL));
    }

    @Test
    void answersTheSameReadBack() throws IOException {
        IntentModel again = IntentModel.read(new ByteArrayInputStream(bytes(MODEL)), ENCODER);
        assertThat(again.id()).isEqualTo(MODEL.id());
        assertThat(again.metrics()).isEqualTo(MODEL.metrics());
        for (LabelledText example : SmallBank.examples()) {
            assertThat(again.answer(example.text())).isEqualTo(MODEL.answer(example.text()));
        }
        assertThat(again.explain("close my loan")).isEqualTo(MODEL.explain("close my loan"));
        assertThat(bytes(again)).isEqualTo(bytes(MODEL));
    }

    @Test
    void learnsFromVeryFewExamples() {
        List<LabelledText> few = List.of(
                new LabelledText("my balance", "balance"),
                new LabelledText("what is left in the account", "balance"),
                new LabelledText("hello there", "greeting"),
                new LabelledText("good morning", "greeting"));
        IntentModel model = new IntentTrainer(Language.EN, ENCODER).train(few, 1);
        assertThat(model.answer("my balance").intent()).isEqualTo("balance");
        assertThat(model.answer("good morning").intent()).isEqualTo("greeting");
    }

    @Test
    void refusesToLearnOneIntent() {
        List<LabelledText> one = List.of(new LabelledText("my balance", "balance"));
        assertThatThrownBy(() -> new IntentTrainer(Language.EN, ENCODER).train(one, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two intents");
    }

    @Test
    void namesADifferentModelForDifferentExamples() {
        IntentTrainer trainer = new IntentTrainer(Language.EN, ENCODER);
        List<LabelledText> fewer = new ArrayList<>(SmallBank.examples());
        fewer.removeLast();
        List<LabelledText> turned = new ArrayList<>(SmallBank.examples());
        Collections.reverse(turned);
        assertThat(trainer.idOf(SmallBank.examples(), 11)).isEqualTo(MODEL.id());
        assertThat(trainer.idOf(fewer, 11)).isNotEqualTo(MODEL.id());
        assertThat(trainer.idOf(turned, 11)).isNotEqualTo(MODEL.id());
        assertThat(trainer.idOf(SmallBank.examples(), 12)).isNotEqualTo(MODEL.id());
    }

    private static byte[] bytes(IntentModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
