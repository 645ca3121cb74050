package zhiyin.banking.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.CoreAccount;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.core.CoreEntry;
import zhiyin.banking.core.CoreOutcome;
import zhiyin.banking.core.CorePayment;
import zhiyin.banking.core.CoreTransfer;
import zhiyin.banking.core.EntryQuery;
import zhiyin.banking.core.Owner;
import zhiyin.values.AccountNumber;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/** The demonstration bank as a core system: reads here, booking in {@link EmbeddedCore}. */
final class EmbeddedCoreBank implements CoreBank {

    private final JdbcClient jdbc;
    private final EmbeddedCore core;

    EmbeddedCoreBank(JdbcClient jdbc, EmbeddedCore core) {
        this.jdbc = jdbc;
        this.core = core;
    }

    @Override
    public List<CoreAccount> accounts(Owner owner) {
        return jdbc.sql(
                        "SELECT * FROM banking.ledger_account WHERE owner = ? AND legal_entity = ?"
                                + " ORDER BY array_position(ARRAY['current', 'savings', 'time_deposit', 'credit_card', 'loan'], kind), opened_at, id")
                .params(owner.customer().value(), owner.entity().code())
                .query((row, number) -> new CoreAccount(
                        row.getObject("id", UUID.class),
                        AccountKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        new AccountNumber(row.getString("number")),
                        money(row, "balance_minor"),
                        money(row, "credit_limit_minor")))
                .list();
    }

    @Override
    public List<CoreEntry> entries(Owner owner, EntryQuery query) {
        return jdbc.sql("SELECT p.id, p.account, a.number, p.booked_at, p.amount_minor, p.currency, p.counterparty,"
                        + " e.category FROM banking.ledger_account a"
                        + " JOIN banking.posting p ON p.account = a.id"
                        + " JOIN banking.journal_entry e ON e.id = p.entry"
                        + " WHERE a.owner = :owner AND a.legal_entity = :entity"
                        + " AND (CAST(:account AS uuid) IS NULL OR a.id = :account)"
                        + " AND p.booked_at >= :from"
                        + " ORDER BY p.booked_at DESC, p.id DESC LIMIT :limit")
                .param("owner", owner.customer().value())
                .param("entity", owner.entity().code())
                .param("account", query.account().orElse(null))
                .param("from", Transfers.utc(query.from().orElse(Instant.EPOCH)))
                .param("limit", query.limit())
                .query((row, number) -> new CoreEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        new AccountNumber(row.getString("number")),
                        row.getTimestamp("booked_at").toInstant(),
                        money(row, "amount_minor"),
                        row.getString("counterparty"),
                        row.getString("category")))
                .list();
    }

    @Override
    public List<Beneficiary> payees(Owner owner) {
        return jdbc.sql("SELECT p.*, (SELECT max(e.booked_at) FROM banking.journal_entry e WHERE e.payee = p.id)"
                        + " AS last_paid FROM banking.payee p WHERE p.customer = ? AND p.legal_entity = ?"
                        + " ORDER BY last_paid DESC NULLS LAST, p.alias, p.id")
                .params(owner.customer().value(), owner.entity().code())
                .query((row, number) -> new Beneficiary(
                        row.getObject("id", UUID.class),
                        new PersonName(row.getString("full_name")),
                        row.getString("alias"),
                        new AccountNumber(row.getString("account_number")),
                        row.getString("bank")))
                .list();
    }

    @Override
    public List<CorePayment> payments(Owner owner, Instant since) {
        return jdbc.sql("SELECT e.payee, -p.amount_minor AS amount_minor, p.currency, e.booked_at"
                        + " FROM banking.journal_entry e"
                        + " JOIN banking.posting p ON p.entry = e.id AND p.amount_minor < 0"
                        + " WHERE e.payee IN (SELECT id FROM banking.payee WHERE customer = ? AND legal_entity = ?)"
                        + " AND e.booked_at >= ? ORDER BY e.booked_at DESC, e.id DESC LIMIT 1000")
                .params(owner.customer().value(), owner.entity().code(), Transfers.utc(since))
                .query((row, number) -> new CorePayment(
                        row.getObject("payee", UUID.class),
                        money(row, "amount_minor"),
                        row.getTimestamp("booked_at").toInstant()))
                .list();
    }

    @Override
    public CoreOutcome post(CoreTransfer transfer) {
        return core.post(transfer);
    }

    @Override
    public Optional<CoreOutcome.Booked> find(String key) {
        return core.find(key);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(Currency.getInstance(row.getString("currency")), row.getLong(column));
    }
}
