package zhiyin.conversation.effects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiyin.banking.PayeeView;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.SavedNames;

/**
 * Finds saved payees by the real name of who holds the account. Names are compared here, so that a conversation keeps
 * none: it learns no more than whom the customer's own words mean.
 */
final class NamedHolders {

    private static final SavedNames NAMES = new SavedNames();

    private NamedHolders() {}

    /** The payees as flows read them; those whose holder the words name are marked {@code meant}. */
    static List<Value.Group> payees(List<PayeeView> payees, String words) {
        List<Value.Ref> holders = payees.stream()
                .map(payee -> new Value.Ref(payee.id().toString(), payee.name().disclose()))
                .toList();
        List<String> meant =
                NAMES.findWholly(words, holders).stream().map(Value.Ref::id).toList();
        return payees.stream()
                .map(payee -> meant.contains(payee.id().toString())
                        ? marked(BankValues.payee(payee))
                        : BankValues.payee(payee))
                .toList();
    }

    private static Value.Group marked(Value.Group payee) {
        Map<String, Value> values = new LinkedHashMap<>(payee.values());
        values.put("meant", new Value.Whole(1));
        return new Value.Group(values);
    }
}
