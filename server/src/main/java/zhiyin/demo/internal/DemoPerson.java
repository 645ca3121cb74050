package zhiyin.demo.internal;

import java.util.List;
import java.util.Optional;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.PersonName;

/**
 * A customer before their year is lived.
 *
 * @param salary a month, in fen
 * @param payees each with how it is paid
 */
record DemoPerson(
        String username,
        CustomerId id,
        PersonName name,
        Language language,
        DemoNote note,
        String employer,
        long salary,
        List<OpeningAccount> accounts,
        List<DemoPayee> payees) {

    DemoPerson {
        accounts = List.copyOf(accounts);
        payees = List.copyOf(payees);
    }

    /** A saved payee and how it is paid. */
    record DemoPayee(Beneficiary beneficiary, PayeeRole role) {}

    Optional<OpeningAccount> account(AccountKind kind) {
        return accounts.stream().filter(account -> account.kind() == kind).findFirst();
    }

    List<Beneficiary> paidAs(PayeeRole role) {
        return payees.stream()
                .filter(payee -> payee.role() == role)
                .map(DemoPayee::beneficiary)
                .toList();
    }
}
