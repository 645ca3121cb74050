package zhiyin.banking.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A core banking system. Every method may be slow and may throw {@link CoreSilent}; none is called inside a database
 * transaction of ours.
 */
public interface CoreBank {

    /** The owner's accounts: current ones first, then savings, then credit cards; older before newer. */
    List<CoreAccount> accounts(Owner owner);

    /** Latest first. An account of somebody else has no lines. */
    List<CoreEntry> entries(Owner owner, EntryQuery query);

    /** Saved payees, the most recently paid first, then by alias. */
    List<Beneficiary> payees(Owner owner);

    /** Payments to saved payees from {@code since} on, the latest 1,000, latest first. */
    List<CorePayment> payments(Owner owner, Instant since);

    /**
     * Books a transfer. Repeated with the same key it books nothing and answers as booked.
     *
     * @throws IllegalArgumentException when the key was booked with other values
     */
    CoreOutcome post(CoreTransfer transfer);

    /** What became of the order of this key; empty when the core knows none, because it never came or was declined. */
    Optional<CoreOutcome.Booked> find(String key);
}
