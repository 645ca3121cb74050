package zhiyin.banking.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.RefusedRowException;

/** The accounts of one part, and what its entries make of them. */
final class PartLedger {

    private static final int TIME_ORDERED = 7;

    /** An account of this part. */
    static final class Held {
        private final FeedRow.Account account;
        private long balance;

        Held(FeedRow.Account account) {
            this.account = account;
        }

        String currency() {
            return account.currency();
        }
    }

    private final Codes codes;
    private final Instant now;
    private final Map<UUID, Held> accounts = new HashMap<>();
    private final Map<UUID, UUID> payees = new HashMap<>();

    PartLedger(Codes codes, Instant now) {
        this.codes = codes;
        this.now = now;
    }

    /** Null when no account of that id was opened before. */
    @Nullable
    Object open(FeedRow.Account account) {
        return accounts.putIfAbsent(account.id(), new Held(account));
    }

    /** Null when no payee of that id was saved before. */
    @Nullable
    Object saved(FeedRow.Payee payee) {
        return payees.putIfAbsent(payee.id(), payee.customer());
    }

    Held held(String column, UUID id, Set<AccountKind> kinds) {
        Held held = held(column, id);
        if (!kinds.contains(held.account.kind())) {
            throw new RefusedRowException(
                    column, "account " + id + " is of the kind " + held.account.kind() + ". Give one of " + kinds);
        }
        return held;
    }

    void entry(FeedRow.Entry entry) {
        if (entry.id().version() != TIME_ORDERED) {
            throw new RefusedRowException("id", entry.id() + " is no time-ordered UUID. Give one of version 7");
        }
        Held account = held("account", entry.account());
        UUID otherAccount = entry.otherAccount();
        if ((otherAccount == null) == (entry.counterpart() == null)) {
            throw new RefusedRowException(
                    "otherAccount", "an entry has exactly one other side. Give either otherAccount or counterpart");
        }
        if (entry.amountMinor() == 0 || Math.abs(entry.amountMinor()) > Texts.MOST_MINOR) {
            throw new RefusedRowException(
                    "amountMinor",
                    entry.amountMinor() + " is out of bounds. Give minor units, not 0 and at most " + Texts.MOST_MINOR);
        }
        moves("currency", account, entry.amountMinor(), entry);
        if (otherAccount != null) {
            Held other = held("otherAccount", otherAccount);
            if (other == account) {
                throw new RefusedRowException("otherAccount", "it is the same account. Give another one");
            }
            moves("otherAccount", other, -entry.amountMinor(), entry);
        }
        Texts.text("category", entry.category());
        Texts.text("counterparty", entry.counterparty());
        Texts.text("seenThere", entry.seenThere());
        if (entry.payee() != null && !account.account.owner().equals(payees.get(entry.payee()))) {
            throw PartCheck.unknown("payee", entry.payee(), "a payee whom the account's owner saved");
        }
        if (entry.merchant() != null && !codes.merchants.contains(entry.merchant())) {
            throw PartCheck.unknown("merchant", entry.merchant(), "a merchant of the reference rows");
        }
    }

    private void moves(String column, Held held, long minor, FeedRow.Entry entry) {
        if (!held.account.currency().equals(entry.currency())) {
            throw new RefusedRowException(
                    column,
                    "account " + held.account.id() + " is in " + held.account.currency() + ", the entry in "
                            + entry.currency() + ". Give one currency");
        }
        if (entry.at().isBefore(held.account.openedAt()) || entry.at().isAfter(now)) {
            throw new RefusedRowException(
                    "at", entry.at() + " is before the account was opened, or in the future. Give a moment between");
        }
        held.balance = Math.addExact(held.balance, minor);
    }

    /**
     * Hands over what each account holds at the end of the part.
     *
     * @throws RefusedRowException when one is below what it may be
     */
    void balances(BiConsumer<UUID, Long> taker) {
        for (Held held : accounts.values()) {
            if (held.balance < -held.account.creditLimitMinor()) {
                throw new RefusedRowException(
                        "amountMinor",
                        "account " + held.account.id() + " ends at " + held.balance + " minor units of "
                                + held.account.currency() + ", below its limit of " + -held.account.creditLimitMinor()
                                + ". Correct its entries or its limit");
            }
            taker.accept(held.account.id(), held.balance);
        }
    }

    private Held held(String column, UUID id) {
        Held held = accounts.get(id);
        if (held == null) {
            throw PartCheck.unknown(column, id, "an account of this part");
        }
        return held;
    }
}
