package zhiyin.banking.load;

import static zhiyin.banking.load.Texts.accountCurrency;
import static zhiyin.banking.load.Texts.amount;
import static zhiyin.banking.load.Texts.currency;
import static zhiyin.banking.load.Texts.inOrder;
import static zhiyin.banking.load.Texts.optionalText;
import static zhiyin.banking.load.Texts.positive;
import static zhiyin.banking.load.Texts.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.banking.feed.RefusedRowException;
import zhiyin.values.AccountNumber;
import zhiyin.values.CardNumber;

/**
 * Looks at the rows of one part as they come: whether each can be right by itself, and refers to what came before it.
 * Knows what the part's accounts must hold at its end.
 */
final class PartCheck {

    private static final Set<AccountKind> WITH_CARDS =
            Set.of(AccountKind.CURRENT, AccountKind.SAVINGS, AccountKind.CREDIT_CARD);

    private final Codes codes;
    private final PartLedger ledger;
    private final Map<UUID, FeedRow.CustomerKind> customers = new HashMap<>();
    private final Map<UUID, UUID> devices = new HashMap<>();
    private final Map<UUID, Boolean> loans = new HashMap<>();

    PartCheck(Codes codes, Instant now) {
        this.codes = codes;
        this.ledger = new PartLedger(codes, now);
    }

    PartLedger ledger() {
        return ledger;
    }

    void row(FeedRow row) {
        switch (row) {
            case FeedRow.Entry entry -> ledger.entry(entry);
            case FeedRow.SignIn signIn -> signIn(signIn);
            case FeedRow.Branch branch -> branch(branch);
            case FeedRow.Product product -> product(product);
            case FeedRow.Price price -> {
                product("product", price.product(), null);
                positive("price", price.price());
            }
            case FeedRow.ExchangeRate rate -> exchangeRate(rate);
            case FeedRow.Term term -> term(term);
            case FeedRow.Merchant merchant -> merchant(merchant);
            case FeedRow.Customer customer -> customer(customer);
            case FeedRow.Mandate mandate -> mandate(mandate);
            case FeedRow.Account account -> account(account);
            case FeedRow.Card card -> card(card);
            case FeedRow.Deposit deposit -> deposit(deposit);
            case FeedRow.Loan loan -> loan(loan);
            case FeedRow.Instalment instalment -> instalment(instalment);
            case FeedRow.Statement statement -> statement(statement);
            case FeedRow.Holding holding -> holding(holding);
            case FeedRow.Payee payee -> payee(payee);
            case FeedRow.Device device -> device(device);
        }
    }

    private void branch(FeedRow.Branch branch) {
        text("code", branch.code());
        text("nameZh", branch.nameZh());
        text("nameEn", branch.nameEn());
        text("city", branch.city());
        text("addressZh", branch.addressZh());
        text("addressEn", branch.addressEn());
        text("weekdays", branch.weekdays());
        optionalText("saturdays", branch.saturdays());
        codes.branches.add(branch.code());
    }

    private void product(FeedRow.Product product) {
        text("code", product.code());
        text("nameZh", product.nameZh());
        text("nameEn", product.nameEn());
        currency("currency", product.currency());
        Texts.riskGrade(product.riskGrade());
        Texts.rate(product.rate());
        Integer months = product.months();
        if (months != null) {
            positive("months", months);
        }
        codes.add(product);
    }

    private static void exchangeRate(FeedRow.ExchangeRate rate) {
        currency("currency", rate.currency());
        positive("bankBuys", rate.bankBuys());
        positive("bankSells", rate.bankSells());
        positive("middle", rate.middle());
        if (rate.bankBuys().compareTo(rate.bankSells()) > 0) {
            throw new RefusedRowException(
                    "bankSells", "the bank would sell below what it pays. Give a rate not below bankBuys");
        }
    }

    private static void term(FeedRow.Term term) {
        text("topic", term.topic());
        text("figure", term.figure());
        text("kind", term.kind());
        Texts.bounded("value", term.value());
        text("unit", term.unit());
        text("nameZh", term.nameZh());
        text("nameEn", term.nameEn());
    }

    private void merchant(FeedRow.Merchant merchant) {
        text("code", merchant.code());
        text("nameZh", merchant.nameZh());
        text("nameEn", merchant.nameEn());
        Texts.categoryCode(merchant.categoryCode());
        text("city", merchant.city());
        codes.merchants.add(merchant.code());
    }

    private void customer(FeedRow.Customer customer) {
        text("name", customer.name());
        text("city", customer.city());
        text("occupation", customer.occupation());
        Texts.riskProfile(customer.riskProfile());
        if (!codes.branches.contains(customer.branch())) {
            throw unknown("branch", customer.branch(), "a branch of the reference rows");
        }
        once("id", customers.putIfAbsent(customer.id(), customer.kind()), customer.id());
    }

    private void mandate(FeedRow.Mandate mandate) {
        if (customers.get(mandate.business()) != FeedRow.CustomerKind.BUSINESS) {
            throw unknown("business", mandate.business(), "a business of this part");
        }
        if (customers.get(mandate.person()) != FeedRow.CustomerKind.PERSON) {
            throw unknown("person", mandate.person(), "a person of this part");
        }
        amount("singleLimitMinor", mandate.singleLimitMinor());
        amount("dailyLimitMinor", mandate.dailyLimitMinor());
        if (mandate.validUntil() != null && mandate.validUntil().isBefore(mandate.validFrom())) {
            throw new RefusedRowException("validUntil", "it is before validFrom. Give a later day, or none");
        }
    }

    private void account(FeedRow.Account account) {
        owner("owner", account.owner());
        accountCurrency("currency", account.currency());
        amount("creditLimitMinor", account.creditLimitMinor());
        boolean credit = account.kind() == AccountKind.CREDIT_CARD || account.kind() == AccountKind.LOAN;
        if (!credit && account.creditLimitMinor() != 0) {
            throw new RefusedRowException(
                    "creditLimitMinor", "only credit cards and loans go below zero. Give 0 for " + account.kind());
        }
        valid("number", () -> new AccountNumber(account.number()));
        once("id", ledger.open(account), account.id());
    }

    private void card(FeedRow.Card card) {
        ledger.held("account", card.account(), WITH_CARDS);
        valid("number", () -> new CardNumber(card.number()));
        inOrder("expiresOn", card.issuedOn(), card.expiresOn());
    }

    private void deposit(FeedRow.Deposit deposit) {
        PartLedger.Held account = ledger.held("account", deposit.account(), Set.of(AccountKind.TIME_DEPOSIT));
        product("product", deposit.product(), account.currency(), ProductKind.DEPOSIT);
        positive("principalMinor", deposit.principalMinor());
        Texts.rate(deposit.rate());
        inOrder("maturesOn", deposit.startedOn(), deposit.maturesOn());
    }

    private void loan(FeedRow.Loan loan) {
        PartLedger.Held account = ledger.held("account", loan.account(), Set.of(AccountKind.LOAN));
        product("product", loan.product(), account.currency(), ProductKind.LOAN);
        positive("principalMinor", loan.principalMinor());
        Texts.rate(loan.rate());
        positive("months", loan.months());
        ledger.held("repaidFrom", loan.repaidFrom(), Set.of(AccountKind.CURRENT, AccountKind.SAVINGS));
        once("account", loans.putIfAbsent(loan.account(), true), loan.account());
    }

    private void instalment(FeedRow.Instalment instalment) {
        if (!loans.containsKey(instalment.loan())) {
            throw unknown("loan", instalment.loan(), "the account of a loan of this part");
        }
        positive("number", instalment.number());
        amount("principalMinor", instalment.principalMinor());
        amount("interestMinor", instalment.interestMinor());
    }

    private void statement(FeedRow.Statement statement) {
        ledger.held("account", statement.account(), Set.of(AccountKind.CREDIT_CARD));
        inOrder("dueOn", statement.closedOn(), statement.dueOn());
        amount("minimumMinor", statement.minimumMinor());
        amount("paidMinor", statement.paidMinor());
        amount("owedMinor", Math.abs(statement.owedMinor()));
    }

    private void holding(FeedRow.Holding holding) {
        owner("customer", holding.customer());
        product("product", holding.product(), null, ProductKind.WEALTH, ProductKind.FUND);
        positive("units", holding.units());
        positive("costMinor", holding.costMinor());
    }

    private void payee(FeedRow.Payee payee) {
        owner("customer", payee.customer());
        text("name", payee.name());
        text("alias", payee.alias());
        text("bank", payee.bank());
        valid("number", () -> new AccountNumber(payee.number()));
        once("id", ledger.saved(payee), payee.id());
    }

    private void device(FeedRow.Device device) {
        owner("customer", device.customer());
        text("system", device.system());
        text("model", device.model());
        if (device.lastSeen().isBefore(device.firstSeen())) {
            throw new RefusedRowException("lastSeen", "it is before firstSeen. Give a later moment");
        }
        once("id", devices.putIfAbsent(device.id(), device.customer()), device.id());
    }

    private void signIn(FeedRow.SignIn signIn) {
        if (!signIn.customer().equals(devices.get(signIn.device()))) {
            throw unknown("device", signIn.device(), "a device of this customer");
        }
        text("city", signIn.city());
    }

    private void owner(String column, UUID customer) {
        if (!customers.containsKey(customer)) {
            throw unknown(column, customer, "a customer of this part");
        }
    }

    private void product(String column, String code, @Nullable String currency, ProductKind... kinds) {
        Codes.Kind product = codes.products.get(code);
        if (product == null) {
            throw unknown(column, code, "a product of the reference rows");
        }
        if (kinds.length > 0 && !Set.of(kinds).contains(product.kind())) {
            throw new RefusedRowException(
                    column, "'" + code + "' is of the kind " + product.kind() + ". Give a product of " + Set.of(kinds));
        }
        if (currency != null && !currency.equals(product.currency())) {
            throw new RefusedRowException(
                    column,
                    "'" + code + "' is in " + product.currency() + ", its account in " + currency
                            + ". Give a product in the account's currency");
        }
    }

    private static void valid(String column, Runnable made) {
        try {
            made.run();
        } catch (IllegalArgumentException e) {
            throw new RefusedRowException(column, e.getMessage() + ". Correct it");
        }
    }

    private static void once(String column, @Nullable Object before, UUID id) {
        if (before != null) {
            throw new RefusedRowException(column, id + " was used by a row before. Give each row its own");
        }
    }

    static RefusedRowException unknown(String column, Object value, String wanted) {
        return new RefusedRowException(column, "'" + value + "' is not known. Give " + wanted);
    }
}
