package zhiyin.conversation.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.banking.PayeeView;
import zhiyin.dialogue.Value;
import zhiyin.values.AccountNumber;
import zhiyin.values.PersonName;

class NamedHoldersTests {

    private static final List<PayeeView> SAVED =
            List.of(payee("房东李先生", "李建国"), payee("妈妈", "陈秀英"), payee("Landlord", "Wang Jianhua"));

    private static PayeeView payee(String alias, String name) {
        return new PayeeView(
                UUID.nameUUIDFromBytes(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new PersonName(name),
                alias,
                new AccountNumber("6217000000000001"),
                "江河商业银行");
    }

    @Test
    void marksThePayeeWhoseHolderIsNamed() {
        assertThat(meant("给李建国转100")).containsExactly("房东李先生");
        assertThat(meant("send it to Jianhua Wang")).containsExactly("Landlord");
    }

    @Test
    void marksNobodyForAPartOfANameOrForNothing() {
        assertThat(meant("李建")).isEmpty();
        assertThat(meant("")).isEmpty();
    }

    /** The conversation keeps these values, and real names are none of its business. */
    @Test
    void tellsNoNameUnmasked() {
        assertThat(NamedHolders.payees(SAVED, "李建国").toString())
                .doesNotContain("李建国")
                .doesNotContain("陈秀英")
                .contains("**国");
    }

    private static List<String> meant(String words) {
        return NamedHolders.payees(SAVED, words).stream()
                .filter(payee -> payee.values().containsKey("meant"))
                .map(payee ->
                        payee.find("alias", Value.Text.class).orElseThrow().text())
                .toList();
    }
}
