package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/** An amount beside any of the words of the list is told as inexact, on each side where the word may stand. */
class HedgesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static Stream<String> hedgedAmounts() {
        return HedgeWords.ALL.stream()
                .flatMap(hedge -> Stream.of(HedgeWords.Side.values())
                        .filter(hedge::stands)
                        .map(side -> hedged(hedge, side)));
    }

    private static String hedged(HedgeWords.Hedge hedge, HedgeWords.Side side) {
        String word = hedge.words();
        String that = hedge.condition(side).equals(" that") ? " that" : "";
        if (hedge.english()) {
            return switch (side) {
                case BEFORE -> "send " + word + " 500";
                case AFTER -> "send 500 " + word + that;
                case IN_CLAUSE -> "send " + word + " the sum of 500";
                case IN_REST -> "send 500 to Anna " + word + that;
            };
        }
        return switch (side) {
            case BEFORE -> "转" + word + "500";
            case AFTER -> "转500" + word;
            case IN_CLAUSE -> word + "给妈妈转500";
            case IN_REST -> "转500给妈妈" + word;
        };
    }

    @ParameterizedTest
    @MethodSource("hedgedAmounts")
    void asksForAHedgedAmount(String text) {
        assertThat(of(EntityType.AMOUNT, text))
                .singleElement()
                .matches(Entity::ambiguous, "is told as inexact")
                .extracting(Entity::value)
                .isEqualTo("500");
    }

    @ParameterizedTest
    @MethodSource("hedgedAmounts")
    void takesNoHedgeForAPayee(String text) {
        assertThat(of(EntityType.PAYEE, text))
                .extracting(Entity::value)
                .isSubsetOf(text.contains("Anna") ? "Anna" : "妈妈", "妈妈");
    }

    @ParameterizedTest
    @ValueSource(strings = {"转小两万", "转大几千", "转两个一千", "转整500", "转好几百", "转足足500", "send circa 500"})
    void takesNoWordForASizeForAPayee(String text) {
        assertThat(of(EntityType.PAYEE, text)).isEmpty();
    }

    private static List<Entity> of(EntityType type, String text) {
        return EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == type)
                .toList();
    }
}
