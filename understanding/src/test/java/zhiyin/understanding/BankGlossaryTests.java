package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.understanding.Corpus.BrokenCorpusException;
import zhiyin.understanding.entity.EntityFinder;

class BankGlossaryTests {

    @Test
    void readsProductsAndBranches() throws IOException {
        KnownNames names = BankGlossary.read(
                new StringReader("# ours\ntype,name\nproduct,大额存单\nproduct,notice deposit\nbranch,East Lake branch\n"),
                "f");

        assertThat(names.products()).containsExactly("大额存单", "notice deposit");
        assertThat(names.branches()).containsExactly("East Lake branch");
        assertThat(EntityFinder.find("is the Notice Deposit sold at the East Lake branch", LocalDate.EPOCH, names))
                .extracting(Entity::type)
                .contains(EntityType.PRODUCT, EntityType.BRANCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thing,x|f, line 2: no type 'thing' - write product or branch",
                "product|f, line 2: a line has a type"
            })
    void saysWhereAndHowToMend(String line, String message) {
        assertThatThrownBy(() -> BankGlossary.read(new StringReader("type,name\n" + line + "\n"), "f"))
                .isInstanceOf(BrokenCorpusException.class)
                .hasMessageContaining(message);
    }
}
