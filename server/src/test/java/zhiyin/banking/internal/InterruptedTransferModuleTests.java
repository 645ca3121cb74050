package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhiyin.banking.internal.BankWorld.cny;
import static zhiyin.banking.internal.BankWorld.order;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.internal.BankWorld.Person;
import zhiyin.privacy.Purpose;

/**
 * The process dies at any marked line; another one goes on with the same data. Whatever the line, the money moves
 * exactly once and the outcome is that of an undisturbed run.
 */
class InterruptedTransferModuleTests {

    private final BankWorld world = new BankWorld();

    /** Stands for the end of the process: nothing in the product catches it. */
    private static final class ProcessDied extends Error {

        private static final long serialVersionUID = 1L;

        ProcessDied(FaultPoint.Line line) {
            super(line.name());
        }
    }

    private static FaultPoint dyingAt(FaultPoint.Line fatal) {
        return line -> {
            if (line == fatal) {
                throw new ProcessDied(line);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(FaultPoint.Line.class)
    void movesMoneyOnceWhenTheOrderIsRepeatedAfterwards(FaultPoint.Line fatal) {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID stepUp = world.prove(person, order);
        dieAt(fatal, person, order, stepUp);

        world.clock.advance(BankWorld.LEASE);
        BankWorld next = world.restarted(line -> {});
        TransferOutcome outcome = next.bank.transfer(person.principal(), order, "key", stepUp);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TransferOutcome.Posted.class,
                        posted -> assertThat(posted.balance()).isEqualTo(cny("900.00")));
        assertPostedOnce(person);
        assertThat(next.bank.transfer(person.principal(), order, "key", stepUp)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.Line.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BEFORE_ACCEPT", "INSIDE_ACCEPT"})
    void movesMoneyOnceWhenOnlyTheRelayGoesOn(FaultPoint.Line fatal) {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        dieAt(fatal, person, order, world.prove(person, order));

        world.clock.advance(BankWorld.LEASE);
        world.restarted(line -> {}).relay.drainDue();

        assertPostedOnce(person);
        assertThat(world.bank.pendingTransfers(person.principal(), Purpose.CUSTOMER_SERVICE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FaultPoint.Line.class)
    void movesMoneyOnceWhenTheSameLineIsFatalTwice(FaultPoint.Line fatal) {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID stepUp = world.prove(person, order);
        dieAt(fatal, person, order, stepUp);
        world.clock.advance(BankWorld.LEASE);
        BankWorld second = world.restarted(dyingAt(fatal));
        try {
            second.bank.transfer(person.principal(), order, "key", stepUp);
        } catch (ProcessDied died) {
            assertThat(died).hasMessage(fatal.name());
        }

        world.clock.advance(BankWorld.LEASE);
        world.restarted(line -> {}).bank.transfer(person.principal(), order, "key", stepUp);

        assertPostedOnce(person);
    }

    @Test
    void leavesNothingBehindWhenItDiesBeforeTheOrderIsAccepted() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        dieAt(FaultPoint.Line.INSIDE_ACCEPT, person, order, world.prove(person, order));

        world.clock.advance(BankWorld.LEASE);
        world.restarted(line -> {}).relay.drainDue();

        assertThat(world.balance(person)).isEqualTo(cny("1000.00"));
        assertThat(world.evidence.kinds()).isEmpty();
    }

    @Test
    void leavesTheAccountToAnotherProcessUntilTheLeaseEnds() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID stepUp = world.prove(person, order);
        dieAt(FaultPoint.Line.BEFORE_CORE, person, order, stepUp);

        assertThat(world.bank.transfer(person.principal(), order, "key", stepUp))
                .isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(world.bookedOrders()).isZero();
        world.clock.advance(BankWorld.LEASE);
        assertThat(world.relay.drainDue()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.Line.class,
            names = {"INSIDE_CLAIM", "AFTER_CLAIM", "BEFORE_CORE", "INSIDE_CORE", "AFTER_CORE", "INSIDE_SETTLE"})
    void postsAHeldTransferOnceWhenTheRelayDies(FaultPoint.Line fatal) {
        Person person = world.customer("30000.00", "新房中介");
        world.pay(person, person.payee(), "9000.00", "key");
        world.clock.advance(BankWorld.COOLING);

        assertThatExceptionOfType(ProcessDied.class)
                .isThrownBy(() -> world.restarted(dyingAt(fatal)).relay.drainDue());
        world.clock.advance(BankWorld.LEASE);
        world.restarted(line -> {}).relay.drainDue();

        assertThat(world.bookedOrders()).isEqualTo(1);
        assertThat(world.balance(person)).isEqualTo(cny("21000.00"));
    }

    private void dieAt(FaultPoint.Line fatal, Person person, TransferOrder order, UUID stepUp) {
        BankWorld doomed = world.restarted(dyingAt(fatal));
        assertThatExceptionOfType(ProcessDied.class)
                .isThrownBy(() -> doomed.bank.transfer(person.principal(), order, "key", stepUp))
                .withMessage(fatal.name());
    }

    private void assertPostedOnce(Person person) {
        assertThat(world.bookedOrders()).isEqualTo(1);
        assertThat(world.balance(person)).isEqualTo(cny("900.00"));
        assertThat(world.ledgerDefects()).isEmpty();
        assertThat(world.evidence.kinds())
                .containsOnlyOnce("banking.transfer-accepted")
                .containsOnlyOnce("banking.transfer-posted");
    }
}
