package zhiyin.conversation.effects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhiyin.banking.AccountView;
import zhiyin.banking.EntryView;
import zhiyin.banking.PayeeView;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferView;
import zhiyin.dialogue.Value;
import zhiyin.risk.RiskReason;

/** The bank's views as the values flows read; sensitive parts masked. */
final class BankValues {

    private BankValues() {}

    static Value.Group account(AccountView account) {
        String lastFour = account.number().lastFour();
        Map<String, Value> values = new LinkedHashMap<>(Values.group(
                        "ref", reference(account),
                        "kind", new Value.Text(account.kind()),
                        "last4", new Value.Text(lastFour),
                        "booked", new Value.Amount(account.booked()),
                        "available", new Value.Amount(account.available()))
                .values());
        // What a sentence tells of it: a deposit and a loan have nothing to spend.
        switch (account.kind()) {
            case "time_deposit" -> values.put("deposited", new Value.Amount(account.booked()));
            case "loan" -> values.put("owed", new Value.Amount(account.booked().negated()));
            default -> {
                values.put("spendable", new Value.Amount(account.available()));
                values.put("recorded", new Value.Amount(account.booked()));
            }
        }
        return new Value.Group(values);
    }

    static Value.Ref reference(AccountView account) {
        return new Value.Ref(
                account.id().toString(),
                account.kind() + " (…" + account.number().lastFour() + ")");
    }

    static Value.Group entry(EntryView entry) {
        return Values.group(
                "date", new Value.Moment(entry.bookedAt()),
                "amount", new Value.Amount(entry.amount()),
                "counterparty", new Value.Text(entry.counterparty()),
                "category", new Value.Text(entry.category()),
                "last4", new Value.Text(entry.accountNumber().lastFour()));
    }

    static Value.Group payee(PayeeView payee) {
        return Values.group(
                "ref", reference(payee),
                "name", new Value.Text(payee.name().masked()),
                "alias", new Value.Text(payee.alias()),
                "account", new Value.Text(payee.account().masked()),
                "bank", new Value.Text(payee.bank()));
    }

    static Value.Ref reference(PayeeView payee) {
        return new Value.Ref(payee.id().toString(), payee.alias());
    }

    static Value.Group transfer(TransferView transfer) {
        Map<String, Value> values = new LinkedHashMap<>(Values.group(
                        "ref", new Value.Ref(transfer.id().toString(), transfer.reference()),
                        "state", new Value.Text(slug(transfer.state())),
                        "amount", new Value.Amount(transfer.amount()),
                        "payee", new Value.Text(transfer.payeeAlias()),
                        "at", new Value.Moment(transfer.orderedAt()))
                .values());
        transfer.until().ifPresent(until -> values.put("until", new Value.Moment(until)));
        return new Value.Group(values);
    }

    static Value.Rows refusals(List<Refusal> refusals) {
        return new Value.Rows(refusals.stream().map(BankValues::refusal).toList());
    }

    private static Value.Group refusal(Refusal refusal) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("reason", new Value.Text(slug(refusal.kind())));
        refusal.bound().ifPresent(bound -> values.put("bound", new Value.Amount(bound)));
        return new Value.Group(values);
    }

    static Value.Rows reasons(List<RiskReason> reasons) {
        return new Value.Rows(reasons.stream()
                .map(reason -> Values.group("reason", new Value.Text(slug(reason))))
                .toList());
    }

    static Value.Group list(List<Value.Group> rows) {
        return Values.group("rows", new Value.Rows(rows), "count", new Value.Whole(rows.size()));
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
