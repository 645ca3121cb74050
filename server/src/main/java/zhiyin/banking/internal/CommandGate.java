package zhiyin.banking.internal;

import static zhiyin.banking.FaultPoint.Line.AFTER_ACCEPT;
import static zhiyin.banking.FaultPoint.Line.BEFORE_ACCEPT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.banking.AccountView;
import zhiyin.banking.Bank;
import zhiyin.banking.EntryView;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.PayeeView;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.TransferView;
import zhiyin.banking.core.Owner;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;

/** The gate, put together of its parts: reading own data, accepting orders, relaying them to the core. */
final class CommandGate implements Bank {

    private static final int MAX_KEY = 200;

    private final OwnData ownData;
    private final Acceptance acceptance;
    private final Relay relay;
    private final Acceptance.Gate gate;

    CommandGate(OwnData ownData, Acceptance acceptance, Relay relay, Acceptance.Gate gate) {
        this.ownData = ownData;
        this.acceptance = acceptance;
        this.relay = relay;
        this.gate = gate;
    }

    @Override
    public List<AccountView> accounts(Principal customer, Purpose purpose) {
        return ownData.accounts(customer, purpose);
    }

    @Override
    public List<EntryView> entries(
            Principal customer, Purpose purpose, Optional<UUID> account, Optional<LocalDate> from, int limit) {
        return ownData.entries(customer, purpose, new OwnData.Lines(account, from, limit));
    }

    @Override
    public List<PayeeView> payees(Principal customer, Purpose purpose) {
        return ownData.payees(customer, purpose);
    }

    @Override
    public List<TransferView> pendingTransfers(Principal customer, Purpose purpose) {
        return ownData.pendingTransfers(customer, purpose);
    }

    @Override
    public List<TransferView> latestTransfers(Principal customer, Purpose purpose, int limit) {
        return ownData.latestTransfers(customer, purpose, limit);
    }

    @Override
    public OrderCheck check(Principal customer, TransferOrder order) {
        refuseInsideTransaction();
        return acceptance.check(customer, order);
    }

    @Override
    public TransferOutcome transfer(Principal customer, TransferOrder order, String idempotencyKey, UUID stepUpId) {
        refuseInsideTransaction();
        if (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY) {
            throw new IllegalArgumentException("an idempotency key has 1 to 200 characters");
        }
        Owner owner = Owners.of(customer);
        Optional<StoredTransfer> known = gate.transfers().byKey(owner, idempotencyKey);
        if (known.isPresent()) {
            return carryOn(known.get(), order);
        }
        gate.faults().reached(BEFORE_ACCEPT);
        Acceptance.Answer answer = acceptance.accept(customer, order, idempotencyKey, stepUpId);
        gate.faults().reached(AFTER_ACCEPT);
        return switch (answer) {
            case Acceptance.Answer.NotProven notProven -> new TransferOutcome.Refused(notProven.refusals());
            case Acceptance.Answer.Recorded recorded -> carryOn(recorded.transfer(), order);
        };
    }

    @Override
    public boolean stopTransfer(Principal customer, UUID transferId) {
        Owner owner = Owners.of(customer);
        return gate.transaction().execute(status -> {
            if (gate.transfers().markStopped(owner, transferId, gate.clock().instant())) {
                StoredTransfer stopped = gate.transfers().byId(transferId);
                gate.outbox().withdraw(transferId);
                gate.transfers().keepEvidence(transferId, gate.evidence().stopped(stopped, customer));
            }
            return gate.transfers()
                    .byId(owner, transferId)
                    .filter(transfer -> transfer.standing().state() == TransferView.State.STOPPED)
                    .isPresent();
        });
    }

    /** Takes a recorded order as far as it goes now, and says how it stands. */
    private TransferOutcome carryOn(StoredTransfer recorded, TransferOrder order) {
        if (!recorded.order().equals(order)) {
            return new TransferOutcome.Refused(List.of(Refusal.of(Refusal.Kind.KEY_REUSED_WITH_OTHER_VALUES)));
        }
        if (recorded.standing().state() == TransferView.State.SENDING) {
            relay.drain(order.fromAccount());
        }
        return gate.transfers().byId(recorded.id()).outcome();
    }

    /** The core is asked on the way, and it is never asked while a transaction is open. */
    private static void refuseInsideTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the gate is not called inside a transaction");
        }
    }
}
