package zhiyin.banking.core;

import java.time.Instant;
import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;

/** A line of an account; {@code amount} is positive when money came in. */
public record CoreEntry(
        UUID id,
        UUID account,
        AccountNumber accountNumber,
        Instant bookedAt,
        Money amount,
        String counterparty,
        String category) {}
