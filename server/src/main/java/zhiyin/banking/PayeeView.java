package zhiyin.banking;

import java.util.UUID;
import zhiyin.values.AccountNumber;
import zhiyin.values.PersonName;

/**
 * Someone the customer saved.
 *
 * @param alias what the customer calls them, such as {@code 妈妈}; may equal the name
 * @param bank name of the receiving bank
 */
public record PayeeView(UUID id, PersonName name, String alias, AccountNumber account, String bank) {}
