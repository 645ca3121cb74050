package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static zhiyin.banking.internal.BankWorld.cny;
import static zhiyin.banking.internal.BankWorld.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.TransferView;
import zhiyin.banking.UnsettledTransfers;
import zhiyin.banking.internal.BankWorld.Person;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.privacy.Purpose;
import zhiyin.risk.RiskReason;

/** What becomes of one order. */
class TransferModuleTests {

    private final BankWorld world = new BankWorld();

    @Test
    void postsOnceAndTellsTheBalance() {
        Person person = world.customer("1000.00", "妈妈");

        TransferOutcome outcome = world.pay(person, person.payee(), "100.50", "key");

        assertThat(outcome).isInstanceOfSatisfying(TransferOutcome.Posted.class, posted -> {
            assertThat(posted.balance()).isEqualTo(cny("899.50"));
            assertThat(posted.at()).isEqualTo(world.clock.instant());
            assertThat(posted.reference()).matches("T261122-[0-9A-Z]{8}");
        });
        assertThat(world.balance(person)).isEqualTo(cny("899.50"));
        assertThat(world.ledgerDefects()).isEmpty();
        assertThat(world.evidence.kinds()).containsExactly("banking.transfer-accepted", "banking.transfer-posted");
    }

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOutcome first = world.pay(person, person.payee(), "100.50", "key");

        TransferOutcome again = world.pay(person, person.payee(), "100.50", "key");

        assertThat(again).isEqualTo(first);
        assertThat(world.bookedOrders()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatComesWithOtherValues() {
        Person person = world.customer("1000.00", "妈妈");
        world.pay(person, person.payee(), "100.50", "key");

        assertThat(refusals(world.pay(person, person.payee(), "100.51", "key")))
                .containsExactly(Refusal.Kind.KEY_REUSED_WITH_OTHER_VALUES);
        assertThat(world.bookedOrders()).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfTwoCustomersApart() {
        Person one = world.customer("1000.00", "妈妈");
        Person other = world.customer("1000.00", "妈妈");

        assertThat(world.pay(one, one.payee(), "10.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.pay(other, other.payee(), "20.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
    }

    @Test
    void refusesWithoutAStepUpForExactlyTheseValuesAndLeavesTheKeyFree() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID otherValues = world.prove(person, order(person, person.payee(), "1.00"));

        assertThat(refusals(world.bank.transfer(person.principal(), order, "key", otherValues)))
                .containsExactly(Refusal.Kind.STEP_UP_MISSING);
        assertThat(world.evidence.kinds()).containsExactly("banking.transfer-unproven");
        assertThat(world.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
    }

    @Test
    void letsAStepUpAuthoriseOneCommandOnly() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID stepUp = world.prove(person, order);
        world.bank.transfer(person.principal(), order, "first", stepUp);

        assertThat(refusals(world.bank.transfer(person.principal(), order, "second", stepUp)))
                .containsExactly(Refusal.Kind.STEP_UP_MISSING);
        assertThat(world.bookedOrders()).isEqualTo(1);
    }

    @Test
    void gathersAllRefusalsAndRemembersThem() {
        Person person = world.customer("1000.00", "妈妈");

        TransferOutcome outcome = world.pay(person, person.payee(), "50000.01", "key");

        assertThat(outcome)
                .isEqualTo(new TransferOutcome.Refused(List.of(
                        Refusal.of(Refusal.Kind.OVER_SINGLE_LIMIT, cny("50000.00")),
                        Refusal.of(Refusal.Kind.INSUFFICIENT_FUNDS, cny("1000.00")))));
        assertThat(world.pay(person, person.payee(), "50000.01", "key")).isEqualTo(outcome);
        assertThat(world.evidence.kinds()).containsExactly("banking.transfer-refused");
    }

    @Test
    void acceptsTheLimitsAndTheWholeBalanceAndRefusesOneFenMore() {
        Person person = world.customer("300000.00", "妈妈");
        world.paidBefore(person, person.payee(), "40000.00");
        for (int i = 0; i < 3; i++) {
            assertThat(world.pay(person, person.payee(), "50000.00", "key" + i))
                    .isInstanceOf(TransferOutcome.Posted.class);
        }
        assertThat(world.pay(person, person.payee(), "49999.99", "almost")).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(refusals(world.pay(person, person.payee(), "0.02", "over")))
                .containsExactly(Refusal.Kind.OVER_DAILY_LIMIT);
        assertThat(world.pay(person, person.payee(), "0.01", "exact")).isInstanceOf(TransferOutcome.Posted.class);

        // Twelve hours after noon it is the next day in Shanghai, and still the same day in UTC.
        world.clock.advance(Duration.ofHours(12));
        assertThat(refusals(world.pay(person, person.payee(), "60000.01", "all")))
                .containsExactly(Refusal.Kind.OVER_SINGLE_LIMIT, Refusal.Kind.INSUFFICIENT_FUNDS);
        assertThat(world.pay(person, person.payee(), "50000.00", "next day"))
                .isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.pay(person, person.payee(), "10000.00", "rest")).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.balance(person)).isEqualTo(cny("0.00"));
    }

    @Test
    void hidesOneCustomersMoneyAndPayeesFromAnother() {
        Person victim = world.customer("1000.00", "妈妈");
        Person thief = world.customer("0.01", "阿强");
        Principal principal = thief.principal();
        TransferOrder theft = new TransferOrder(victim.account(), thief.payee().payee(), cny("100.00"));

        assertThat(refusals(world.bank.transfer(principal, theft, "key", world.prove(thief, theft))))
                .containsExactly(Refusal.Kind.UNKNOWN_ACCOUNT);
        assertThat(world.bank.check(principal, theft)).isInstanceOf(OrderCheck.Impossible.class);
        TransferOrder strange =
                new TransferOrder(thief.account(), victim.payee().payee(), cny("0.01"));
        assertThat(refusals(world.bank.transfer(principal, strange, "key 2", world.prove(thief, strange))))
                .containsExactly(Refusal.Kind.UNKNOWN_PAYEE);
        assertThat(world.bank.accounts(principal, Purpose.CUSTOMER_SERVICE))
                .extracting("id")
                .containsExactly(thief.account());
        assertThat(world.bank.entries(
                        principal, Purpose.CUSTOMER_SERVICE, Optional.of(victim.account()), Optional.empty(), 100))
                .isEmpty();
        assertThat(world.bank.payees(principal, Purpose.CUSTOMER_SERVICE))
                .extracting("alias")
                .containsExactly("阿强");
        assertThat(world.balance(victim)).isEqualTo(cny("1000.00"));
    }

    @Test
    void movesMoneyBetweenTwoCustomersOfTheBank() {
        Person sender = world.customer("1000.00");
        Person receiver = world.customer("0.01");
        UUID payee = UUID.randomUUID();
        world.jdbc
                .sql("INSERT INTO banking.payee (id, customer, full_name, alias, account_number, bank, saved_at)"
                        + " VALUES (?, ?, '王芳', '王芳', ?, '知音示范银行', now())")
                .params(
                        payee,
                        sender.principal().customer().orElseThrow().value(),
                        receiver.number().disclose())
                .update();
        TransferOrder order = new TransferOrder(sender.account(), payee, cny("250.00"));

        world.bank.transfer(sender.principal(), order, "key", world.prove(sender, order));

        assertThat(world.balance(receiver)).isEqualTo(cny("250.01"));
        assertThat(world.balance(sender)).isEqualTo(cny("750.00"));
        assertThat(world.ledgerDefects()).isEmpty();
    }

    @Test
    void holdsAFirstPaymentFarAboveHabitAndPostsItWhenDue() {
        Person person = world.customer("30000.00", "妈妈", "新房中介");
        world.paidBefore(person, person.payees().get(0), "500.00");

        TransferOutcome outcome = world.pay(person, person.payees().get(1), "9000.00", "key");

        assertThat(outcome).isInstanceOfSatisfying(TransferOutcome.Held.class, held -> {
            assertThat(held.until()).isEqualTo(world.clock.instant().plus(BankWorld.COOLING));
            assertThat(held.reasons()).containsExactly(RiskReason.FIRST_PAYMENT_FAR_ABOVE_HABIT);
        });
        assertThat(world.bank.accounts(person.principal(), Purpose.CUSTOMER_SERVICE))
                .first()
                .satisfies(account -> {
                    assertThat(account.booked()).isEqualTo(cny("29500.00"));
                    assertThat(account.available()).isEqualTo(cny("20500.00"));
                });
        assertThat(world.relay.drainDue()).isZero();
        assertThat(world.pay(person, person.payees().get(0), "1.00", "meanwhile"))
                .isInstanceOf(TransferOutcome.Posted.class);

        world.clock.advance(BankWorld.COOLING);
        assertThat(world.relay.drainDue()).isEqualTo(1);

        assertThat(world.balance(person)).isEqualTo(cny("20499.00"));
        assertThat(world.pay(person, person.payees().get(1), "9000.00", "key"))
                .isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.bank.pendingTransfers(person.principal(), Purpose.CUSTOMER_SERVICE))
                .isEmpty();
    }

    @Test
    void stopsAHeldTransferForItsOwnerOnly() {
        Person person = world.customer("30000.00", "新房中介");
        Person stranger = world.customer("1.00");
        TransferOutcome.Held held = (TransferOutcome.Held) world.pay(person, person.payee(), "9000.00", "key");

        assertThat(world.bank.stopTransfer(stranger.principal(), held.transferId()))
                .isFalse();
        assertThat(world.bank.stopTransfer(person.principal(), held.transferId()))
                .isTrue();
        assertThat(world.bank.stopTransfer(person.principal(), held.transferId()))
                .isTrue();

        world.clock.advance(BankWorld.COOLING);
        assertThat(world.relay.drainDue()).isZero();
        assertThat(world.balance(person)).isEqualTo(cny("30000.00"));
        assertThat(refusals(world.pay(person, person.payee(), "9000.00", "key")))
                .containsExactly(Refusal.Kind.STOPPED_BY_CUSTOMER);
        assertThat(world.evidence.kinds()).containsOnlyOnce("banking.transfer-stopped");
    }

    @Test
    void doesNotLetOtherPaymentsSpendWhatIsHeld() {
        Person person = world.customer("10000.00", "妈妈", "新房中介");
        world.paidBefore(person, person.payees().get(0), "1000.00");
        world.pay(person, person.payees().get(1), "8000.00", "held");

        assertThat(world.pay(person, person.payees().get(0), "1000.01", "too much"))
                .isEqualTo(new TransferOutcome.Refused(
                        List.of(Refusal.of(Refusal.Kind.INSUFFICIENT_FUNDS, cny("1000.00")))));
        assertThat(world.pay(person, person.payees().get(0), "1000.00", "rest"))
                .isInstanceOf(TransferOutcome.Posted.class);
    }

    @Test
    void showsAHeldTransferAsPending() {
        Person person = world.customer("30000.00", "新房中介");
        world.pay(person, person.payee(), "9000.00", "key");

        assertThat(world.bank.pendingTransfers(person.principal(), Purpose.CUSTOMER_SERVICE))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.state()).isEqualTo(TransferView.State.HELD);
                    assertThat(view.payeeAlias()).isEqualTo("新房中介");
                });
        assertThat(new UnsettledTransfers(world.database).list(10))
                .singleElement()
                .extracting(UnsettledTransfers.Unsettled::situation)
                .isEqualTo(UnsettledTransfers.Situation.HELD);
    }

    @Test
    void leavesEvidenceOfEveryReadWithItsPurpose() {
        Person person = world.customer("1000.00", "妈妈");

        world.bank.accounts(person.principal(), Purpose.CUSTOMER_SERVICE);

        assertThat(world.evidence.all()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("banking.accounts-read");
            assertThat(entry.facts()).containsEntry("purpose", "customer-service");
        });
    }

    @Test
    void refusesStaffVisitorsAndOpenTransactions() {
        Person person = world.customer("1000.00", "妈妈");
        Principal agent = new Principal(
                UUID.randomUUID(), UUID.randomUUID(), person.principal().entity(), Role.AGENT, Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.bank.accounts(agent, Purpose.CUSTOMER_SERVICE))
                .withMessage("only a customer has accounts, not AGENT");
        assertThatIllegalStateException()
                .isThrownBy(() -> world.transaction.executeWithoutResult(
                        status -> world.pay(person, person.payee(), "1.00", "key")))
                .withMessage("the gate is not called inside a transaction");
    }

    private static List<Refusal.Kind> refusals(TransferOutcome outcome) {
        return ((TransferOutcome.Refused) outcome)
                .refusals().stream().map(Refusal::kind).toList();
    }
}
