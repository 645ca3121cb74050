package zhiyin.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.values.Language;

class CutPointsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a hundred and five dollars",
                "send 50 to Tom and Anna",
                "transfer $1,000 please",
                "what is my balance",
                "please",
                "order a second card"
            })
    void leavesNumbersNamesAndSingleWishesWhole(String text) {
        assertThat(words(text, Language.EN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"查余额", "活期和定期各有多少钱", "转1,000给小王", "再见", "再说一遍"})
    void leavesChineseNounsAndSetPhrasesWhole(String text) {
        assertThat(words(text, Language.ZH)).hasSize(1);
    }

    @Test
    void cutsWhereSomethingNewIsAnnounced() {
        assertThat(words("freeze my card and also send me the statement", Language.EN))
                .containsExactly("freeze my card", "send me the statement");
        assertThat(words("查下余额再转500给妈妈", Language.ZH)).containsExactly("查下余额", "转500给妈妈");
        assertThat(words("冻结卡，顺便把账单发我", Language.ZH)).containsExactly("冻结卡", "把账单发我");
        assertThat(words("销户之前先告诉我余额", Language.ZH)).containsExactly("销户", "告诉我余额");
    }

    @Test
    void cutsBetweenAnOrderWithItsObjectAndAnotherOrder() {
        assertThat(words("check balance pay water bill", Language.EN))
                .containsExactly("check balance", "pay water bill");
        assertThat(words("查余额交水费", Language.ZH)).containsExactly("查余额", "交水费");
        assertThat(words("check my balance transfer options", Language.EN)).hasSize(1);
        assertThat(words("余额查一下", Language.ZH)).hasSize(1);
    }

    @Test
    void givesFourPartsAtMostAndLosesNothing() {
        List<Part> parts = CutPoints.parts("a one, b two, c three, d four, e five. f six", Language.EN);
        assertThat(parts).hasSize(CutPoints.MOST_PARTS);
        assertThat(parts.getLast().words()).isEqualTo("d four, e five. f six");
    }

    @Test
    void takesALongTextInItsStride() {
        assertThat(CutPoints.parts("and ".repeat(1_000), Language.EN)).isNotEmpty();
        assertThat(CutPoints.parts("再".repeat(4_000), Language.ZH)).isNotEmpty();
        assertThat(CutPoints.parts(", ".repeat(2_000), Language.EN).size()).isLessThanOrEqualTo(CutPoints.MOST_PARTS);
    }

    private static List<String> words(String text, Language language) {
        return CutPoints.parts(text, language).stream().map(Part::words).toList();
    }
}
