package zhiyin.banking.internal;

import zhiyin.banking.AccountView;
import zhiyin.banking.EntryView;
import zhiyin.banking.PayeeView;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreAccount;
import zhiyin.banking.core.CoreEntry;
import zhiyin.values.Money;

/** How the core's records look to their owner. */
final class Views {

    private Views() {}

    static AccountView account(CoreAccount account, Money held) {
        return new AccountView(
                account.id(), account.kind().slug(), account.number(), account.booked(), available(account, held));
    }

    private static Money available(CoreAccount account, Money held) {
        return switch (account.kind()) {
            case CURRENT, SAVINGS, CREDIT_CARD ->
                account.booked().plus(account.creditLimit()).minus(held);
            case TIME_DEPOSIT, LOAN -> Money.zero(account.booked().currency());
        };
    }

    static EntryView entry(CoreEntry entry) {
        return new EntryView(
                entry.id(),
                entry.account(),
                entry.accountNumber(),
                entry.bookedAt(),
                entry.amount(),
                entry.counterparty(),
                entry.category());
    }

    static PayeeView payee(Beneficiary payee) {
        return new PayeeView(payee.payee(), payee.name(), payee.alias(), payee.account(), payee.bank());
    }
}
