package zhiyin.bench.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;

/** Reads a feed once, a part at a time, and keeps what is judged. Memory: one part, and sums that do not grow with it. */
final class Census {

    /** What is earned or drawn as a pension; takings of a shop count less its supplies. Interest alone is no income. */
    private static final Set<String> INCOME = Set.of(
            "salary",
            "bonus",
            "pension",
            "scholarship",
            "platform_payout",
            "takings",
            "client_payment",
            "foreign_income");

    private static final Set<String> NOT_OWN =
            Set.of("opening", "interest", "late_fee", "card_interest", "fee", "loan_interest");
    private static final Pattern LANDLORD = Pattern.compile("房东|房租|(?i)landlord|\\brent\\b");
    private static final double FEN = 100;

    final Window window;
    final Rhythm rhythm = new Rhythm();
    final FirstDigits digits = new FirstDigits();
    final Endings prices = new Endings();
    final Endings transfers = new Endings();
    final Spread income = new Spread();
    final Spread salaries = new Spread();
    final Spread consumption = new Spread();
    final Spread deposits = new Spread();
    final Spread payments = new Spread();
    final Lending lending = new Lending();
    final Map<HouseholdClass, Double> consumed = new EnumMap<>(HouseholdClass.class);
    final Map<String, Spread> amounts = new TreeMap<>();
    double paidWithCredit;
    double inTimeDeposits;
    long persons;
    long businesses;
    long established;
    long dormant;
    long entries;
    long accounts;
    long debitCards;
    long creditCards;
    long foreignAccounts;
    long invested;
    long products;

    private final Map<String, Double> yuan = new HashMap<>(Map.of("CNY", 1.0));
    private final Map<String, LocalDate> ratedOn = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<UUID, Tally> tallies = new HashMap<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Set<UUID> rents = new HashSet<>();
    private final Set<UUID> investors = new HashSet<>();
    private Lateness lateness;

    private Census(Window window) {
        this.window = window;
        this.lateness = new Lateness(window.today());
    }

    static Census of(BankFeed feed, Window window) {
        Census census = new Census(window);
        for (FeedPart part : feed.parts()) {
            part.rows(census::take);
            census.close();
        }
        return census;
    }

    private void take(FeedRow row) {
        switch (row) {
            case FeedRow.ExchangeRate rate -> rated(rate.currency(), rate.day(), rate.middle());
            case FeedRow.Merchant merchant -> codes.put(merchant.code(), merchant.categoryCode());
            case FeedRow.Customer customer ->
                tallies.put(customer.id(), new Tally(customer.kind(), customer.joinedAt()));
            case FeedRow.Account account -> open(account);
            case FeedRow.Card card -> issued(card);
            case FeedRow.Instalment instalment -> lateness.add(instalment);
            case FeedRow.Statement statement -> lateness.add(statement);
            case FeedRow.Loan loan -> lending.term(loan.account(), loan.months());
            case FeedRow.Holding holding -> investors.add(holding.customer());
            case FeedRow.Payee payee -> {
                if (LANDLORD.matcher(payee.alias()).find()) {
                    rents.add(payee.id());
                }
            }
            case FeedRow.Entry entry -> entered(entry);
            default -> {
                // Branches, products, prices, terms, mandates, deposits' terms, devices and sign-ins are not judged
                // here.
            }
        }
    }

    private void rated(String currency, LocalDate day, BigDecimal middle) {
        LocalDate known = ratedOn.get(currency);
        if (known == null || day.isAfter(known)) {
            ratedOn.put(currency, day);
            yuan.put(currency, middle.doubleValue() / 100);
        }
    }

    private void open(FeedRow.Account account) {
        Tally owner = tallies.get(account.owner());
        if (owner == null) {
            throw new IllegalArgumentException("account " + account.id() + " has no owner in its part");
        }
        owner.accounts++;
        owner.products++;
        held.put(account.id(), new Held(account, owner));
        foreignAccounts += account.currency().equals("CNY") ? 0 : 1;
    }

    private void issued(FeedRow.Card card) {
        Held account = held.get(card.account());
        if (account != null
                && card.status() != FeedRow.CardStatus.LOST
                && card.status() != FeedRow.CardStatus.EXPIRED) {
            account.owner.cards++;
            account.owner.creditCards += account.kind == AccountKind.CREDIT_CARD ? 1 : 0;
        }
    }

    private void entered(FeedRow.Entry entry) {
        entries++;
        Held account = held.get(entry.account());
        if (account == null) {
            throw new IllegalArgumentException("entry " + entry.id() + " is of no account of its part");
        }
        account.balance += entry.amountMinor();
        ZonedDateTime at = entry.at().atZone(window.zone());
        LocalDate day = at.toLocalDate();
        boolean judged = window.covers(day);
        boolean isOpening = entry.category().equals("opening");
        count(account, entry.category(), entry.amountMinor(), judged);
        Held other = entry.otherAccount() == null ? null : held.get(entry.otherAccount());
        if (other != null) {
            other.balance -= entry.amountMinor();
            count(other, entry.category(), -entry.amountMinor(), judged);
        }
        if (isOpening || !judged) {
            return;
        }
        digits.add(entry.amountMinor());
        rhythm.add(entry.category(), day, at.getHour(), entry.amountMinor());
        double amount = yuan(entry.amountMinor(), account.currency);
        amounts.computeIfAbsent(entry.category(), any -> new Spread()).add(Math.abs(amount));
        if (entry.category().equals("transfer")) {
            transfers.add(entry.amountMinor());
        }
        if (entry.amountMinor() < 0 && account.owner.isPerson()) {
            spent(entry, account, -amount);
        }
    }

    private void spent(FeedRow.Entry entry, Held account, double amount) {
        String code = entry.merchant() == null ? null : codes.get(entry.merchant());
        if (code != null) {
            payments.add(amount);
            prices.add(entry.amountMinor());
            paidWithCredit += account.kind == AccountKind.CREDIT_CARD ? amount : 0;
        }
        HouseholdClass kind = paysRent(entry) ? HouseholdClass.RESIDENCE : HouseholdClass.of(code, entry.category());
        if (kind != null && account.currency.equals("CNY")) {
            consumed.merge(kind, amount, Double::sum);
            account.owner.consumption += amount;
        }
    }

    private boolean paysRent(FeedRow.Entry entry) {
        return entry.payee() != null && rents.contains(entry.payee());
    }

    private void count(Held account, String category, long minor, boolean judged) {
        Tally owner = account.owner;
        owner.entries++;
        if (!judged) {
            return;
        }
        owner.own += NOT_OWN.contains(category) ? 0 : 1;
        double amount = yuan(minor, account.currency);
        if ((INCOME.contains(category) && minor > 0) || category.equals("supplies")) {
            owner.income += amount;
        }
        if (category.equals("salary") && minor > 0) {
            owner.salary += amount;
        }
    }

    private double yuan(long minor, String currency) {
        @Nullable Double rate = yuan.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("there is no exchange rate of " + currency);
        }
        return minor / FEN * rate;
    }

    private void close() {
        for (Held account : held.values()) {
            double balance = yuan(account.balance, account.currency);
            switch (account.kind) {
                case CURRENT, SAVINGS -> account.owner.deposits += balance;
                case TIME_DEPOSIT -> {
                    account.owner.deposits += balance;
                    inTimeDeposits += account.owner.isPerson() ? balance : 0;
                }
                case CREDIT_CARD -> lending.card(account.limit / FEN, -balance, lateness.ofCard(account.id));
                case LOAN -> lending.loan(account.id, -balance, lateness.ofLoan(account.id));
            }
        }
        tallies.forEach((id, one) -> close(one, investors.contains(id)));
        accounts += held.size();
        tallies.clear();
        held.clear();
        rents.clear();
        investors.clear();
        lending.closePart();
        lateness = new Lateness(window.today());
    }

    private void close(Tally one, boolean invests) {
        if (!one.isPerson()) {
            businesses++;
            return;
        }
        persons++;
        invested += invests ? 1 : 0;
        products += one.products + one.cards + (invests ? 1 : 0);
        creditCards += one.creditCards;
        debitCards += one.cards - one.creditCards;
        deposits.add(one.deposits);
        if (one.joinedAt.isAfter(window.begins())) {
            return;
        }
        established++;
        dormant += one.own == 0 ? 1 : 0;
        if (one.income > 0) {
            income.add(one.income);
        }
        if (one.salary > 0) {
            salaries.add(one.salary);
        }
        if (one.consumption > 0) {
            consumption.add(one.consumption);
        }
    }

    /** Categories in the order of their names. */
    List<String> categories() {
        return new ArrayList<>(amounts.keySet());
    }
}
