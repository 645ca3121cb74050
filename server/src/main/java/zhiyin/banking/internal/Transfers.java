package zhiyin.banking.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferView;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.Owner;
import zhiyin.risk.RiskReason;
import zhiyin.values.AccountNumber;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/** The gate's record of orders, table {@code banking.transfer_command}. */
final class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the customer's orders wait for each other until the running transaction ends. */
    void lock(Owner owner) {
        jdbc.sql("INSERT INTO banking.gate_customer (customer, legal_entity) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(owner.customer().value(), owner.entity().code())
                .update();
        jdbc.sql("SELECT customer FROM banking.gate_customer WHERE customer = ? FOR UPDATE")
                .param(owner.customer().value())
                .query(UUID.class)
                .single();
    }

    Optional<StoredTransfer> byKey(Owner owner, String key) {
        return jdbc.sql("SELECT * FROM banking.transfer_command"
                        + " WHERE legal_entity = ? AND customer = ? AND idempotency_key = ?")
                .params(owner.entity().code(), owner.customer().value(), key)
                .query(Transfers::read)
                .optional();
    }

    StoredTransfer byId(UUID id) {
        return jdbc.sql("SELECT * FROM banking.transfer_command WHERE id = ?")
                .param(id)
                .query(Transfers::read)
                .single();
    }

    Optional<StoredTransfer> byId(Owner owner, UUID id) {
        return jdbc.sql("SELECT * FROM banking.transfer_command WHERE legal_entity = ? AND customer = ? AND id = ?")
                .params(owner.entity().code(), owner.customer().value(), id)
                .query(Transfers::read)
                .optional();
    }

    /** Orders that are held or on their way, the latest first. */
    List<StoredTransfer> pending(Owner owner) {
        return jdbc.sql("SELECT * FROM banking.transfer_command WHERE legal_entity = ? AND customer = ?"
                        + " AND state IN ('HELD', 'SENDING') ORDER BY ordered_at DESC, id DESC")
                .params(owner.entity().code(), owner.customer().value())
                .query(Transfers::read)
                .list();
    }

    /** Orders in any state, the latest first. */
    List<StoredTransfer> latest(Owner owner, int limit) {
        return jdbc.sql("SELECT * FROM banking.transfer_command WHERE legal_entity = ? AND customer = ?"
                        + " ORDER BY ordered_at DESC, id DESC LIMIT ?")
                .params(owner.entity().code(), owner.customer().value(), limit)
                .query(Transfers::read)
                .list();
    }

    boolean hasUsed(UUID stepUpId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM banking.transfer_command WHERE step_up_id = ?)")
                .param(stepUpId)
                .query(Boolean.class)
                .single();
    }

    /** What the customer's orders of a day carry, those refused or stopped left out. */
    Money usedOn(Owner owner, LocalDate day, Currency currency) {
        return new Money(
                currency,
                jdbc.sql("SELECT coalesce(sum(amount_minor), 0)::bigint FROM banking.transfer_command"
                                + " WHERE legal_entity = ? AND customer = ? AND bank_day = ? AND currency = ?"
                                + " AND state IN ('HELD', 'SENDING', 'POSTED')")
                        .params(owner.entity().code(), owner.customer().value(), day, currency.getCurrencyCode())
                        .query(Long.class)
                        .single());
    }

    /** What the account's orders in their cooling time will take, and those may still take that were parked. */
    Money heldOn(UUID account, Currency currency) {
        return new Money(
                currency,
                jdbc.sql("SELECT coalesce(sum(amount_minor), 0)::bigint FROM banking.transfer_command"
                                + " WHERE from_account = ? AND currency = ? AND (state = 'HELD' OR state = 'SENDING'"
                                + " AND EXISTS (SELECT 1 FROM banking.outbox o WHERE o.transfer = transfer_command.id"
                                + " AND o.parked_at IS NOT NULL))")
                        .params(account, currency.getCurrencyCode())
                        .query(Long.class)
                        .single());
    }

    void add(StoredTransfer transfer, LocalDate bankDay) {
        Optional<Beneficiary> payee = transfer.beneficiary();
        StoredTransfer.Ordered ordered = transfer.ordered();
        StoredTransfer.Standing standing = transfer.standing();
        jdbc.sql("INSERT INTO banking.transfer_command (id, legal_entity, customer, ordered_by, idempotency_key,"
                        + " from_account, payee, amount_minor, currency, step_up_id, payee_name, payee_alias,"
                        + " payee_account, payee_bank, reference, state, reasons, refusals, ordered_at, bank_day,"
                        + " held_until, settled_at, evidence) VALUES (:id, :entity, :customer, :by, :key, :from,"
                        + " :payee, :amount, :currency, :stepUp, :name, :alias, :account, :bank, :reference, :state,"
                        + " :reasons, :refusals, :orderedAt, :day, :until, :settledAt, :evidence)")
                .param("id", transfer.id())
                .param("entity", transfer.owner().entity().code())
                .param("customer", transfer.owner().customer().value())
                .param("by", ordered.by())
                .param("key", ordered.key())
                .param("from", transfer.order().fromAccount())
                .param("payee", transfer.order().payee())
                .param("amount", transfer.order().amount().minorUnits())
                .param("currency", transfer.order().amount().currency().getCurrencyCode())
                .param("stepUp", ordered.stepUpId())
                .param("name", payee.map(p -> p.name().disclose()).orElse(null))
                .param("alias", payee.map(Beneficiary::alias).orElse(null))
                .param("account", payee.map(p -> p.account().disclose()).orElse(null))
                .param("bank", payee.map(Beneficiary::bank).orElse(null))
                .param("reference", transfer.reference())
                .param("state", standing.state().name())
                .param("reasons", standing.reasons().stream().map(Enum::name).toArray(String[]::new))
                .param("refusals", written(standing.refusals()))
                .param("orderedAt", utc(ordered.at()))
                .param("day", bankDay)
                .param("until", standing.until().map(Transfers::utc).orElse(null))
                .param("settledAt", standing.settledAt().map(Transfers::utc).orElse(null))
                .param("evidence", standing.evidence())
                .update();
    }

    /** Takes a held order out of its cooling time; does nothing to one that is not held. */
    void markSending(UUID id) {
        jdbc.sql("UPDATE banking.transfer_command SET state = 'SENDING' WHERE id = ? AND state = 'HELD'")
                .param(id)
                .update();
    }

    void markPosted(UUID id, Instant at, Money balance, UUID evidence) {
        jdbc.sql("UPDATE banking.transfer_command SET state = 'POSTED', settled_at = ?, balance_minor = ?,"
                        + " evidence = ? WHERE id = ? AND state = 'SENDING'")
                .params(utc(at), balance.minorUnits(), evidence, id)
                .update();
    }

    void markRefused(UUID id, Instant at, List<Refusal> refusals, UUID evidence) {
        jdbc.sql("UPDATE banking.transfer_command SET state = 'REFUSED', settled_at = ?, refusals = ?,"
                        + " evidence = ? WHERE id = ? AND state = 'SENDING'")
                .params(utc(at), written(refusals), evidence, id)
                .update();
    }

    /** True when the order was held and is now stopped. */
    boolean markStopped(Owner owner, UUID id, Instant at) {
        return jdbc.sql("UPDATE banking.transfer_command SET state = 'STOPPED', settled_at = ?"
                                + " WHERE legal_entity = ? AND customer = ? AND id = ? AND state = 'HELD'")
                        .params(utc(at), owner.entity().code(), owner.customer().value(), id)
                        .update()
                == 1;
    }

    void keepEvidence(UUID id, UUID evidence) {
        jdbc.sql("UPDATE banking.transfer_command SET evidence = ? WHERE id = ?")
                .params(evidence, id)
                .update();
    }

    private static StoredTransfer read(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        UUID payee = row.getObject("payee", UUID.class);
        return new StoredTransfer(
                row.getObject("id", UUID.class),
                new Owner(
                        new LegalEntity(row.getString("legal_entity")),
                        new CustomerId(row.getObject("customer", UUID.class))),
                ordered(row, payee, currency),
                beneficiary(row, payee),
                row.getString("reference"),
                standing(row, currency));
    }

    private static StoredTransfer.Ordered ordered(ResultSet row, UUID payee, Currency currency) throws SQLException {
        return new StoredTransfer.Ordered(
                row.getObject("ordered_by", UUID.class),
                row.getString("idempotency_key"),
                new TransferOrder(
                        row.getObject("from_account", UUID.class),
                        payee,
                        new Money(currency, row.getLong("amount_minor"))),
                row.getObject("step_up_id", UUID.class),
                row.getTimestamp("ordered_at").toInstant());
    }

    private static StoredTransfer.Standing standing(ResultSet row, Currency currency) throws SQLException {
        return new StoredTransfer.Standing(
                TransferView.State.valueOf(row.getString("state")),
                texts(row, "reasons").stream().map(RiskReason::valueOf).toList(),
                texts(row, "refusals").stream()
                        .map(text -> refusal(text, currency))
                        .toList(),
                moment(row, "held_until"),
                moment(row, "settled_at"),
                balance(row, currency),
                row.getObject("evidence", UUID.class));
    }

    private static Optional<Beneficiary> beneficiary(ResultSet row, UUID payee) throws SQLException {
        String name = row.getString("payee_name");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(new Beneficiary(
                payee,
                new PersonName(name),
                row.getString("payee_alias"),
                new AccountNumber(row.getString("payee_account")),
                row.getString("payee_bank")));
    }

    private static Optional<Money> balance(ResultSet row, Currency currency) throws SQLException {
        long minorUnits = row.getLong("balance_minor");
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(currency, minorUnits));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp value = row.getTimestamp(column);
        return Optional.ofNullable(value).map(Timestamp::toInstant);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static String[] written(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.kind()
                        + refusal.bound().map(bound -> ":" + bound.minorUnits()).orElse(""))
                .toArray(String[]::new);
    }

    private static Refusal refusal(String text, Currency currency) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Refusal.of(Refusal.Kind.valueOf(text));
        }
        return Refusal.of(
                Refusal.Kind.valueOf(text.substring(0, colon)),
                new Money(currency, Long.parseLong(text.substring(colon + 1))));
    }

    /** As PostgreSQL keeps it: microseconds, never rounded up, so that a moment just stored is never in the future. */
    static OffsetDateTime utc(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
