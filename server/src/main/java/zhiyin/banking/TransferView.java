package zhiyin.banking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zhiyin.values.Money;

/**
 * A transfer as its owner may see it.
 *
 * @param until end of the cooling time, while it is held
 */
public record TransferView(
        UUID id,
        String reference,
        State state,
        Money amount,
        String payeeAlias,
        Instant orderedAt,
        Optional<Instant> until) {

    /** Where a transfer stands. */
    public enum State {
        HELD,
        SENDING,
        POSTED,
        STOPPED,
        REFUSED
    }
}
