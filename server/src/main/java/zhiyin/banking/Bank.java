package zhiyin.banking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;

/**
 * The gate: the one way to the bank's data and money. Every call is on behalf of a signed-in customer, sees that
 * customer's data alone, states its purpose, and leaves evidence.
 */
public interface Bank {

    /** The customer's accounts with their balances, the everyday account first. */
    List<AccountView> accounts(Principal customer, Purpose purpose);

    /** Latest entries first; of all the customer's accounts unless one is named. {@code limit} is 1 to 100. */
    List<EntryView> entries(
            Principal customer, Purpose purpose, Optional<UUID> account, Optional<LocalDate> from, int limit);

    /** Saved payees, the most recently used first. */
    List<PayeeView> payees(Principal customer, Purpose purpose);

    /** The customer's transfers that wait out a cooling time or whose outcome is not known, the latest first. */
    List<TransferView> pendingTransfers(Principal customer, Purpose purpose);

    /** The customer's latest transfers, whatever became of them, the latest first. {@code limit} is 1 to 100. */
    List<TransferView> latestTransfers(Principal customer, Purpose purpose, int limit);

    /**
     * Checks an order against ownership, balance and limits without carrying it out, so that the customer hears of an
     * obstacle before they confirm.
     */
    OrderCheck check(Principal customer, TransferOrder order);

    /**
     * Carries an order out at most once per key. Repeating the call, at any time and from anywhere, returns the first
     * outcome. May return {@link TransferOutcome.Unknown} when the core did not answer: the outcome is then found by
     * reconciliation, never by repeating blindly.
     *
     * @param idempotencyKey names the confirmed read-back, at most 200 characters
     * @param stepUpId the step-up that proved exactly {@link TransferOrder#digest()}
     */
    TransferOutcome transfer(Principal customer, TransferOrder order, String idempotencyKey, UUID stepUpId);

    /** Stops a transfer that is still in its cooling time; true when it is stopped (also when it already was). */
    boolean stopTransfer(Principal customer, UUID transferId);
}
