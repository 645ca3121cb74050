package zhiyin.banking;

import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;

/**
 * An account as its owner may see it.
 *
 * @param kind {@code current}, {@code savings}, {@code time_deposit}, {@code credit_card} or {@code loan}
 * @param booked what the ledger holds; negative on a credit card or loan that is owed
 * @param available what can be spent now: booked less holds and cooling transfers, plus a card's free credit;
 *     zero on time deposits and loans, from which nothing is spent
 */
public record AccountView(UUID id, String kind, AccountNumber number, Money booked, Money available) {

    /** Whether money can be sent from it. */
    public boolean paysOut() {
        return kind.equals("current") || kind.equals("savings");
    }
}
