package zhiyin.conversation.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.internal.AuditFixture;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.banking.core.OpeningBooks.OpeningCustomer;
import zhiyin.banking.core.OpeningBooks.OpeningEntry;
import zhiyin.banking.core.OpeningBooks.OpeningLine;
import zhiyin.banking.core.OpeningBooks.Side;
import zhiyin.banking.internal.OpenedBooks;
import zhiyin.banking.internal.ServingBank;
import zhiyin.conversation.effects.BankEffects;
import zhiyin.conversation.effects.StepUpEffects;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.PostgresConversationStore;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.internal.ShippedDialogue;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;
import zhiyin.privacy.TypedCodes.Awaited;
import zhiyin.understanding.Understander;
import zhiyin.values.AccountNumber;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/**
 * The shipped dialogue, the demonstration bank, sealed evidence and the kernel on one database, as one process has
 * them; a process that follows another is made on the same ground. Only sign-in is left out.
 */
final class RealWorld {

    static final String RELEASE = "r-0123456789abcdef";
    static final Dialogue DIALOGUE = ShippedDialogue.of(RELEASE);

    /** What outlives processes. */
    record Ground(DataSource database, Path keys, Clock clock, StepUps stepUps, RandomGenerator random) {}

    /** Where a process can be stopped. */
    record Stops(CrashPoints kernel, FaultPoint bank, CommitObserver commit) {
        static final Stops NONE = new Stops(CrashPoints.NONE, line -> {}, CommitObserver.NONE);
    }

    final LeasedConversations conversations;
    final PostgresConversationStore store;
    final ServingBank bank;

    RealWorld(Ground ground, Understander understander, Stops stops) {
        AuditFixture audit = new AuditFixture(ground.database(), ground.keys(), ground.clock());
        bank = new ServingBank(ground.database(), ground.clock(), audit.evidence(), ground.stepUps(), stops.bank());
        store = new PostgresConversationStore(
                ground.database(),
                new JdbcTransactionManager(ground.database()),
                audit.evidence(),
                stops.commit(),
                TestKernel.BOUNDS);
        ConversationSettings settings = new TestKernel(new FakeWorld()).settings();
        conversations = new LeasedConversations(new Kernel(
                store,
                DIALOGUE,
                understander,
                (text, awaited) -> awaited == Awaited.CODE && text.matches("[0-9]{6}"),
                text -> text,
                ground.stepUps(),
                List.of(
                        new BankEffects(bank.bank()),
                        new StepUpEffects(ground.stepUps(), ground.clock(), settings.stepUpExpiry())),
                settings,
                ground.clock(),
                TestKernel.ZONE,
                ground.random(),
                new SameThread(),
                stops.kernel()));
    }

    /** A customer with 1,000.00 CNY and the payee 妈妈. */
    static Principal customer(Ground ground, int number) {
        UUID customer = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        Money thousand = Money.of("CNY", "1000.00");
        Instant before = ground.clock().instant().minus(Duration.ofDays(400));
        OpeningCustomer opening = new OpeningCustomer(
                customer,
                new PersonName("李明"),
                Language.ZH,
                before,
                List.of(new OpeningAccount(
                        account,
                        AccountKind.CURRENT,
                        new AccountNumber("88" + (100_000 + number) + "0001"),
                        Money.zero(thousand.currency()),
                        Optional.empty())),
                List.of(new Beneficiary(
                        UUID.randomUUID(),
                        new PersonName("王兰"),
                        "妈妈",
                        new AccountNumber("66" + (100_000 + number) + "0002"),
                        "江河商业银行")),
                List.of(new OpeningEntry(
                        UUID.randomUUID(),
                        before,
                        "opening",
                        Optional.empty(),
                        List.of(
                                new OpeningLine(UUID.randomUUID(), new Side.Held(account), thousand, "opening"),
                                new OpeningLine(
                                        UUID.randomUUID(),
                                        new Side.Counterpart(CounterpartKind.OPENING),
                                        thousand.negated(),
                                        "opening")))));
        new TransactionTemplate(new JdbcTransactionManager(ground.database()))
                .executeWithoutResult(status ->
                        OpenedBooks.on(ground.database(), ground.clock()).open(LegalEntity.DEFAULT, List.of(opening)));
        return new Principal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(customer)));
    }

    /** The customer's money as the ledger has it: the balance, and what each order moved. */
    static List<String> ledger(Ground ground, Principal customer) {
        return JdbcClient.create(ground.database())
                .sql("""
                select 'balance ' || balance_minor from banking.ledger_account where owner = ?
                union all
                select 'order ' || p.amount_minor
                  from banking.journal_entry e
                  join banking.posting p on p.entry = e.id
                  join banking.ledger_account a on a.id = p.account and a.owner = ?
                 where e.idempotency_key is not null
                """)
                .params(id(customer), id(customer))
                .query(String.class)
                .list();
    }

    private static UUID id(Principal customer) {
        return customer.customer().orElseThrow().value();
    }
}
