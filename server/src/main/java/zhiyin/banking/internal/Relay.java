package zhiyin.banking.internal;

import static zhiyin.banking.FaultPoint.Line.AFTER_CLAIM;
import static zhiyin.banking.FaultPoint.Line.AFTER_CORE;
import static zhiyin.banking.FaultPoint.Line.AFTER_SETTLE;
import static zhiyin.banking.FaultPoint.Line.BEFORE_CORE;
import static zhiyin.banking.FaultPoint.Line.INSIDE_CLAIM;
import static zhiyin.banking.FaultPoint.Line.INSIDE_SETTLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.Refusal;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.CoreOutcome;
import zhiyin.banking.core.CoreTransfer;
import zhiyin.banking.internal.BankingSettings.RelaySettings;
import zhiyin.values.Money;

/**
 * Carries accepted transfers to the core: claims a row in one short transaction, asks the core outside any, records the
 * answer in another. Stopped between any two lines, whoever comes next goes on: it first asks the core what it knows.
 */
final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int STRIPES = 64;
    private static final int MAX_ROWS = 1_000;

    /** Threads of this process take turns here, so that the lease only has to keep processes apart. */
    private final List<Lock> turns = IntStream.range(0, STRIPES)
            .<Lock>mapToObj(stripe -> new ReentrantLock(true))
            .toList();

    private final Outbox outbox;
    private final Transfers transfers;
    private final CoreBank core;
    private final GateEvidence evidence;
    private final TransactionTemplate transaction;
    private final RelaySettings settings;
    private final FaultPoint faults;

    Relay(
            Outbox outbox,
            Transfers transfers,
            CoreBank core,
            GateEvidence evidence,
            TransactionTemplate transaction,
            RelaySettings settings,
            FaultPoint faults) {
        this.outbox = outbox;
        this.transfers = transfers;
        this.core = core;
        this.evidence = evidence;
        this.transaction = transaction;
        this.settings = settings;
        this.faults = faults;
    }

    /** Sends whatever is due, on all keys, one after another; returns how many transfers were settled. */
    int drainDue() {
        List<UUID> keys = inTransaction(outbox::dueKeys);
        return keys.stream().mapToInt(this::drain).sum();
    }

    /**
     * Sends what is due on a key; returns how many transfers were settled. Gives up when other threads of this process
     * keep the key busy for longer than an answer may take.
     */
    int drain(UUID key) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the core is never called inside a transaction");
        }
        Lock turn = turns.get(Math.floorMod(key.hashCode(), STRIPES));
        if (!acquired(turn)) {
            return 0;
        }
        try {
            int settled = 0;
            while (settled < MAX_ROWS && sendNext(key)) {
                settled++;
            }
            return settled;
        } finally {
            turn.unlock();
        }
    }

    private boolean sendNext(UUID key) {
        Optional<Outbox.Claim> claimed = inTransaction(() -> {
            Optional<Outbox.Claim> claim = outbox.claim(key, settings.lease());
            claim.ifPresent(taken -> faults.reached(INSIDE_CLAIM));
            return claim;
        });
        if (claimed.isEmpty()) {
            return false;
        }
        faults.reached(AFTER_CLAIM);
        Outbox.Claim claim = claimed.get();
        StoredTransfer transfer = transfers.byId(claim.transfer());
        Optional<CoreOutcome> outcome = ask(claim, transfer);
        if (outcome.isEmpty()) {
            leave(claim, transfer);
            return false;
        }
        faults.reached(AFTER_CORE);
        boolean settled = inTransaction(() -> settle(claim, transfer, outcome.get()));
        faults.reached(AFTER_SETTLE);
        return settled;
    }

    /** Empty when the core did not say; whatever it threw, it may have acted. */
    private Optional<CoreOutcome> ask(Outbox.Claim claim, StoredTransfer transfer) {
        Money amount = transfer.order().amount();
        try {
            if (claim.attempt() > 1) {
                Optional<CoreOutcome.Booked> known = core.find(transfer.coreKey());
                if (known.isPresent()) {
                    return Optional.of(known.get());
                }
            }
            Money reserved = transfers.heldOn(transfer.order().fromAccount(), amount.currency());
            faults.reached(BEFORE_CORE);
            return Optional.of(core.post(new CoreTransfer(
                    transfer.coreKey(),
                    transfer.owner(),
                    transfer.order().fromAccount(),
                    transfer.beneficiary().orElseThrow(),
                    amount,
                    reserved)));
        } catch (RuntimeException e) {
            log.warn("the core did not say what became of {}; it will be asked again", transfer.coreKey(), e);
            return Optional.empty();
        }
    }

    private void leave(Outbox.Claim claim, StoredTransfer transfer) {
        if (claim.attempt() < settings.maxAttempts()) {
            transaction.executeWithoutResult(status -> outbox.postpone(claim, settings.pauseAfter(claim.attempt())));
        } else if (inTransaction(() -> park(claim, transfer))) {
            log.error(
                    "transfer {} ({}) is parked after {} attempts: find out from the core what became of it",
                    transfer.id(),
                    transfer.coreKey(),
                    claim.attempt());
        }
    }

    private boolean park(Outbox.Claim claim, StoredTransfer transfer) {
        boolean parked = outbox.park(claim);
        if (parked) {
            transfers.keepEvidence(transfer.id(), evidence.parked(transfer, claim.attempt()));
        }
        return parked;
    }

    private boolean settle(Outbox.Claim claim, StoredTransfer transfer, CoreOutcome outcome) {
        if (!outbox.settle(claim)) {
            log.warn("the lease of {} has passed on; its new holder records the outcome", transfer.coreKey());
            return false;
        }
        switch (outcome) {
            case CoreOutcome.Booked booked -> {
                Money held = transfers.heldOn(
                        transfer.order().fromAccount(), booked.balance().currency());
                Money available = booked.balance().minus(held);
                transfers.markPosted(transfer.id(), booked.at(), available, evidence.posted(transfer, booked));
            }
            case CoreOutcome.Declined declined -> {
                List<Refusal> refusals = List.of(Refusals.of(declined));
                transfers.markRefused(transfer.id(), evidence.now(), refusals, evidence.declined(transfer, refusals));
            }
        }
        faults.reached(INSIDE_SETTLE);
        return true;
    }

    private boolean acquired(Lock turn) {
        try {
            return turn.tryLock(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
