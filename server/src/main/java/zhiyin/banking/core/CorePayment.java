package zhiyin.banking.core;

import java.time.Instant;
import java.util.UUID;
import zhiyin.values.Money;

/** A past payment to a saved payee; {@code amount} is positive. */
public record CorePayment(UUID payee, Money amount, Instant at) {}
