package zhiyin.banking.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.CardNumber;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/** For tests: opens single customers of the embedded bank, in the caller's transaction. A bank is filled by a feed. */
public interface OpeningBooks {

    /** Opens the customers with all that is theirs, and books their history. Cost: about 10 ms a year and customer. */
    void open(LegalEntity entity, List<OpeningCustomer> customers);

    /** A customer to open. */
    record OpeningCustomer(
            UUID id,
            PersonName name,
            Language language,
            Instant joinedAt,
            List<OpeningAccount> accounts,
            List<Beneficiary> payees,
            List<OpeningEntry> history) {
        public OpeningCustomer {
            accounts = List.copyOf(accounts);
            payees = List.copyOf(payees);
            history = List.copyOf(history);
        }
    }

    /** An account to open, with the card that draws on it. */
    record OpeningAccount(
            UUID id, AccountKind kind, AccountNumber number, Money creditLimit, Optional<OpeningCard> card) {}

    /** A card to issue. */
    record OpeningCard(UUID id, CardNumber number, LocalDate expiresOn) {}

    /**
     * A past event of the ledger.
     *
     * @param lines at least two that sum to zero per currency
     */
    record OpeningEntry(UUID id, Instant at, String category, Optional<UUID> payee, List<OpeningLine> lines) {
        public OpeningEntry {
            lines = List.copyOf(lines);
        }
    }

    /** One line: {@code amount} is positive into the account. */
    record OpeningLine(UUID id, Side side, Money amount, String counterparty) {}

    /** What a line moves. */
    sealed interface Side {
        /** A customer's account. */
        record Held(UUID account) implements Side {}

        /** One of the bank's own counterpart accounts. */
        record Counterpart(CounterpartKind kind) implements Side {}
    }
}
