package zhiyin.banking.core;

import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;

/** Whose accounts: a customer of a legal entity. */
public record Owner(LegalEntity entity, CustomerId customer) {}
