package zhiyin.banking.core;

import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.PersonName;

/** A saved payee as it stands, or as it stood when it was read back to the customer. */
public record Beneficiary(UUID payee, PersonName name, String alias, AccountNumber account, String bank) {}
