package zhiyin.understanding.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.tone.Sentiment;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

class SignalModelTests {

    private static final List<LabelledText> INTENTS = List.of(
            new LabelledText("what is my balance", "balance"),
            new LabelledText("show transactions", "transactions"),
            new LabelledText("pay the rent", "bill_payment"),
            new LabelledText("let me talk to somebody", "human_agent"));

    private static SignalModel model;
    private static byte[] file;

    @BeforeAll
    static void train() throws IOException {
        model = trainer().train(acts(), tones(), INTENTS, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        file = out.toByteArray();
    }

    @Test
    void tellsWhatItWasTaught() {
        assertThat(tell("slow down please 77").acts().getFirst().act()).isEqualTo(Act.SLOWER);
        assertThat(tell("a stranger told me to move money 77").tone().scam())
                .isGreaterThan(tell("what is my balance").tone().scam());
    }

    @Test
    void learnsFromIntentsWhatNobodyLabelled() {
        assertThat(Hints.of(Question.ACT, INTENTS))
                .contains(new Hints.Hint("let me talk to somebody", Question.ACT.place(Act.HUMAN)))
                .contains(new Hints.Hint("pay the rent", Question.ACT.nothing()));
        assertThat(Hints.of(Question.VULNERABLE, INTENTS))
                .extracting(Hints.Hint::text)
                .doesNotContain("let me talk to somebody");
    }

    @Test
    void tellsTheSameAfterAFile() throws IOException {
        SignalModel read = SignalModel.read(new ByteArrayInputStream(file));
        assertThat(read.id()).isEqualTo(model.id());
        assertThat(read.tell("please stop it")).isEqualTo(tell("please stop it"));
        assertThat(trainer().train(acts(), tones(), INTENTS, 1).tell("no way")).isEqualTo(tell("no way"));
    }

    @Test
    void refusesAFileThatIsDamagedOrCut() {
        for (int at = 0; at < file.length; at += 1 + file.length / 97) {
            byte[] damaged = file.clone();
            damaged[at] = (byte) (damaged[at] ^ 0x40);
            refuses(damaged);
            refuses(Arrays.copyOf(file, at));
        }
    }

    @Test
    void namesFileLineAndMendOfWhatIsWrong() {
        String acts = """
                text,act,context,writer
                yes,agree,open,w
                no,deny,nowhere,w
                """;
        String tone = """
                text,sentiment,urgency,complaint,scam,vulnerable,writer
                help,bad,0,0,0,0,w
                hm,neutral,7,0,0,0,w
                """;
        Map<String, String> files = Map.of("acts/en.csv", acts, "tone/en.csv", tone);
        assertThat(SignalCorpus.problems(new TreeMap<>(files)))
                .anyMatch(p -> p.startsWith("acts/en.csv:2: the act \"agree\""))
                .anyMatch(p -> p.startsWith("acts/en.csv:3: the context \"nowhere\""))
                .anyMatch(p -> p.startsWith("tone/en.csv:2: the sentiment \"bad\""))
                .anyMatch(p -> p.startsWith("tone/en.csv:3: the urgency \"7\""));
    }

    private static void refuses(byte[] bytes) {
        assertThatThrownBy(() -> SignalModel.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("remove the file");
    }

    private static SignalModel.Told tell(String text) {
        return model.tell(text);
    }

    private static SignalTrainer trainer() {
        return new SignalTrainer(Language.EN);
    }

    private static List<ActExample> acts() {
        List<ActExample> acts = new ArrayList<>();
        Map<Act, String> words = Map.of(
                Act.AFFIRM, "yes do it",
                Act.DENY, "no way",
                Act.CORRECT, "make it friday",
                Act.CANCEL, "please stop it",
                Act.REPEAT, "say that again",
                Act.SLOWER, "slow down please",
                Act.HUMAN, "get me a person",
                Act.NONE, "how is the weather");
        for (int i = 0; i < 8; i++) {
            for (Act act : Act.values()) {
                acts.add(new ActExample(words.getOrDefault(act, "") + " " + (i + 1), act, "w" + i % 2));
            }
        }
        return acts;
    }

    private static List<ToneExample> tones() {
        List<ToneExample> tones = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tones.add(new ToneExample(
                    "a stranger told me to move money " + i, Sentiment.NEGATIVE, 2, false, true, false, "w"));
            tones.add(new ToneExample("the service is awful " + i, Sentiment.NEGATIVE, 1, true, false, false, "w"));
            tones.add(new ToneExample("my mother died " + i, Sentiment.NEUTRAL, 0, false, false, true, "w"));
            tones.add(new ToneExample("lovely thanks " + i, Sentiment.POSITIVE, 0, false, false, false, "w"));
            tones.add(new ToneExample("open an account " + i, Sentiment.NEUTRAL, 0, false, false, false, "w"));
        }
        return tones;
    }
}
