package zhiyin.banking;

import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;

/**
 * An account as its owner may see it.
 *
 * @param kind {@code current}, {@code savings} or {@code credit_card}
 * @param booked what the ledger holds; negative on a credit card that is owed
 * @param available what can be spent now: booked less holds and cooling transfers, plus a card's free credit
 */
public record AccountView(UUID id, String kind, AccountNumber number, Money booked, Money available) {}
