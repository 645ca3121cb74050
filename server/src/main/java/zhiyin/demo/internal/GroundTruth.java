package zhiyin.demo.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what is true of the generated customers and stands in none of the bank's rows; for judging models later. */
@FunctionalInterface
public interface GroundTruth {

    /** Takes no notice. */
    GroundTruth NONE = label -> {};

    void take(Label label);

    /**
     * Something true of a customer.
     *
     * @param label persona, churned, defaulted, fraudulent, scam_victim or life_event
     * @param until where it ended
     * @param detail which persona or event, or the id of the entry it is about
     */
    record Label(
            UUID customer,
            String label,
            LocalDate from,
            @Nullable LocalDate until,
            String detail) {}
}
