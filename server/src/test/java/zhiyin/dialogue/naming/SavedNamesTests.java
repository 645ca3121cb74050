package zhiyin.dialogue.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.dialogue.Value;

class SavedNamesTests {

    private static final List<Value.Ref> SAVED = Stream.of(
                    "妈妈",
                    "房东李先生",
                    "张伟",
                    "张伟杰",
                    "老婆",
                    "Alice Chen",
                    "Alice Cheng",
                    "Bob Smith",
                    "My sister",
                    "Daniel Rossi",
                    "New Broker",
                    "Zhao Min",
                    "李娜")
            .map(label -> new Value.Ref(label, label))
            .toList();

    private final SavedNames names = new SavedNames();

    @ParameterizedTest
    @CsvSource({
        "妈妈, 妈妈",
        "媽媽, 妈妈",
        "我妈, 妈妈",
        "老妈, 妈妈",
        "妈, 妈妈",
        "给妈转200, 妈妈",
        "母亲, 妈妈",
        "mum, 妈妈",
        "Mom, 妈妈",
        "my mother, 妈妈",
        "mama, 妈妈",
        "wife, 老婆",
        "媳妇, 老婆",
        "my wife, 老婆",
        "房东, 房东李先生",
        "landlord, 房东李先生",
        "the landlord, 房东李先生",
        "李先生, 房东李先生",
        "转给张伟吧, 张伟",
        "张伟吧, 张伟",
        "to Bob please, Bob Smith",
        "給張偉, 张伟",
        "張偉, 张伟",
        "张伟杰, 张伟杰",
        "给张伟杰转100, 张伟杰",
        "zhangwei, 张伟",
        "zhang wei, 张伟",
        "wei zhang, 张伟",
        "zhangweijie, 张伟杰",
        "lina, 李娜",
        "daniel, Daniel Rossi",
        "转200给Daniel Rossi, Daniel Rossi",
        "给rossi转200, Daniel Rossi",
        "Bob, Bob Smith",
        "Mr Smith, Bob Smith",
        "sister, My sister",
        "sis, My sister",
        "Alice Chen, Alice Chen",
        "alice cheng, Alice Cheng",
        "the broker, New Broker",
        "赵敏, Zhao Min",
        "给房东李先生 不是妈妈, 房东李先生",
        "Bob not Alice, Bob Smith",
    })
    void namesOne(String words, String label) {
        assertThat(names.find(words, SAVED)).isEqualTo(named(label));
    }

    @ParameterizedTest
    @CsvSource({"张, 张伟|张伟杰", "老张, 张伟|张伟杰", "Alice, Alice Chen|Alice Cheng", "李, 房东李先生|李娜", "给张伟和李娜, 张伟|李娜"})
    void namesSeveral(String words, String labels) {
        assertThat(names.find(words, SAVED)).isEqualTo(named(labels.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({
        "alise chen, Alice Chen",
        "Amy Chen, Alice Chen",
        "alise, Alice Chen|Alice Cheng",
        "Bbo Smtih, Bob Smith",
        "smiht, Bob Smith",
        "danial, Daniel Rossi",
        "rosi, Daniel Rossi",
        "张玮, 张伟",
        "张伟洁, 张伟杰",
        "张伟强, 张伟杰",
        "zhangweijei, 张伟杰",
        "zhang, 张伟|张伟杰",
    })
    void findsWhatIsOnlySimilar(String words, String labels) {
        Fit expected = new Fit.Similar(Stream.of(labels.split("\\|"))
                .map(label -> new Value.Ref(label, label))
                .toList());
        assertThat(names.find(words, SAVED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "姨妈, x",
        "我妈的朋友, x",
        "岳母, x",
        "墨西哥, x",
        "Jonathan, x",
        "王芳, x",
        "不是妈妈, x",
        "not Bob, x",
        "a new transfer, x",
        "what is the weather, x",
        "my mum's friend, x",
        "😀, x",
        "'', x",
    })
    void namesNobody(String words, String nothing) {
        assertThat(names.find(words, SAVED)).isEqualTo(new Fit.Nobody());
    }

    private static Fit named(String... labels) {
        return new Fit.Named(
                Stream.of(labels).map(label -> new Value.Ref(label, label)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "给张伟转100, 张伟",
        "张伟杰, 张伟杰",
        "给zhangwei转, 张伟",
        "send it to Alice Chen, Alice Chen",
        "chen alice, Alice Chen"
    })
    void findsAFullNameWhereverItIsSaid(String words, String name) {
        assertThat(names.findWholly(words, SAVED)).extracting(Value.Ref::label).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"老张", "张", "张伟强", "Alice", "mum", "房东", "不是张伟", "alise chen", "''"})
    void takesNothingLessForAFullName(String words) {
        assertThat(names.findWholly(words, SAVED)).isEmpty();
    }
}
