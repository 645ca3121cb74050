package zhiyin.banking;

import java.time.Instant;
import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;

/**
 * A line of an account.
 *
 * @param amount positive when money came in, negative when it left
 * @param counterparty whom it came from or went to, as the customer knows them
 * @param category {@code salary}, {@code groceries}, {@code transfer}, ...
 */
public record EntryView(
        UUID id,
        UUID account,
        AccountNumber accountNumber,
        Instant bookedAt,
        Money amount,
        String counterparty,
        String category) {}
