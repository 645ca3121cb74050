package zhiyin.conversation.effects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import zhiyin.banking.AccountView;
import zhiyin.banking.Bank;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.TransferView;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;
import zhiyin.values.Money;

/** Questions and orders to the bank, as flows name them. */
public final class BankEffects implements EffectHandler {

    private static final int USUAL_ENTRIES = 10;
    private static final int MOST_ENTRIES = 100;
    private static final int LATEST_TRANSFERS = 3;
    private static final Set<String> QUERIES = Set.of(
            "accounts", "entries", "payees", "transfer-check", "pending-transfers", "transfers", "latest-transfer");
    private static final Set<String> COMMANDS = Set.of("transfer", "stop-transfer");

    private final Bank bank;

    public BankEffects(Bank bank) {
        this.bank = bank;
    }

    @Override
    public boolean handles(Effect effect) {
        return switch (effect) {
            case Effect.Query query -> QUERIES.contains(query.operation());
            case Effect.Command command -> COMMANDS.contains(command.operation());
            case Effect.SearchKnowledge search -> false;
            case Effect.RequestStepUp request -> false;
            case Effect.OpenTicket ticket -> false;
        };
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        Principal customer = context.principal();
        if (customer.customer().isEmpty()) {
            throw new EffectFailure("not-signed-in", new IllegalStateException("the bank serves customers alone"));
        }
        return switch (effect) {
            case Effect.Query query -> query(query.operation(), new Arguments(query.arguments()), customer);
            case Effect.Command command -> command(command, context);
            default -> throw unsupported(effect);
        };
    }

    private Outcome query(String operation, Arguments arguments, Principal customer) throws EffectFailure {
        return switch (operation) {
            case "accounts" ->
                listed(bank.accounts(customer, Purpose.CUSTOMER_SERVICE).stream()
                        .map(BankValues::account)
                        .toList());
            case "entries" -> entries(arguments, customer);
            case "payees" ->
                listed(NamedHolders.payees(bank.payees(customer, Purpose.CUSTOMER_SERVICE), named(arguments)));
            case "latest-transfer" -> latestTransfer(customer);
            case "transfer-check" -> check(arguments, customer);
            case "pending-transfers" ->
                listed(bank.pendingTransfers(customer, Purpose.CUSTOMER_SERVICE).stream()
                        .map(BankValues::transfer)
                        .toList());
            case "transfers" -> transfers(customer);
            default -> throw new EffectFailure("unsupported", new IllegalArgumentException(operation));
        };
    }

    /** Those that wait or whose outcome is being found out, else the latest that ended; named by what matters most. */
    private Outcome transfers(Principal customer) {
        List<TransferView> pending = bank.pendingTransfers(customer, Purpose.CUSTOMER_SERVICE);
        List<TransferView> told = pending.isEmpty()
                ? bank.latestTransfers(customer, Purpose.CUSTOMER_SERVICE, LATEST_TRANSFERS)
                : pending;
        boolean held = told.stream().anyMatch(transfer -> transfer.state() == TransferView.State.HELD);
        String name = held ? "held" : pending.isEmpty() ? "ended" : "sending";
        return new Outcome(
                name, BankValues.list(told.stream().map(BankValues::transfer).toList()));
    }

    private static String named(Arguments arguments) {
        String named = arguments.words("named");
        return named.isEmpty() ? arguments.words("said") : named;
    }

    /** The last one made, named by what became of it. */
    private Outcome latestTransfer(Principal customer) {
        List<TransferView> latest = bank.latestTransfers(customer, Purpose.CUSTOMER_SERVICE, 1);
        return latest.isEmpty()
                ? listed(List.of())
                : new Outcome(BankValues.slug(latest.getFirst().state()), BankValues.transfer(latest.getFirst()));
    }

    private Outcome entries(Arguments arguments, Principal customer) throws EffectFailure {
        return listed(bank
                .entries(
                        customer,
                        Purpose.CUSTOMER_SERVICE,
                        arguments.reference("account"),
                        arguments.day("from"),
                        arguments.whole("limit", USUAL_ENTRIES, MOST_ENTRIES))
                .stream()
                .map(BankValues::entry)
                .toList());
    }

    private Outcome check(Arguments arguments, Principal customer) throws EffectFailure {
        Optional<UUID> from = arguments.reference("from");
        if (from.isEmpty()) {
            from = everydayAccount(customer, arguments.requiredAmount("amount"));
        }
        if (from.isEmpty()) {
            return impossible(List.of(Refusal.of(Refusal.Kind.UNKNOWN_ACCOUNT)));
        }
        TransferOrder order =
                new TransferOrder(from.get(), arguments.requiredReference("payee"), arguments.requiredAmount("amount"));
        return switch (bank.check(customer, order)) {
            case OrderCheck.Impossible impossible -> impossible(impossible.refusals());
            case OrderCheck.Possible possible -> possible(possible, order);
        };
    }

    /** The first that pays out in the currency; where none does, the first of all, so that the bank says why not. */
    private Optional<UUID> everydayAccount(Principal customer, Money amount) {
        List<AccountView> accounts = bank.accounts(customer, Purpose.CUSTOMER_SERVICE);
        return accounts.stream()
                .filter(account ->
                        account.paysOut() && account.booked().currency().equals(amount.currency()))
                .findFirst()
                .or(() -> accounts.stream().findFirst())
                .map(AccountView::id);
    }

    private static Outcome possible(OrderCheck.Possible possible, TransferOrder order) {
        return new Outcome(
                "possible",
                Values.group(
                        "from", BankValues.reference(possible.from()),
                        "fromLast4", new Value.Text(possible.from().number().lastFour()),
                        "payee", BankValues.reference(possible.payee()),
                        "payeeName", new Value.Text(possible.payee().name().masked()),
                        "account", new Value.Text(possible.payee().account().masked()),
                        "bank", new Value.Text(possible.payee().bank()),
                        "amount", new Value.Amount(order.amount()),
                        "fee", new Value.Amount(possible.fee()),
                        "digest", new Value.Text(order.digest())));
    }

    private static Outcome impossible(List<Refusal> refusals) {
        return new Outcome("impossible", Values.group("reasons", BankValues.refusals(refusals)));
    }

    private Outcome command(Effect.Command command, Context context) throws EffectFailure {
        Arguments arguments = new Arguments(command.arguments());
        return switch (command.operation()) {
            case "transfer" -> {
                TransferOrder order = new TransferOrder(
                        arguments.requiredReference("from"),
                        arguments.requiredReference("payee"),
                        arguments.requiredAmount("amount"));
                yield outcome(bank.transfer(context.principal(), order, key(command, context), command.stepUpId()));
            }
            case "stop-transfer" ->
                new Outcome(
                        bank.stopTransfer(context.principal(), arguments.requiredReference("transfer"))
                                ? "stopped"
                                : "too-late",
                        Value.Group.of());
            default -> throw unsupported(command);
        };
    }

    /** A flow instance is unique in its conversation, the bank's keys are unique for ever. */
    private static String key(Effect.Command command, Context context) {
        return context.conversationId() + ":" + command.idempotencyKey();
    }

    private static Outcome outcome(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Posted posted ->
                new Outcome(
                        "posted",
                        Values.group(
                                "reference", new Value.Text(posted.reference()),
                                "at", new Value.Moment(posted.at()),
                                "balance", new Value.Amount(posted.balance()),
                                "evidence", new Value.Text(posted.evidence().toString()),
                                "transfer", new Value.Text(posted.transferId().toString())));
            case TransferOutcome.Held held ->
                new Outcome(
                        "held",
                        Values.group(
                                "reference", new Value.Text(held.reference()),
                                "until", new Value.Moment(held.until()),
                                "reasons", BankValues.reasons(held.reasons()),
                                "evidence", new Value.Text(held.evidence().toString()),
                                "transfer", new Value.Text(held.transferId().toString())));
            case TransferOutcome.Refused refused ->
                new Outcome("refused", Values.group("reasons", BankValues.refusals(refused.refusals())));
            case TransferOutcome.Unknown unknown ->
                new Outcome("unknown", Values.group("reference", new Value.Text(unknown.reference())));
        };
    }

    private static Outcome listed(List<Value.Group> rows) {
        return new Outcome("ok", BankValues.list(rows));
    }

    private static EffectFailure unsupported(Effect effect) {
        return new EffectFailure(
                "unsupported", new IllegalArgumentException(effect.getClass().getSimpleName()));
    }
}
