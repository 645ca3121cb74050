package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.values.Language;

/** The table is {@code languages.csv}: what is said, and the language of the answer in a Chinese and an English talk. */
class ReplyLanguageTests {

    private final ReplyLanguage rule = new ReplyLanguage(
            FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue().words());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/conversations/languages.csv", delimiter = '|', numLinesToSkip = 1)
    void keepsTheLanguageUnlessASentenceIsClearlyInTheOther(String said, String inChinese, String inEnglish) {
        assertThat(rule.after(talk(Language.ZH, true), Optional.empty(), said).tag())
                .as("in a Chinese conversation")
                .isEqualTo(inChinese);
        assertThat(rule.after(talk(Language.EN, true), Optional.empty(), said).tag())
                .as("in an English conversation")
                .isEqualTo(inEnglish);
    }

    @Test
    void theClientsStatementWins() {
        assertThat(rule.after(talk(Language.ZH, true), Optional.of(Language.EN), "我卡里还有多少钱"))
                .isEqualTo(Language.EN);
        assertThat(rule.after(talk(Language.EN, true), Optional.of(Language.ZH), "how much money do I have"))
                .isEqualTo(Language.ZH);
    }

    @Test
    void aWishInWordsWinsOverTheClientsStatement() {
        assertThat(rule.after(talk(Language.ZH, true), Optional.of(Language.ZH), "please speak English"))
                .isEqualTo(Language.EN);
        assertThat(rule.after(talk(Language.EN, true), Optional.of(Language.EN), "请说中文"))
                .isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @CsvSource({"balance, en", "余额, zh", "hi, en", "你好, zh", "123, zh", "😀, zh"})
    void theFirstLettersDecideWhereNobodyHasChosen(String said, String language) {
        assertThat(rule.after(talk(Language.ZH, false), Optional.empty(), said).tag())
                .isEqualTo(language);
    }

    private static DialogueState talk(Language language, boolean settled) {
        return new DialogueState(
                new UUID(1, 1), "r", language, settled, 0, List.of(), new Awaiting.Anything(), List.of(), List.of(), 0);
    }
}
