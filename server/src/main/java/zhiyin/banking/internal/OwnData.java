package zhiyin.banking.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.AccountView;
import zhiyin.banking.EntryView;
import zhiyin.banking.PayeeView;
import zhiyin.banking.TransferView;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.EntryQuery;
import zhiyin.banking.core.Owner;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;

/** Shows customers what is theirs, and leaves evidence before it does. */
final class OwnData {

    private final CoreBank core;
    private final Transfers transfers;
    private final GateEvidence evidence;
    private final TransactionTemplate transaction;
    private final Limits limits;

    OwnData(CoreBank core, Acceptance.Gate gate, Limits limits) {
        this.core = core;
        this.transfers = gate.transfers();
        this.evidence = gate.evidence();
        this.transaction = gate.transaction();
        this.limits = limits;
    }

    /** Which lines; {@code from} is a day in the bank's zone. */
    record Lines(Optional<UUID> account, Optional<LocalDate> from, int limit) {}

    List<AccountView> accounts(Principal customer, Purpose purpose) {
        Owner owner = Owners.of(customer);
        List<AccountView> views = core.accounts(owner).stream()
                .map(account -> Views.account(
                        account, transfers.heldOn(account.id(), account.booked().currency())))
                .toList();
        return evidently(customer, owner, "accounts", purpose, views);
    }

    List<EntryView> entries(Principal customer, Purpose purpose, Lines lines) {
        Owner owner = Owners.of(customer);
        EntryQuery query = new EntryQuery(
                lines.account(),
                lines.from().map(day -> day.atStartOfDay(limits.zone()).toInstant()),
                lines.limit());
        List<EntryView> views =
                core.entries(owner, query).stream().map(Views::entry).toList();
        return evidently(customer, owner, "entries", purpose, views);
    }

    List<PayeeView> payees(Principal customer, Purpose purpose) {
        Owner owner = Owners.of(customer);
        return evidently(
                customer,
                owner,
                "payees",
                purpose,
                core.payees(owner).stream().map(Views::payee).toList());
    }

    List<TransferView> pendingTransfers(Principal customer, Purpose purpose) {
        Owner owner = Owners.of(customer);
        return evidently(
                customer,
                owner,
                "transfers",
                purpose,
                transfers.pending(owner).stream().map(StoredTransfer::view).toList());
    }

    List<TransferView> latestTransfers(Principal customer, Purpose purpose, int limit) {
        Owner owner = Owners.of(customer);
        return evidently(
                customer,
                owner,
                "transfers",
                purpose,
                transfers.latest(owner, limit).stream()
                        .map(StoredTransfer::view)
                        .toList());
    }

    private <T> List<T> evidently(Principal customer, Owner owner, String what, Purpose purpose, List<T> views) {
        transaction.executeWithoutResult(status -> evidence.read(customer, owner, what, purpose, views.size()));
        return views;
    }
}
