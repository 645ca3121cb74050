package zhiyin.dialogue.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import zhiyin.dialogue.Value;
import zhiyin.values.Money;

/** What the customers of scripts hold, as the real handler says it. */
final class ScriptedAccounts {

    private static final Value.Group CURRENT = account("current", "8821", "CNY", "23456.78", "spendable");

    static final Value.Group[] ONE = {CURRENT};

    /** With dollars, a deposit and a loan beside. */
    static final Value.Group[] MANY = {
        CURRENT,
        account("current", "8842", "USD", "900.00", "spendable"),
        account("time_deposit", "8843", "CNY", "10000.00", "deposited"),
        account("loan", "8844", "CNY", "80000.00", "owed")
    };

    private ScriptedAccounts() {}

    private static Value.Group account(String kind, String last4, String currency, String amount, String told) {
        Value.Amount money = new Value.Amount(Money.of(currency, amount));
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("kind", new Value.Text(kind));
        values.put("last4", new Value.Text(last4));
        values.put("available", money);
        values.put("booked", money);
        values.put(told, money);
        if (told.equals("spendable")) {
            values.put("recorded", money);
        }
        return new Value.Group(values);
    }
}
