package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.banking.internal.BankWorld.cny;
import static zhiyin.banking.internal.BankWorld.order;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.internal.BankWorld.Person;

/** Thirty-two at once, on two processes: nothing moves twice, nothing is overdrawn, no limit is passed. */
class ConcurrentTransferModuleTests {

    private static final int THREADS = 32;

    private final BankWorld world = new BankWorld();
    private final BankWorld neighbour = world.restarted(line -> {});

    @Test
    void movesMoneyOnceForOneKey() throws Exception {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        UUID stepUp = world.prove(person, order);

        all(index -> process(index).bank.transfer(person.principal(), order, "key", stepUp));
        finish();

        assertThat(world.bookedOrders()).isEqualTo(1);
        assertThat(world.balance(person)).isEqualTo(cny("900.00"));
        assertThat(world.ledgerDefects()).isEmpty();
    }

    @Test
    void neverOverdrawsForManyKeys() throws Exception {
        Person person = world.customer("1000.00", "妈妈");

        List<TransferOutcome> outcomes =
                all(index -> process(index).pay(person, person.payee(), "150.00", "key" + index));
        finish();

        assertThat(world.balance(person)).isEqualTo(cny("100.00"));
        assertThat(world.bookedOrders()).isEqualTo(6);
        assertThat(outcomes)
                .filteredOn(TransferOutcome.Refused.class::isInstance)
                .allSatisfy(refused -> assertThat(((TransferOutcome.Refused) refused).refusals())
                        .extracting(Refusal::kind)
                        .containsExactly(Refusal.Kind.INSUFFICIENT_FUNDS));
        assertThat(world.ledgerDefects()).isEmpty();
    }

    @Test
    void spendsTheWholeBalanceWithoutARefusalThatIsNotTrue() throws Exception {
        Person person = world.customer("320.00", "妈妈");

        all(index -> process(index).pay(person, person.payee(), "10.00", "key" + index));
        finish();

        assertThat(world.balance(person)).isEqualTo(cny("0.00"));
        assertThat(world.bookedOrders()).isEqualTo(THREADS);
    }

    @Test
    void passesNoDailyLimit() throws Exception {
        Person person = world.customer("900000.00", "妈妈");
        world.paidBefore(person, person.payee(), "10000.00");

        all(index -> process(index).pay(person, person.payee(), "30000.00", "key" + index));
        finish();

        assertThat(world.bookedOrders()).isEqualTo(6);
        assertThat(world.balance(person)).isEqualTo(cny("710000.00"));
    }

    @Test
    void letsOneStepUpAuthoriseOneOfManyKeys() throws Exception {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "10.00");
        UUID stepUp = world.prove(person, order);

        all(index -> process(index).bank.transfer(person.principal(), order, "key" + index, stepUp));
        finish();

        assertThat(world.bookedOrders()).isEqualTo(1);
    }

    @Test
    void neverLocksInACircleWhenTwoCustomersPayEachOther() throws Exception {
        Person one = world.customer("1000.00");
        Person other = world.customer("1000.00");
        TransferOrder there = new TransferOrder(one.account(), savedPayee(one, other), cny("1.00"));
        TransferOrder back = new TransferOrder(other.account(), savedPayee(other, one), cny("1.00"));

        List<TransferOutcome> outcomes = all(index -> {
            Person sender = index % 2 == 0 ? one : other;
            TransferOrder order = index % 2 == 0 ? there : back;
            return world.bank.transfer(sender.principal(), order, "key" + index, world.prove(sender, order));
        });

        assertThat(outcomes).hasOnlyElementsOfType(TransferOutcome.Posted.class);
        assertThat(world.balance(one)).isEqualTo(cny("1000.00"));
        assertThat(world.ledgerDefects()).isEmpty();
    }

    private UUID savedPayee(Person owner, Person payee) {
        UUID id = UUID.randomUUID();
        world.jdbc
                .sql("INSERT INTO banking.payee (id, customer, full_name, alias, account_number, bank, saved_at)"
                        + " VALUES (?, ?, '王芳', '王芳', ?, '知音示范银行', now())")
                .params(
                        id,
                        owner.principal().customer().orElseThrow().value(),
                        payee.number().disclose())
                .update();
        return id;
    }

    private BankWorld process(int index) {
        return index % 2 == 0 ? world : neighbour;
    }

    /** What a process could not send because the other one had the account, the relay sends. */
    private void finish() {
        world.relay.drainDue();
        neighbour.relay.drainDue();
    }

    private interface Attempt {
        TransferOutcome by(int index);
    }

    private static List<TransferOutcome> all(Attempt attempt) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<TransferOutcome>> attempts = IntStream.range(0, THREADS)
                    .<Callable<TransferOutcome>>mapToObj(index -> () -> attempt.by(index))
                    .toList();
            List<TransferOutcome> outcomes = new java.util.ArrayList<>();
            for (Future<TransferOutcome> done : threads.invokeAll(attempts)) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
