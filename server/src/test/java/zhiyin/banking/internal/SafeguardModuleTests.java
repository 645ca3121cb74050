package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhiyin.banking.internal.BankWorld.LIMITS;
import static zhiyin.banking.internal.BankWorld.RISK;
import static zhiyin.banking.internal.BankWorld.SHANGHAI;
import static zhiyin.banking.internal.BankWorld.cny;
import static zhiyin.banking.internal.BankWorld.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.banking.Bank;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
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
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps;
import zhiyin.risk.TransferRisk;
import zhiyin.risk.TransferThresholds;

/**
 * Each safeguard of the money is taken away, and what it prevents then happens: the tests that prove the safeguards
 * would notice if they were gone (DI4, DI5, RK1, SE1).
 */
class SafeguardModuleTests {

    private final BankWorld world = new BankWorld();

    @Test
    void withoutProofMoneyMovesUnproven() {
        Person person = world.customer("1000.00", "妈妈");
        Bank gullible = world.judgingBy(new TakesEverythingForProven(), RISK, LIMITS);

        TransferOutcome outcome = gullible.transfer(
                person.principal(), order(person, person.payee(), "100.00"), "key", UUID.randomUUID());

        assertThat(outcome).isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.balance(person)).isEqualTo(cny("900.00"));
    }

    @Test
    void withoutTheDigestAProofOfOneYuanMovesThousands() {
        Person person = world.customer("9000.00", "妈妈");
        world.paidBefore(person, person.payee(), "100.00");
        UUID proofOfOneYuan = world.prove(person, order(person, person.payee(), "1.00"));
        TransferOrder thousands = order(person, person.payee(), "5000.00");

        assertThat(world.bank.transfer(person.principal(), thousands, "key", proofOfOneYuan))
                .isInstanceOf(TransferOutcome.Refused.class);
        assertThat(world.judgingBy(new TakesEverythingForProven(), RISK, LIMITS)
                        .transfer(person.principal(), thousands, "key", proofOfOneYuan))
                .isInstanceOf(TransferOutcome.Posted.class);
    }

    @Test
    void withAKeyThatDiffersOnEachTryMoneyMovesTwice() {
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        Bank dying = world.restarted(dyingAt(FaultPoint.Line.AFTER_CORE)).bank;
        assertThatExceptionOfType(ProcessDied.class)
                .isThrownBy(() -> dying.transfer(person.principal(), order, "key 1", world.prove(person, order)));

        world.clock.advance(BankWorld.LEASE);
        world.bank.transfer(person.principal(), order, "key 2", world.prove(person, order));

        assertThat(world.bookedOrders()).isEqualTo(2);
        assertThat(world.balance(person)).isEqualTo(cny("800.00"));
    }

    @Test
    void withACoreThatForgetsKeysALostAnswerMovesMoneyTwice() {
        ForgetsKeys[] core = new ForgetsKeys[1];
        BankWorld forgetful = world.through(inner -> core[0] = new ForgetsKeys(inner));
        Person person = world.customer("1000.00", "妈妈");

        forgetful.pay(person, person.payee(), "100.00", "key");
        core[0].losesAnswers = false;
        world.clock.advance(java.time.Duration.ofSeconds(2));
        forgetful.relay.drainDue();

        assertThat(world.bookedOrders()).isEqualTo(2);
    }

    @Test
    void withoutLimitsMoreThanTheLimitMoves() {
        Person person = world.customer("900000.00", "妈妈");
        world.paidBefore(person, person.payee(), "40000.00");
        Limits none = new Limits(cny("90000000000000.00"), cny("90000000000000.00"), SHANGHAI);
        TransferOrder order = order(person, person.payee(), "200000.01");

        assertThat(world.judgingBy(world.stepUps, RISK, none)
                        .transfer(person.principal(), order, "key", world.prove(person, order)))
                .isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.balance(person)).isEqualTo(cny("659999.99"));
    }

    @Test
    void withoutTheRiskRuleAScammerIsPaidAtOnce() {
        Person person = world.customer("30000.00", "新房中介");
        TransferRisk blind = new TransferRisk(new TransferThresholds(5, cny("90000000000000.00"), BankWorld.COOLING));
        TransferOrder order = order(person, person.payee(), "9000.00");

        assertThat(world.judgingBy(world.stepUps, blind, LIMITS)
                        .transfer(person.principal(), order, "key", world.prove(person, order)))
                .isInstanceOf(TransferOutcome.Posted.class);
        assertThat(world.balance(person)).isEqualTo(cny("21000.00"));
    }

    @Test
    void withoutTheFenceASleeperRecordsASecondOutcome() {
        freezeTokens();
        Person person = world.customer("1000.00", "妈妈");
        BankWorld slow = world.through(core -> new ForgetsKeys(core) {
            @Override
            public CoreOutcome post(CoreTransfer transfer) {
                CoreOutcome outcome = inner.post(transfer);
                world.clock.advance(BankWorld.LEASE);
                world.relay.drainDue();
                return outcome;
            }
        });

        slow.pay(person, person.payee(), "100.00", "key");

        assertThat(world.evidence.kinds())
                .filteredOn("banking.transfer-posted"::equals)
                .hasSize(2);
    }

    @Test
    void withoutTheDatabasesCheckMoneyComesFromNowhere() {
        Person person = world.customer("1000.00", "妈妈");
        world.owner().sql("ALTER TABLE banking.posting DISABLE TRIGGER USER").update();
        world.pay(person, person.payee(), "100.00", "key");
        world.owner()
                .sql("UPDATE banking.posting SET amount_minor = amount_minor * 2 WHERE amount_minor > 0")
                .update();

        assertThat(world.ledgerDefects()).anyMatch(defect -> defect.contains("sums to"));
    }

    @Test
    void withEvidenceOutsideTheTransactionItTellsOfWhatNeverHappened() {
        List<String> kinds = Collections.synchronizedList(new ArrayList<>());
        Person person = world.customer("1000.00", "妈妈");
        TransferOrder order = order(person, person.payee(), "100.00");
        Bank dying = world.recordingIn(
                entry -> {
                    kinds.add(entry.kind());
                    return UUID.randomUUID();
                },
                dyingAt(FaultPoint.Line.INSIDE_ACCEPT));

        assertThatExceptionOfType(ProcessDied.class)
                .isThrownBy(() -> dying.transfer(person.principal(), order, "key", world.prove(person, order)));

        assertThat(kinds).containsExactly("banking.transfer-accepted");
        assertThat(world.jdbc
                        .sql("SELECT count(*) FROM banking.transfer_command")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static FaultPoint dyingAt(FaultPoint.Line fatal) {
        return line -> {
            if (line == fatal) {
                throw new ProcessDied();
            }
        };
    }

    /** Leases still pass on, but their tokens never grow. */
    private void freezeTokens() {
        world.owner().sql("""
                CREATE FUNCTION banking.freeze_token() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.fencing_token := OLD.fencing_token;
                    RETURN NEW;
                END $$""").update();
        world.owner()
                .sql("CREATE TRIGGER frozen BEFORE UPDATE ON banking.outbox_lease"
                        + " FOR EACH ROW EXECUTE FUNCTION banking.freeze_token()")
                .update();
    }

    private static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class TakesEverythingForProven implements StepUps {
        @Override
        public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {}

        @Override
        public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
            return new StepUpResult.Proven("");
        }

        @Override
        public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
            return true;
        }
    }

    /** A core that books every order it gets, and can lose the answer. */
    private static class ForgetsKeys implements CoreBank {

        final CoreBank inner;
        private boolean losesAnswers = true;

        ForgetsKeys(CoreBank inner) {
            this.inner = inner;
        }

        @Override
        public CoreOutcome post(CoreTransfer order) {
            CoreOutcome outcome = inner.post(new CoreTransfer(
                    order.key() + UUID.randomUUID(),
                    order.owner(),
                    order.debit(),
                    order.beneficiary(),
                    order.amount(),
                    order.reserved()));
            if (losesAnswers) {
                throw new CoreSilent("timed out");
            }
            return outcome;
        }

        @Override
        public Optional<CoreOutcome.Booked> find(String key) {
            return Optional.empty();
        }

        @Override
        public List<CoreAccount> accounts(Owner owner) {
            return inner.accounts(owner);
        }

        @Override
        public List<CoreEntry> entries(Owner owner, EntryQuery query) {
            return inner.entries(owner, query);
        }

        @Override
        public List<Beneficiary> payees(Owner owner) {
            return inner.payees(owner);
        }

        @Override
        public List<CorePayment> payments(Owner owner, Instant since) {
            return inner.payments(owner, since);
        }
    }
}
