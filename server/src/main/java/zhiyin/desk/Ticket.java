package zhiyin.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;

/**
 * A matter that people take care of.
 *
 * @param number what the customer quotes, such as {@code T-7K3M-9QXP}
 * @param customer empty for a visitor
 * @param reason why a person is needed, as a slug
 * @param flow business that was under way
 */
record Ticket(
        UUID id,
        String number,
        Optional<CustomerId> customer,
        UUID conversation,
        Language language,
        String reason,
        Optional<String> flow,
        Instant openedAt,
        Stage stage) {

    /** How far the matter is. */
    sealed interface Stage {

        /** The word for it in the database, over the API and in the texts for customers. */
        default String word() {
            return switch (this) {
                case Open open -> "open";
                case Taken taken -> "taken";
                case Closed closed -> "closed";
            };
        }
    }

    record Open() implements Stage {}

    record Taken(UUID by, Instant at) implements Stage {}

    record Closed(UUID takenBy, Instant takenAt, UUID by, Instant at, String note) implements Stage {}
}
