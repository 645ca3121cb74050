package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.banking.internal.BankWorld.cny;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.UnsettledTransfers;
import zhiyin.banking.UnsettledTransfers.Unsettled;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreAccount;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.CoreEntry;
import zhiyin.banking.core.CoreOutcome;
import zhiyin.banking.core.CorePayment;
import zhiyin.banking.core.CoreSilent;
import zhiyin.banking.core.CoreTransfer;
import zhiyin.banking.core.EntryQuery;
import zhiyin.banking.core.Owner;
import zhiyin.banking.internal.BankWorld.Person;

/** The core does not answer: what it did is found out, never tried again blindly. */
@ExtendWith(OutputCaptureExtension.class)
class SilentCoreModuleTests {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final BankWorld world = new BankWorld();
    private final List<String> calls = new ArrayList<>();
    private boolean silent = true;

    /** Loses the answer to a booking, with the booking done or not. */
    private class LosesAnswers implements CoreBank {

        private final CoreBank core;
        private final boolean books;

        LosesAnswers(CoreBank core, boolean books) {
            this.core = core;
            this.books = books;
        }

        @Override
        public CoreOutcome post(CoreTransfer transfer) {
            calls.add("post");
            if (!silent) {
                return core.post(transfer);
            }
            if (books) {
                core.post(transfer);
            }
            throw new CoreSilent("timed out");
        }

        @Override
        public Optional<CoreOutcome.Booked> find(String key) {
            calls.add("find");
            if (silent) {
                throw new CoreSilent("timed out");
            }
            return core.find(key);
        }

        @Override
        public List<CoreAccount> accounts(Owner owner) {
            return core.accounts(owner);
        }

        @Override
        public List<CoreEntry> entries(Owner owner, EntryQuery query) {
            return core.entries(owner, query);
        }

        @Override
        public List<Beneficiary> payees(Owner owner) {
            return core.payees(owner);
        }

        @Override
        public List<CorePayment> payments(Owner owner, Instant since) {
            return core.payments(owner, since);
        }
    }

    @Test
    void findsOutThatALostOrderWasBooked() {
        BankWorld shaky = world.through(core -> new LosesAnswers(core, true));
        Person person = world.customer("1000.00", "妈妈");

        assertThat(shaky.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Unknown.class);
        silent = false;
        world.clock.advance(RETRY);
        assertThat(shaky.relay.drainDue()).isEqualTo(1);

        assertThat(calls).containsExactly("post", "find");
        assertThat(shaky.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.balance(person)).isEqualTo(cny("900.00"));
    }

    @Test
    void sendsAgainOnlyWhatTheCoreSaysItNeverSaw() {
        BankWorld shaky = world.through(core -> new LosesAnswers(core, false));
        Person person = world.customer("1000.00", "妈妈");

        shaky.pay(person, person.payee(), "100.00", "key");
        world.clock.advance(RETRY);
        assertThat(shaky.relay.drainDue()).isZero();
        silent = false;
        world.clock.advance(RETRY);
        assertThat(shaky.relay.drainDue()).as("it is left alone twice as long").isZero();
        world.clock.advance(RETRY);
        assertThat(shaky.relay.drainDue()).isEqualTo(1);

        assertThat(calls).containsExactly("post", "find", "find", "post");
        assertThat(world.balance(person)).isEqualTo(cny("900.00"));
    }

    @Test
    void keepsLaterOrdersOfTheAccountInLine() {
        BankWorld shaky = world.through(core -> new LosesAnswers(core, true));
        Person person = world.customer("1000.00", "妈妈");
        Person other = world.customer("1000.00", "妈妈");

        shaky.pay(person, person.payee(), "100.00", "first");
        silent = false;
        assertThat(shaky.pay(person, person.payee(), "50.00", "second")).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(shaky.pay(other, other.payee(), "50.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
        world.clock.advance(RETRY);
        assertThat(shaky.relay.drainDue()).isEqualTo(2);

        assertThat(world.balance(person)).isEqualTo(cny("850.00"));
        assertThat(world.bookedOrders()).isEqualTo(3);
    }

    @Test
    void postsWhenTheCoreAnswersToTheLastAttempt() {
        BankWorld shaky = world.through(core -> new LosesAnswers(core, false));
        Person person = world.customer("1000.00", "妈妈");
        shaky.pay(person, person.payee(), "100.00", "key");
        tryAgain(shaky, BankWorld.MOST_ATTEMPTS - 2);

        silent = false;
        tryAgain(shaky, 1);

        assertThat(shaky.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.evidence.kinds()).doesNotContain("banking.transfer-parked");
    }

    @Test
    void parksATransferAfterTheLastAttemptAndLetsLaterOnesPass(CapturedOutput output) {
        BankWorld shaky = world.through(core -> new LosesAnswers(core, false));
        Person person = world.customer("1000.00", "妈妈");
        shaky.pay(person, person.payee(), "100.00", "key");
        tryAgain(shaky, BankWorld.MOST_ATTEMPTS - 1);
        int asked = calls.size();
        silent = false;
        tryAgain(shaky, 1);

        assertThat(calls).hasSize(asked);
        assertThat(output).containsOnlyOnce("is parked after 4 attempts");
        assertThat(world.evidence.kinds()).containsOnlyOnce("banking.transfer-parked");
        Unsettled left = new UnsettledTransfers(world.database).list(10).getFirst();
        assertThat(left.situation()).isEqualTo(UnsettledTransfers.Situation.PARKED);
        assertThat(left.attempts()).isEqualTo(BankWorld.MOST_ATTEMPTS);
        assertThat(shaky.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(shaky.pay(person, person.payee(), "900.01", "too much"))
                .as("what is parked may still leave the account")
                .isInstanceOf(TransferOutcome.Refused.class);
        assertThat(shaky.pay(person, person.payee(), "900.00", "later")).isInstanceOf(TransferOutcome.Posted.class);

        world.jdbc.sql("UPDATE banking.outbox SET parked_at = NULL").update();
        assertThat(shaky.relay.drainDue()).isEqualTo(1);
        assertThat(world.balance(person)).isEqualTo(cny("0.00"));
        assertThat(world.core.find(left.coreKey())).isPresent();
        assertThat(new UnsettledTransfers(world.database).list(10)).isEmpty();
    }

    private void tryAgain(BankWorld shaky, int times) {
        for (int i = 0; i < times; i++) {
            world.clock.advance(Duration.ofSeconds(7));
            shaky.relay.drainDue();
        }
    }

    @Test
    void recordsNothingUnderAnOldToken() {
        Person person = world.customer("1000.00", "妈妈");
        BankWorld slow = world.through(core -> new LosesAnswers(core, true) {
            @Override
            public CoreOutcome post(CoreTransfer transfer) {
                CoreOutcome outcome = core.post(transfer);
                // The relay sleeps past its lease, and another one takes over and finishes.
                world.clock.advance(BankWorld.LEASE);
                assertThat(world.relay.drainDue()).isEqualTo(1);
                return outcome;
            }
        });

        assertThat(slow.pay(person, person.payee(), "100.00", "key")).isInstanceOf(TransferOutcome.Posted.class);

        assertThat(world.bookedOrders()).isEqualTo(1);
        assertThat(world.evidence.kinds()).containsOnlyOnce("banking.transfer-posted");
    }
}
