package zhiyin.dialogue.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.SavedNames;
import zhiyin.values.Money;

/** A small bank in memory that answers effects as the real handlers do, and remembers what it was told to do. */
final class ScriptedBank {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Money BALANCE = Money.of("CNY", "23456.78");
    private static final Money SINGLE_LIMIT = Money.of("CNY", "50000");
    private static final Money UNUSUAL = Money.of("CNY", "9000");

    private static final SavedNames NAMES = new SavedNames();

    private final Map<String, Outcome> commands = new LinkedHashMap<>();
    private final List<Value.Group> transfers = new ArrayList<>();
    private final List<Value.Group> tickets = new ArrayList<>();

    /** Whom the bank has before it. */
    enum Customer {
        USUAL,
        /** With accounts of every kind. */
        WEALTHY,
        /** Nobody to pay is saved. */
        ALONE
    }

    private final Customer customer;

    ScriptedBank() {
        this(Customer.USUAL);
    }

    ScriptedBank(Customer customer) {
        this.customer = customer;
    }

    /** Commands carried out, by idempotency key. */
    Map<String, Outcome> commands() {
        return commands;
    }

    Outcome answer(Effect effect) {
        return switch (effect) {
            case Effect.Query query -> query(query);
            case Effect.Command command -> commands.computeIfAbsent(command.idempotencyKey(), key -> command(command));
            case Effect.SearchKnowledge search -> knowledge(search.question());
            case Effect.RequestStepUp request -> outcome("opened", Map.of());
            case Effect.OpenTicket ticket -> open(ticket);
        };
    }

    private Outcome open(Effect.OpenTicket ticket) {
        boolean waiting = tickets.stream()
                .anyMatch(row -> text("customer-asked").equals(row.values().get("summary")));
        if (ticket.reason().equals("customer-asked") && waiting) {
            return outcome("already-open", Map.of("number", text("T-1001")));
        }
        tickets.add(row(
                "number", text("T-1001"),
                "summary", text(ticket.reason()),
                "state", text("open"),
                "opened", new Value.Moment(NOW)));
        return outcome("opened", Map.of("number", text("T-1001")));
    }

    private Value.Group[] held() {
        return transfers.stream()
                .filter(row -> text("held").equals(row.values().get("state")))
                .toArray(Value.Group[]::new);
    }

    private Outcome transfers() {
        Value.Group[] held = held();
        Value.Group[] told = held.length > 0 ? held : transfers.toArray(Value.Group[]::new);
        return new Outcome(held.length > 0 ? "held" : "ended", rows(told).data());
    }

    private Outcome query(Effect.Query query) {
        return switch (query.operation()) {
            case "accounts" -> customer == Customer.WEALTHY ? rows(ScriptedAccounts.MANY) : rows(ScriptedAccounts.ONE);
            case "entries" ->
                rows(row(
                        "date", new Value.Moment(NOW),
                        "amount", new Value.Amount(Money.of("CNY", "-35.50")),
                        "counterparty", text("盒马"),
                        "category", text("groceries"),
                        "last4", text("8821")));
            case "payees" -> customer == Customer.ALONE ? rows() : rows(payees(query.arguments()));
            case "transfer-check" -> check(query.arguments());
            case "tickets" -> rows(tickets.toArray(Value.Group[]::new));
            case "pending-transfers" -> rows(held());
            case "transfers" -> transfers();
            case "latest-transfer" ->
                transfers.isEmpty()
                        ? rows()
                        : new Outcome(
                                transfers
                                        .getLast()
                                        .find("state", Value.Text.class)
                                        .orElseThrow()
                                        .text(),
                                transfers.getLast());
            default -> outcome("ok", Map.of());
        };
    }

    /** Alias and holder; the holder's name is compared and never told. */
    private static final Map<String, String> HOLDERS = holders();

    private static Map<String, String> holders() {
        Map<String, String> holders = new LinkedHashMap<>();
        holders.put("妈妈", "陈秀兰");
        holders.put("房东李先生", "李建国");
        holders.put("张伟", "张伟");
        holders.put("张伟杰", "张伟杰");
        holders.put("Alice Chen", "Alice Chen");
        holders.put("Landlord", "Robert Taylor");
        holders.put("王五", "王五");
        return holders;
    }

    private static Value.Group[] payees(Value.Group arguments) {
        String words = arguments
                .find("named", Value.Text.class)
                .or(() -> arguments.find("said", Value.Text.class))
                .map(Value.Text::text)
                .orElse("");
        List<Value.Group> rows = new ArrayList<>();
        for (Map.Entry<String, String> holder : HOLDERS.entrySet()) {
            Value.Ref ref = new Value.Ref("p" + (rows.size() + 1), holder.getKey());
            boolean meant = !NAMES.findWholly(words, List.of(new Value.Ref(ref.id(), holder.getValue())))
                    .isEmpty();
            rows.add(
                    meant
                            ? row("ref", ref, "alias", text(ref.label()), "meant", new Value.Whole(1))
                            : row("ref", ref, "alias", text(ref.label())));
        }
        return rows.toArray(Value.Group[]::new);
    }

    private static Outcome check(Value.Group arguments) {
        Value.Amount amount = arguments.find("amount", Value.Amount.class).orElseThrow();
        Value.Ref payee = arguments.find("payee", Value.Ref.class).orElseThrow();
        if (!amount.money().currency().equals(SINGLE_LIMIT.currency())) {
            return outcome(
                    "impossible", Map.of("reasons", new Value.Rows(List.of(row("reason", text("currency-not-held"))))));
        }
        if (amount.money().isGreaterThan(SINGLE_LIMIT)) {
            return outcome(
                    "impossible",
                    Map.of(
                            "reasons",
                            new Value.Rows(List.of(row(
                                    "reason", text("over-single-limit"), "bound", new Value.Amount(SINGLE_LIMIT))))));
        }
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("from", new Value.Ref("a1", "current"));
        data.put("fromLast4", text("8821"));
        data.put("payee", payee);
        data.put("payeeName", text("*名"));
        data.put("account", text("****4321"));
        data.put("bank", text("示范二行"));
        data.put("amount", amount);
        data.put("fee", new Value.Amount(Money.of("CNY", "0")));
        data.put("digest", text("digest:" + payee.id() + ":" + amount.money().minorUnits()));
        return outcome("possible", data);
    }

    private Outcome command(Effect.Command command) {
        if (!command.operation().equals("transfer")) {
            transfers.clear();
            return outcome("stopped", Map.of());
        }
        Value.Amount amount =
                command.arguments().find("amount", Value.Amount.class).orElseThrow();
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("reference", text("ZY20261122001"));
        data.put("evidence", text("evidence-1"));
        boolean held = amount.money().isGreaterThan(UNUSUAL);
        transfers.add(row(
                "ref",
                new Value.Ref("t1", "ZY20261122001"),
                "state",
                text(held ? "held" : "posted"),
                "amount",
                amount,
                "payee",
                text(command.arguments()
                        .find("payee", Value.Ref.class)
                        .orElseThrow()
                        .label()),
                "at",
                new Value.Moment(NOW)));
        if (held) {
            data.put("until", new Value.Moment(NOW.plusSeconds(7200)));
            data.put("reasons", new Value.Rows(List.of()));
            return outcome("held", data);
        }
        data.put("at", new Value.Moment(NOW));
        data.put("balance", new Value.Amount(BALANCE.minus(amount.money())));
        return outcome("posted", data);
    }

    private static Outcome knowledge(String question) {
        if (!question.contains("手续费") && !question.contains("fee")) {
            return outcome("not-answered", Map.of("nearest", new Value.Rows(List.of())));
        }
        boolean chinese = question.contains("手续费");
        return outcome(
                "answered",
                Map.of(
                        "text",
                        text(chinese ? "手机银行转账免手续费。" : "Transfers in the app are free of charge."),
                        "sources",
                        new Value.Rows(List.of(row(
                                "articleId",
                                text("transfer-fees"),
                                "title",
                                text(chinese ? "转账手续费" : "Transfer fees"),
                                "revision",
                                new Value.Whole(1))))));
    }

    private static Value.Text text(String text) {
        return new Value.Text(text);
    }

    private static Value.Group row(Object... namesAndValues) {
        Map<String, Value> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Group(row);
    }

    private static Outcome rows(Value.Group... rows) {
        return outcome("ok", Map.of("rows", new Value.Rows(List.of(rows)), "count", new Value.Whole(rows.length)));
    }

    private static Outcome outcome(String name, Map<String, Value> data) {
        return new Outcome(name, new Value.Group(data));
    }
}
