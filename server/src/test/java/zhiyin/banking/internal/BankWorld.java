package zhiyin.banking.internal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.MovableClock;
import zhiyin.audit.Evidence;
import zhiyin.banking.Bank;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.banking.core.OpeningBooks.OpeningCustomer;
import zhiyin.banking.core.OpeningBooks.OpeningEntry;
import zhiyin.banking.core.OpeningBooks.OpeningLine;
import zhiyin.banking.core.OpeningBooks.Side;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;
import zhiyin.risk.TransferRisk;
import zhiyin.risk.TransferThresholds;
import zhiyin.values.AccountNumber;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/**
 * A bank on a fresh database, at noon of 22 November 2026 in Shanghai. {@link #restarted} builds another process on
 * the same data.
 */
final class BankWorld {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Duration COOLING = Duration.ofHours(2);
    static final int MOST_ATTEMPTS = 4;
    static final Duration LEASE = Duration.ofSeconds(15);

    static final TransferRisk RISK = new TransferRisk(new TransferThresholds(5, Money.of("CNY", "2000.00"), COOLING));
    static final Limits LIMITS = new Limits(Money.of("CNY", "50000.00"), Money.of("CNY", "200000.00"), SHANGHAI);

    private static final AtomicInteger numbers = new AtomicInteger(100_000);

    final DataSource database;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final MovableClock clock;
    final RecordedEvidence evidence;
    final GivenStepUps stepUps;
    final CoreBank core;
    final Acceptance.Gate gate;
    final Relay relay;
    final Bank bank;
    private final BankingConfiguration.Ground ground;

    /** As who owns the tables, which the bank itself does not. */
    JdbcClient owner() {
        return JdbcClient.create(TestDatabase.asOwner(database));
    }

    /** A customer of this world with one current account. */
    record Person(Principal principal, UUID account, AccountNumber number, List<Beneficiary> payees) {

        Beneficiary payee() {
            return payees.get(0);
        }
    }

    BankWorld() {
        this(
                TestDatabase.fresh(),
                new MovableClock(Instant.parse("2026-11-22T04:00:00Z")),
                new RecordedEvidence(),
                new GivenStepUps(),
                line -> {},
                UnaryOperator.identity());
    }

    private BankWorld(
            DataSource database,
            MovableClock clock,
            RecordedEvidence evidence,
            GivenStepUps stepUps,
            FaultPoint faults,
            UnaryOperator<CoreBank> wrapping) {
        this.database = database;
        this.clock = clock;
        this.evidence = evidence;
        this.stepUps = stepUps;
        JdbcTemplate template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.ground = new BankingConfiguration.Ground(template, transaction, faults, clock, new SecureRandom());
        this.core = wrapping.apply(BankingConfiguration.embeddedCore(ground));
        this.gate = BankingConfiguration.gate(ground, evidence);
        BankingSettings settings = new BankingSettings(
                new BankingSettings.LimitSettings(new BigDecimal("50000.00"), new BigDecimal("200000.00")),
                new BankingSettings.RelaySettings(
                        Duration.ofSeconds(1),
                        LEASE,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(7),
                        MOST_ATTEMPTS,
                        Duration.ofSeconds(30)));
        this.relay = BankingConfiguration.relay(gate, core, settings);
        this.bank = BankingConfiguration.bank(gate, core, relay, stepUps, RISK, settings.limits(SHANGHAI));
    }

    /** Another process on the same data. */
    BankWorld restarted(FaultPoint faults) {
        return new BankWorld(database, clock, evidence, stepUps, faults, UnaryOperator.identity());
    }

    /** Another process on the same data that reaches the core through something. */
    BankWorld through(UnaryOperator<CoreBank> wrapping) {
        return new BankWorld(database, clock, evidence, stepUps, line -> {}, wrapping);
    }

    /** A gate on the same data whose step-ups, risk and limits are others. */
    Bank judgingBy(StepUps stepUps, TransferRisk risk, Limits limits) {
        return BankingConfiguration.bank(gate, core, relay, stepUps, risk, limits);
    }

    /** A gate on the same data that keeps its evidence elsewhere and dies where it is told to. */
    Bank recordingIn(Evidence evidence, FaultPoint faults) {
        Acceptance.Gate other = BankingConfiguration.gate(
                new BankingConfiguration.Ground(ground.jdbc(), transaction, faults, clock, ground.random()), evidence);
        return BankingConfiguration.bank(other, core, relay, stepUps, RISK, LIMITS);
    }

    /** A customer with {@code balance} in CNY and a payee at another bank for each alias. */
    Person customer(String balance, String... aliases) {
        return customer(LegalEntity.DEFAULT, balance, aliases);
    }

    Person customer(LegalEntity entity, String balance, String... aliases) {
        CustomerId id = new CustomerId(UUID.randomUUID());
        UUID account = UUID.randomUUID();
        AccountNumber number = new AccountNumber("88" + numbers.incrementAndGet());
        List<Beneficiary> payees = new ArrayList<>();
        for (String alias : aliases) {
            payees.add(new Beneficiary(
                    UUID.randomUUID(),
                    new PersonName(alias),
                    alias,
                    new AccountNumber("66" + numbers.incrementAndGet()),
                    "江河商业银行"));
        }
        open(
                entity,
                new OpeningCustomer(
                        id.value(),
                        new PersonName("李明"),
                        Language.ZH,
                        clock.instant().minus(Duration.ofDays(400)),
                        List.of(new OpeningAccount(account, AccountKind.CURRENT, number, cny("0"), Optional.empty())),
                        payees,
                        List.of(entry(account, cny(balance), CounterpartKind.OPENING, Optional.empty()))));
        return new Person(
                new Principal(UUID.randomUUID(), UUID.randomUUID(), entity, Role.CUSTOMER, Optional.of(id)),
                account,
                number,
                payees);
    }

    void open(LegalEntity entity, OpeningCustomer customer) {
        EmbeddedOpeningBooks books = new EmbeddedOpeningBooks(
                jdbc, new Journal(ground.jdbc()), new Counterparts(jdbc, clock, ground.random()));
        transaction.executeWithoutResult(status -> books.open(entity, List.of(customer)));
    }

    /** A past payment to the payee, so that it is not the first. */
    void paidBefore(Person person, Beneficiary payee, String amount) {
        OpeningEntry payment =
                entry(person.account(), cny(amount).negated(), CounterpartKind.OTHER_BANKS, Optional.of(payee.payee()));
        Journal.Entry entry = new Journal.Entry(
                payment.id(),
                Optional.empty(),
                "transfer",
                payment.payee(),
                clock.instant().minus(Duration.ofDays(30)),
                List.of(
                        new Journal.Line(
                                UUID.randomUUID(), person.account(), cny(amount).negated(), payee.alias()),
                        new Journal.Line(
                                UUID.randomUUID(),
                                new Counterparts(jdbc, clock, ground.random())
                                        .account(
                                                person.principal().entity(),
                                                CounterpartKind.OTHER_BANKS,
                                                cny(amount).currency()),
                                cny(amount),
                                "payment")));
        transaction.executeWithoutResult(
                status -> new Journal(ground.jdbc()).write(person.principal().entity(), List.of(entry)));
    }

    private static OpeningEntry entry(UUID account, Money amount, CounterpartKind from, Optional<UUID> payee) {
        return new OpeningEntry(
                UUID.randomUUID(),
                Instant.parse("2025-11-01T00:00:00Z"),
                "opening",
                payee,
                List.of(
                        new OpeningLine(UUID.randomUUID(), new Side.Held(account), amount, "opening"),
                        new OpeningLine(UUID.randomUUID(), new Side.Counterpart(from), amount.negated(), "opening")));
    }

    /** Proves the order and submits it under the key. */
    TransferOutcome pay(Person person, Beneficiary payee, String amount, String key) {
        TransferOrder order = order(person, payee, amount);
        return bank.transfer(person.principal(), order, key, prove(person, order));
    }

    UUID prove(Person person, TransferOrder order) {
        return stepUps.give(person.principal(), order.digest());
    }

    static TransferOrder order(Person person, Beneficiary payee, String amount) {
        return new TransferOrder(person.account(), payee.payee(), cny(amount));
    }

    static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    Money balance(Person person) {
        return Money.ofMinor(
                "CNY",
                jdbc.sql("SELECT balance_minor FROM banking.ledger_account WHERE id = ?")
                        .param(person.account())
                        .query(Long.class)
                        .single());
    }

    /** How many journal entries orders have made. */
    int bookedOrders() {
        return jdbc.sql("SELECT count(*) FROM banking.journal_entry WHERE idempotency_key IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    /** What is wrong with the ledger; empty when it balances and every kept balance is the sum of its postings. */
    List<String> ledgerDefects() {
        return jdbc.sql("SELECT 'entry ' || entry || ' ' || currency || ' sums to ' || sum(amount_minor)"
                        + " FROM banking.posting GROUP BY entry, currency HAVING sum(amount_minor) <> 0"
                        + " UNION ALL SELECT 'balance of ' || a.id || ' is ' || a.balance_minor"
                        + " FROM banking.ledger_account a WHERE a.owner IS NOT NULL AND a.balance_minor <>"
                        + " (SELECT coalesce(sum(p.amount_minor), 0) FROM banking.posting p WHERE p.account = a.id)"
                        + " UNION ALL SELECT 'overdrawn ' || id FROM banking.ledger_account"
                        + " WHERE owner IS NOT NULL AND balance_minor < -credit_limit_minor")
                .query(String.class)
                .list();
    }
}
