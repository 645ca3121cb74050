package zhiyin.banking.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.banking.internal.BankWorld.cny;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.internal.BankWorld.Person;
import zhiyin.values.Money;

/**
 * Random orders, repetitions, stops and waits, against the naive reference of one number an account: the money of all
 * accounts that was not paid away is still there, and the ledger balances after every step.
 */
class LedgerPropertyTests {

    private static final int STEPS = 120;

    private final BankWorld world = new BankWorld();
    private final Map<UUID, Money> expected = new HashMap<>();
    private final Map<String, String> amounts = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEveryBalanceWhateverIsOrdered(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> people = List.of(
                world.customer("5000.00", "妈妈", "房东"),
                world.customer("30000.00", "Mum", "Landlord"),
                world.customer("10.00", "爸爸", "阿强"));
        people.forEach(person -> expected.put(person.account(), world.balance(person)));
        List<UUID> held = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Person person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    world.clock.advance(Duration.ofMinutes(random.nextInt(90)));
                    world.relay.drainDue();
                }
                case 1 ->
                    held.stream()
                            .skip(random.nextInt(held.size() + 1))
                            .findFirst()
                            .ifPresent(id -> world.bank.stopTransfer(person.principal(), id));
                default -> order(person, random, held);
            }
            assertThat(world.ledgerDefects()).as("seed %d, step %d", seed, step).isEmpty();
        }
        world.clock.advance(BankWorld.COOLING);
        world.relay.drainDue();
        assertThat(world.ledgerDefects()).isEmpty();
        people.forEach(person -> assertThat(world.balance(person))
                .as("seed %d", seed)
                .isEqualTo(requireNonNull(expected.get(person.account())).minus(paidBy(person))));
        assertThat(sumOfAllPostings()).as("seed %d", seed).isZero();
    }

    private void order(Person person, SplittableRandom random, List<UUID> held) {
        // Few keys, so that some come again, with the same amount or with another one.
        String key = "key" + random.nextInt(60);
        String amount = random.nextInt(4) > 0 && amounts.containsKey(key)
                ? amounts.get(key)
                : Money.ofMinor("CNY", 1 + random.nextLong(6_000_00)).toDecimal();
        amounts.putIfAbsent(key, amount);
        TransferOutcome outcome = world.pay(person, person.payees().get(random.nextInt(2)), amount, key);
        if (outcome instanceof TransferOutcome.Held waiting) {
            held.add(waiting.transferId());
        }
    }

    /** By the gate's own record, which the ledger must agree with. */
    private Money paidBy(Person person) {
        return cny("0").plus(Money.ofMinor(
                "CNY",
                world.jdbc
                        .sql("SELECT coalesce(sum(amount_minor), 0)::bigint FROM banking.transfer_command"
                                + " WHERE from_account = ? AND state = 'POSTED'")
                        .param(person.account())
                        .query(Long.class)
                        .single()));
    }

    private long sumOfAllPostings() {
        return world.jdbc
                .sql("SELECT sum(amount_minor)::bigint FROM banking.posting")
                .query(Long.class)
                .single();
    }
}
