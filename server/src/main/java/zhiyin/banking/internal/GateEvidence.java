package zhiyin.banking.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.core.CoreOutcome;
import zhiyin.banking.core.Owner;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;
import zhiyin.risk.RiskDecision;
import zhiyin.risk.RiskReason;
import zhiyin.risk.TransferFeatures;

/** What the gate writes down; numbers of accounts and names of people only masked. */
final class GateEvidence {

    private static final String SYSTEM = "system:banking";

    private final Evidence evidence;
    private final Clock clock;

    GateEvidence(Evidence evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Somebody is about to see {@code rows} rows of {@code what}. */
    UUID read(Principal reader, Owner owner, String what, Purpose purpose, int rows) {
        return evidence.record(EvidenceEntry.of(
                "banking." + what + "-read",
                reader.id().toString(),
                owner.customer().toString(),
                Map.of("purpose", purpose.slug(), "rows", Integer.toString(rows))));
    }

    UUID accepted(StoredTransfer transfer, RiskDecision decision, TransferFeatures features) {
        Map<String, String> facts = facts(transfer);
        facts.put("decision", decision.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        facts.put("reasons", decision.reasons().stream().map(RiskReason::name).collect(Collectors.joining(",")));
        facts.put("first-payment", Boolean.toString(features.firstPayment()));
        facts.put("habit", features.habit().toString());
        facts.put("past-transfers", Integer.toString(features.pastTransfers()));
        facts.put("step-up", transfer.ordered().stepUpId().toString());
        return record("banking.transfer-accepted", transfer.ordered().by().toString(), transfer, facts);
    }

    UUID refused(StoredTransfer transfer) {
        Map<String, String> facts = facts(transfer);
        facts.put("refusals", names(transfer.standing().refusals()));
        return record("banking.transfer-refused", transfer.ordered().by().toString(), transfer, facts);
    }

    /** An order whose step-up proves something else or nothing. */
    UUID unproven(Principal principal, Owner owner, TransferOrder order, List<Refusal> refusals) {
        return evidence.record(EvidenceEntry.of(
                "banking.transfer-unproven",
                principal.id().toString(),
                owner.customer().toString(),
                Map.of(
                        "purpose", Purpose.CONTRACT.slug(),
                        "amount", order.amount().toString(),
                        "refusals", names(refusals))));
    }

    UUID posted(StoredTransfer transfer, CoreOutcome.Booked booked) {
        Map<String, String> facts = facts(transfer);
        facts.put("journal-entry", booked.entry().toString());
        return record("banking.transfer-posted", SYSTEM, transfer, facts);
    }

    UUID declined(StoredTransfer transfer, List<Refusal> refusals) {
        Map<String, String> facts = facts(transfer);
        facts.put("refusals", names(refusals));
        return record("banking.transfer-declined", SYSTEM, transfer, facts);
    }

    /** Nobody knows what became of it, and it is no longer tried. */
    UUID parked(StoredTransfer transfer, int attempts) {
        Map<String, String> facts = facts(transfer);
        facts.put("attempts", Integer.toString(attempts));
        return record("banking.transfer-parked", SYSTEM, transfer, facts);
    }

    UUID stopped(StoredTransfer transfer, Principal principal) {
        return record("banking.transfer-stopped", principal.id().toString(), transfer, facts(transfer));
    }

    private UUID record(String kind, String actor, StoredTransfer transfer, Map<String, String> facts) {
        return evidence.record(
                EvidenceEntry.of(kind, actor, transfer.owner().customer().toString(), facts));
    }

    private static Map<String, String> facts(StoredTransfer transfer) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("purpose", Purpose.CONTRACT.slug());
        facts.put("transfer", transfer.id().toString());
        facts.put("reference", transfer.reference());
        facts.put("amount", transfer.order().amount().toString());
        facts.put("from", transfer.order().fromAccount().toString());
        facts.put("payee", transfer.order().payee().toString());
        transfer.beneficiary()
                .ifPresent(payee -> facts.put("payee-account", payee.account().masked()));
        return facts;
    }

    private static String names(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.kind().name()).collect(Collectors.joining(","));
    }
}
