package zhiyin.banking.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreAccount;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.CorePayment;
import zhiyin.banking.core.Owner;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps;
import zhiyin.privacy.Purpose;
import zhiyin.risk.RiskDecision;
import zhiyin.risk.TransferFeatures;
import zhiyin.risk.TransferRisk;
import zhiyin.values.Money;
import zhiyin.values.TimeOrderedId;

/**
 * Judges an order once and for all: command, decision, evidence and outbox row stand or fall in one short transaction,
 * in which the customer's orders wait for each other. The core and identity are asked before it.
 */
final class Acceptance {

    private static final Duration HABIT = Duration.ofDays(365);

    private final CoreBank core;
    private final StepUps stepUps;
    private final TransferRisk risk;
    private final Transfers transfers;
    private final Outbox outbox;
    private final GateEvidence evidence;
    private final TransactionTemplate transaction;
    private final Limits limits;
    private final FaultPoint faults;
    private final Clock clock;
    private final RandomGenerator random;

    Acceptance(Gate gate, CoreBank core, StepUps stepUps, TransferRisk risk, Limits limits) {
        this.core = core;
        this.stepUps = stepUps;
        this.risk = risk;
        this.limits = limits;
        this.transfers = gate.transfers();
        this.outbox = gate.outbox();
        this.evidence = gate.evidence();
        this.transaction = gate.transaction();
        this.faults = gate.faults();
        this.clock = gate.clock();
        this.random = gate.random();
    }

    /** What the shell hands to each part of the gate. */
    record Gate(
            Transfers transfers,
            Outbox outbox,
            GateEvidence evidence,
            TransactionTemplate transaction,
            FaultPoint faults,
            Clock clock,
            RandomGenerator random) {}

    /** How an order was answered. */
    sealed interface Answer {
        /** Recorded under its key, accepted or refused. */
        record Recorded(StoredTransfer transfer) implements Answer {}

        /** Not proven; nothing is recorded, and the key stays free for a proven repetition. */
        record NotProven(List<Refusal> refusals) implements Answer {}
    }

    private record Request(Principal principal, Owner owner, TransferOrder order, String key, UUID stepUpId) {}

    /** What was learnt outside the transaction. */
    private record Inquiry(
            Optional<CoreAccount> from, Optional<Beneficiary> payee, TransferFeatures features, boolean proven) {}

    Answer accept(Principal principal, TransferOrder order, String key, UUID stepUpId) {
        Request request = new Request(principal, Owners.of(principal), order, key, stepUpId);
        boolean proven = stepUps.isProven(stepUpId, principal.id(), order.digest());
        Inquiry inquiry = inquire(request, proven);
        return transaction.execute(status -> {
            transfers.lock(request.owner());
            Answer answer = transfers
                    .byKey(request.owner(), key)
                    .<Answer>map(Answer.Recorded::new)
                    .orElseGet(() -> decide(request, inquiry));
            faults.reached(FaultPoint.Line.INSIDE_ACCEPT);
            return answer;
        });
    }

    OrderCheck check(Principal principal, TransferOrder order) {
        Owner owner = Owners.of(principal);
        Optional<CoreAccount> from = account(owner, order);
        Optional<Beneficiary> payee = payee(owner, order);
        return transaction.execute(status -> {
            evidence.read(principal, owner, "order-check", Purpose.CONTRACT, 1);
            List<Refusal> refusals = facts(owner, order, from, payee).refusals(order, limits);
            if (!refusals.isEmpty()) {
                return new OrderCheck.Impossible(refusals);
            }
            Money held = transfers.heldOn(order.fromAccount(), order.amount().currency());
            return new OrderCheck.Possible(
                    Money.zero(order.amount().currency()),
                    Views.account(from.orElseThrow(), held),
                    Views.payee(payee.orElseThrow()));
        });
    }

    private Inquiry inquire(Request request, boolean proven) {
        Owner owner = request.owner();
        TransferOrder order = request.order();
        List<CorePayment> payments = core.payments(owner, Instant.EPOCH);
        boolean first = payments.stream().noneMatch(payment -> payment.payee().equals(order.payee()));
        Instant habitFrom = clock.instant().minus(HABIT);
        List<Money> past = payments.stream()
                .filter(payment -> payment.at().isAfter(habitFrom))
                .map(CorePayment::amount)
                .toList();
        return new Inquiry(
                account(owner, order), payee(owner, order), TransferFeatures.of(first, order.amount(), past), proven);
    }

    private Answer decide(Request request, Inquiry inquiry) {
        OrderFacts facts = facts(request.owner(), request.order(), inquiry.from(), inquiry.payee());
        List<Refusal> refusals = facts.refusals(request.order(), limits);
        if (!inquiry.proven() || transfers.hasUsed(request.stepUpId())) {
            refusals.add(Refusal.of(Refusal.Kind.STEP_UP_MISSING));
            evidence.unproven(request.principal(), request.owner(), request.order(), refusals);
            return new Answer.NotProven(refusals);
        }
        if (!refusals.isEmpty()) {
            return new Answer.Recorded(refuse(request, inquiry, refusals));
        }
        return new Answer.Recorded(
                switch (risk.decide(inquiry.features())) {
                    case RiskDecision.Block block ->
                        refuse(request, inquiry, List.of(Refusal.of(Refusal.Kind.BLOCKED_BY_RISK)));
                    case RiskDecision.Allow allow -> admit(request, inquiry, allow);
                    case RiskDecision.Delay delay -> admit(request, inquiry, delay);
                });
    }

    private StoredTransfer admit(Request request, Inquiry inquiry, RiskDecision decision) {
        Instant now = clock.instant();
        Optional<Instant> until = decision instanceof RiskDecision.Delay delay
                ? Optional.of(now.plus(delay.cooling()))
                : Optional.empty();
        StoredTransfer draft = draft(request, inquiry, now).admitted(decision.reasons(), until);
        StoredTransfer accepted = draft.provenBy(evidence.accepted(draft, decision, inquiry.features()));
        transfers.add(accepted, limits.dayOf(now));
        outbox.add(request.order().fromAccount(), accepted.id(), until.orElse(now));
        return accepted;
    }

    private StoredTransfer refuse(Request request, Inquiry inquiry, List<Refusal> refusals) {
        Instant now = clock.instant();
        StoredTransfer draft = draft(request, inquiry, now).refused(refusals, now);
        StoredTransfer refused = draft.provenBy(evidence.refused(draft));
        transfers.add(refused, limits.dayOf(now));
        return refused;
    }

    private StoredTransfer draft(Request request, Inquiry inquiry, Instant now) {
        LocalDate day = limits.dayOf(now);
        return StoredTransfer.draft(
                TimeOrderedId.at(now, random),
                request.owner(),
                new StoredTransfer.Ordered(
                        request.principal().id(), request.key(), request.order(), request.stepUpId(), now),
                inquiry.payee(),
                References.next(day, random));
    }

    private OrderFacts facts(
            Owner owner, TransferOrder order, Optional<CoreAccount> from, Optional<Beneficiary> payee) {
        return new OrderFacts(
                from,
                payee,
                transfers.usedOn(
                        owner, limits.dayOf(clock.instant()), limits.daily().currency()),
                transfers.heldOn(order.fromAccount(), order.amount().currency()));
    }

    private Optional<CoreAccount> account(Owner owner, TransferOrder order) {
        return core.accounts(owner).stream()
                .filter(account -> account.id().equals(order.fromAccount()))
                .filter(account -> account.kind().paysOut())
                .findFirst();
    }

    private Optional<Beneficiary> payee(Owner owner, TransferOrder order) {
        return core.payees(owner).stream()
                .filter(payee -> payee.payee().equals(order.payee()))
                .findFirst();
    }
}
