package zhiyin.banking.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiyin.banking.core.OpeningBooks;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;

/** Opens the demonstration bank's books. */
class EmbeddedOpeningBooks implements OpeningBooks {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Counterparts counterparts;

    EmbeddedOpeningBooks(JdbcClient jdbc, Journal journal, Counterparts counterparts) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.counterparts = counterparts;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(LegalEntity entity, List<OpeningCustomer> customers) {
        customers.forEach(customer -> openOne(entity, customer));
    }

    private void openOne(LegalEntity entity, OpeningCustomer customer) {
        jdbc.sql("INSERT INTO banking.bank_customer (id, legal_entity, full_name, language, joined_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        customer.id(),
                        entity.code(),
                        customer.name().disclose(),
                        customer.language().tag(),
                        Transfers.utc(customer.joinedAt()))
                .update();
        customer.accounts().forEach(account -> openAccount(entity, customer, account));
        customer.payees()
                .forEach(payee -> jdbc.sql("INSERT INTO banking.payee (id, legal_entity, customer, full_name,"
                                + " alias, account_number, bank, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                payee.payee(),
                                entity.code(),
                                customer.id(),
                                payee.name().disclose(),
                                payee.alias(),
                                payee.account().disclose(),
                                payee.bank(),
                                Transfers.utc(customer.joinedAt()))
                        .update());
        if (!customer.history().isEmpty()) {
            journal.write(entity, new Translation(entity).entries(customer.history()));
        }
    }

    private void openAccount(LegalEntity entity, OpeningCustomer customer, OpeningAccount account) {
        jdbc.sql("INSERT INTO banking.ledger_account (id, legal_entity, owner, kind, number, currency,"
                        + " credit_limit_minor, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        account.id(),
                        entity.code(),
                        customer.id(),
                        account.kind().slug(),
                        account.number().disclose(),
                        account.creditLimit().currency().getCurrencyCode(),
                        account.creditLimit().minorUnits(),
                        Transfers.utc(customer.joinedAt()))
                .update();
        account.card()
                .ifPresent(card -> jdbc.sql("INSERT INTO banking.card (id, legal_entity, account, number, expires_on)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(
                                card.id(),
                                entity.code(),
                                account.id(),
                                card.number().disclose(),
                                card.expiresOn())
                        .update());
    }

    /** Resolves counterpart accounts, each looked up once a customer. */
    private final class Translation {

        private final LegalEntity entity;
        private final Map<String, UUID> resolved = new HashMap<>();

        Translation(LegalEntity entity) {
            this.entity = entity;
        }

        List<Journal.Entry> entries(List<OpeningEntry> history) {
            List<Journal.Entry> entries = new ArrayList<>(history.size());
            for (OpeningEntry entry : history) {
                List<Journal.Line> lines = entry.lines().stream()
                        .map(line -> new Journal.Line(
                                line.id(), account(line.side(), line.amount()), line.amount(), line.counterparty()))
                        .toList();
                entries.add(new Journal.Entry(
                        entry.id(), Optional.empty(), entry.category(), entry.payee(), entry.at(), lines));
            }
            return entries;
        }

        private UUID account(Side side, Money amount) {
            return switch (side) {
                case Side.Held held -> held.account();
                case Side.Counterpart counterpart ->
                    resolved.computeIfAbsent(
                            counterpart.kind() + amount.currency().getCurrencyCode(),
                            key -> counterparts.account(entity, counterpart.kind(), amount.currency()));
            };
        }
    }
}
