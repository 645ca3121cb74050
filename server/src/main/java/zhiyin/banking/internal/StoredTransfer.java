package zhiyin.banking.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.banking.TransferView;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.Owner;
import zhiyin.risk.RiskReason;
import zhiyin.values.Money;

/**
 * An order the gate has answered, as it stands.
 *
 * @param orderedBy the login
 * @param beneficiary as it was read back; empty when the payee was unknown
 * @param until end of the cooling time, where risk asked for one
 * @param balance available afterwards, once posted
 * @param evidence of the latest decision on it
 */
record StoredTransfer(
        UUID id,
        Owner owner,
        UUID orderedBy,
        String key,
        TransferOrder order,
        UUID stepUpId,
        Optional<Beneficiary> beneficiary,
        String reference,
        TransferView.State state,
        List<RiskReason> reasons,
        List<Refusal> refusals,
        Instant orderedAt,
        Optional<Instant> until,
        Optional<Instant> settledAt,
        Optional<Money> balance,
        UUID evidence) {

    /** Who ordered what, when, under which key and proof. */
    record Ordered(UUID by, String key, TransferOrder order, UUID stepUpId, Instant at) {}

    private static final UUID NO_EVIDENCE_YET = new UUID(0, 0);

    /** An order before it was judged and before there is evidence of it. */
    static StoredTransfer draft(
            UUID id, Owner owner, Ordered ordered, Optional<Beneficiary> beneficiary, String reference) {
        return new StoredTransfer(
                id,
                owner,
                ordered.by(),
                ordered.key(),
                ordered.order(),
                ordered.stepUpId(),
                beneficiary,
                reference,
                TransferView.State.SENDING,
                List.of(),
                List.of(),
                ordered.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NO_EVIDENCE_YET);
    }

    StoredTransfer standing(TransferView.State state, List<RiskReason> reasons, Optional<Instant> until) {
        return new StoredTransfer(
                id,
                owner,
                orderedBy,
                key,
                order,
                stepUpId,
                beneficiary,
                reference,
                state,
                reasons,
                refusals,
                orderedAt,
                until,
                settledAt,
                balance,
                evidence);
    }

    StoredTransfer refused(List<Refusal> refusals, Instant at) {
        return new StoredTransfer(
                id,
                owner,
                orderedBy,
                key,
                order,
                stepUpId,
                beneficiary,
                reference,
                TransferView.State.REFUSED,
                reasons,
                refusals,
                orderedAt,
                until,
                Optional.of(at),
                balance,
                evidence);
    }

    StoredTransfer provenBy(UUID evidence) {
        return new StoredTransfer(
                id,
                owner,
                orderedBy,
                key,
                order,
                stepUpId,
                beneficiary,
                reference,
                state,
                reasons,
                refusals,
                orderedAt,
                until,
                settledAt,
                balance,
                evidence);
    }

    /** Name of the order towards the core; an order's idempotency key is unique only among its customer's. */
    String coreKey() {
        return "transfer:" + id;
    }

    TransferOutcome outcome() {
        return switch (state) {
            case HELD -> new TransferOutcome.Held(id, reference, until.orElseThrow(), reasons, evidence);
            case SENDING -> new TransferOutcome.Unknown(id, reference);
            case POSTED ->
                new TransferOutcome.Posted(id, reference, settledAt.orElseThrow(), balance.orElseThrow(), evidence);
            case STOPPED -> new TransferOutcome.Refused(List.of(Refusal.of(Refusal.Kind.STOPPED_BY_CUSTOMER)));
            case REFUSED -> new TransferOutcome.Refused(refusals);
        };
    }

    TransferView view() {
        return new TransferView(
                id,
                reference,
                state,
                order.amount(),
                beneficiary.map(Beneficiary::alias).orElse(""),
                orderedAt,
                until);
    }
}
