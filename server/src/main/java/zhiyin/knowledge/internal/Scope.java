package zhiyin.knowledge.internal;

import java.time.LocalDate;
import zhiyin.knowledge.Audience;

/**
 * Who may read something, and when.
 *
 * @param from first day, in the bank's zone
 * @param until last day; {@link LocalDate#MAX} where no end is set
 */
public record Scope(Audience audience, LocalDate from, LocalDate until) {

    static final Scope EVERYONE_ALWAYS = new Scope(Audience.PUBLIC, LocalDate.MIN, LocalDate.MAX);

    public Scope {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + until + " is before the first " + from);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
