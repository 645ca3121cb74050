package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Corpus.BrokenCorpusException;

class WishRulesTests {

    private static final Set<String> INTENTS = Set.of("thanks", "affirm", "card_loss", "card_freeze");

    @Test
    void readsTurnsAndWhatCoversWhat() throws IOException {
        WishRules rules = read("# a remark\nturn,thanks,\nyes,affirm,\ncovers,card_loss,card_freeze\n");
        assertThat(rules.isTurn("thanks")).isTrue();
        assertThat(rules.isTurn("affirm")).isTrue();
        assertThat(rules.isCovered("card_freeze", "card_loss")).isTrue();
        assertThat(rules.isCovered("card_loss", "card_freeze")).isFalse();
    }

    @Test
    void refusesAnIntentThatTheCorpusDoesNotHave() {
        assertThatThrownBy(() -> read("covers,card_loss,card_block\n"))
                .isInstanceOf(BrokenCorpusException.class)
                .hasMessageContaining("card_block")
                .hasMessageContaining("wishes.csv, line 2");
    }

    @Test
    void refusesARuleThatDoesNotExist() {
        assertThatThrownBy(() -> read("social,thanks,\n"))
                .isInstanceOf(BrokenCorpusException.class)
                .hasMessageContaining("write turn, yes, whole-only or covers");
    }

    @Test
    void refusesALineWithoutItsColumns() {
        assertThatThrownBy(() -> read("turn\n")).isInstanceOf(BrokenCorpusException.class);
    }

    private static WishRules read(String lines) throws IOException {
        return WishRules.read(new StringReader("rule,intent,of\n" + lines), "wishes.csv", INTENTS);
    }
}
