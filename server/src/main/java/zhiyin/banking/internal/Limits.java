package zhiyin.banking.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import zhiyin.values.Money;

/** How much may be sent: at once, and on one day of the bank's zone. */
record Limits(Money single, Money daily, ZoneId zone) {

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
