package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.understanding.corpus.SentenceRules;
import zhiyin.understanding.corpus.SentenceRules.Objection;
import zhiyin.values.Language;

class SentenceRulesTests {

    private static final CorpusRow BALANCE = row("请帮我查一下我的账户余额", "balance");

    @Test
    void takesASentenceThatIsNew() {
        assertThat(SentenceRules.objection(row("我还有多少钱", "balance"), Language.ZH, List.of(BALANCE)))
                .isEmpty();
    }

    @Test
    void objectsToTheSameSentenceWhateverItsMarksAndLabel() {
        assertThat(SentenceRules.objection(row("请帮我查一下，我的账户余额！", "receipt"), Language.ZH, List.of(BALANCE)))
                .contains(new Objection.Twice(BALANCE));
    }

    @Test
    void objectsToAlmostTheSentenceOfAnotherIntent() {
        CorpusRow long1 = row("please show me the balance of my current account right now", "balance");
        CorpusRow long2 = row("please show me the balances of my current account right now", "receipt");

        assertThat(SentenceRules.objection(long2, Language.EN, List.of(long1))).contains(new Objection.Near(long1));
        assertThat(SentenceRules.objection(row(long2.text(), "balance"), Language.EN, List.of(long1)))
                .isEmpty();
    }

    @Test
    void objectsToWhatLooksLikeAPersonsNumberOrAddress() {
        assertThat(SentenceRules.objection(row("transfer to 6222 0212 3456 7890", "balance"), Language.EN, List.of()))
                .contains(new Objection.Personal());
        assertThat(SentenceRules.objection(row("write to lin@example.com", "balance"), Language.EN, List.of()))
                .contains(new Objection.Personal());
    }

    @Test
    void objectsToChineseAmongEnglish() {
        assertThat(SentenceRules.objection(row("查余额", "balance"), Language.EN, List.of()))
                .contains(new Objection.OtherLanguage());
    }

    private static CorpusRow row(String text, String intent) {
        return new CorpusRow("zh/" + intent + ".csv", 2, text, intent, "w");
    }
}
