package zhiyin.banking.core;

import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;

/**
 * An account as the core keeps it.
 *
 * @param booked sum of all its postings
 * @param creditLimit how far it may go below zero; zero except on credit cards
 */
public record CoreAccount(UUID id, AccountKind kind, AccountNumber number, Money booked, Money creditLimit) {}
