package zhiyin.demo.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks.CounterpartKind;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.banking.core.OpeningBooks.OpeningEntry;
import zhiyin.banking.core.OpeningBooks.OpeningLine;
import zhiyin.banking.core.OpeningBooks.Side;
import zhiyin.values.Money;

/** A person's accounts while their year is lived: every movement is an entry whose two lines cancel out. */
final class Wallet {

    private final DemoPerson person;
    private final Dice dice;
    private final Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
    private final List<OpeningEntry> entries = new ArrayList<>();

    Wallet(DemoPerson person, Dice dice) {
        this.person = person;
        this.dice = dice;
        person.accounts().forEach(account -> balances.put(account.kind(), 0L));
    }

    /** What an account holds, in fen; zero for one the person does not have. */
    long balance(AccountKind kind) {
        return balances.getOrDefault(kind, 0L);
    }

    /** A movement against the bank's counterpart: positive into the person's account. */
    record Movement(Instant at, String category, AccountKind kind, long amount, String counterparty) {}

    void move(Movement movement, CounterpartKind counterpart) {
        book(
                movement,
                Optional.empty(),
                new Side.Counterpart(counterpart),
                person.name().masked());
    }

    void pay(Instant at, Beneficiary payee, long amount) {
        Movement movement = new Movement(at, "transfer", AccountKind.CURRENT, -amount, payee.alias());
        book(
                movement,
                Optional.of(payee.payee()),
                new Side.Counterpart(CounterpartKind.OTHER_BANKS),
                person.name().masked());
    }

    /** From the current account to another of the person's own. */
    void shift(Movement out, AccountKind to, String seenThere) {
        book(out, Optional.empty(), new Side.Held(account(to).id()), seenThere);
        balances.merge(to, -out.amount(), Long::sum);
    }

    /** All entries in the order of their moments. */
    List<OpeningEntry> entries() {
        return entries.stream().sorted(Comparator.comparing(OpeningEntry::at)).toList();
    }

    private void book(Movement movement, Optional<UUID> payee, Side other, String seenThere) {
        Money amount = Money.ofMinor("CNY", movement.amount());
        balances.merge(movement.kind(), movement.amount(), Long::sum);
        entries.add(new OpeningEntry(
                dice.idAt(movement.at()),
                movement.at(),
                movement.category(),
                payee,
                List.of(
                        new OpeningLine(
                                dice.idAt(movement.at()),
                                new Side.Held(account(movement.kind()).id()),
                                amount,
                                movement.counterparty()),
                        new OpeningLine(dice.idAt(movement.at()), other, amount.negated(), seenThere))));
    }

    private OpeningAccount account(AccountKind kind) {
        return person.account(kind)
                .orElseThrow(() -> new IllegalStateException(person.username() + " has no account " + kind));
    }
}
