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
 * An order the gate has answered: what was ordered, which never changes, and how it stands.
 *
 * @param beneficiary as it was read back; empty when the payee was unknown
 */
record StoredTransfer(
        UUID id, Owner owner, Ordered ordered, Optional<Beneficiary> beneficiary, String reference, Standing standing) {

    private static final UUID NO_EVIDENCE_YET = new UUID(0, 0);
    private static final Standing DRAFT = new Standing(
            TransferView.State.SENDING,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NO_EVIDENCE_YET);

    /**
     * Who ordered what, when, under which key and proof.
     *
     * @param by the login
     */
    record Ordered(UUID by, String key, TransferOrder order, UUID stepUpId, Instant at) {}

    /**
     * What became of an order so far.
     *
     * @param until end of the cooling time, where risk asked for one
     * @param balance available afterwards, once posted
     * @param evidence of the latest decision on it
     */
    record Standing(
            TransferView.State state,
            List<RiskReason> reasons,
            List<Refusal> refusals,
            Optional<Instant> until,
            Optional<Instant> settledAt,
            Optional<Money> balance,
            UUID evidence) {

        private Standing provenBy(UUID newer) {
            return new Standing(state, reasons, refusals, until, settledAt, balance, newer);
        }
    }

    /** An order before it was judged and before there is evidence of it. */
    static StoredTransfer draft(
            UUID id, Owner owner, Ordered ordered, Optional<Beneficiary> beneficiary, String reference) {
        return new StoredTransfer(id, owner, ordered, beneficiary, reference, DRAFT);
    }

    /** A draft that may go, at once or after a cooling time. */
    StoredTransfer admitted(List<RiskReason> reasons, Optional<Instant> until) {
        TransferView.State state = until.isPresent() ? TransferView.State.HELD : TransferView.State.SENDING;
        return with(
                new Standing(state, reasons, List.of(), until, Optional.empty(), Optional.empty(), NO_EVIDENCE_YET));
    }

    /** A draft that may not go. */
    StoredTransfer refused(List<Refusal> refusals, Instant at) {
        return with(new Standing(
                TransferView.State.REFUSED,
                List.of(),
                refusals,
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                NO_EVIDENCE_YET));
    }

    StoredTransfer provenBy(UUID evidence) {
        return with(standing.provenBy(evidence));
    }

    private StoredTransfer with(Standing newer) {
        return new StoredTransfer(id, owner, ordered, beneficiary, reference, newer);
    }

    TransferOrder order() {
        return ordered.order();
    }

    /** Name of the order towards the core; an order's idempotency key is unique only among its customer's. */
    String coreKey() {
        return "transfer:" + id;
    }

    TransferOutcome outcome() {
        return switch (standing.state()) {
            case HELD ->
                new TransferOutcome.Held(
                        id, reference, standing.until().orElseThrow(), standing.reasons(), standing.evidence());
            case SENDING -> new TransferOutcome.Unknown(id, reference);
            case POSTED ->
                new TransferOutcome.Posted(
                        id,
                        reference,
                        standing.settledAt().orElseThrow(),
                        standing.balance().orElseThrow(),
                        standing.evidence());
            case STOPPED -> new TransferOutcome.Refused(List.of(Refusal.of(Refusal.Kind.STOPPED_BY_CUSTOMER)));
            case REFUSED -> new TransferOutcome.Refused(standing.refusals());
        };
    }

    TransferView view() {
        return new TransferView(
                id,
                reference,
                standing.state(),
                order().amount(),
                beneficiary.map(Beneficiary::alias).orElse(""),
                ordered.at(),
                standing.until());
    }
}
