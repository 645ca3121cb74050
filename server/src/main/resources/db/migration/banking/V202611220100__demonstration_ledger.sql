-- The embedded demonstration bank: what would be the bank's core system. The command gate reaches these tables only
-- through the port zhiyin.banking.core.CoreBank, so that a real core can take their place.
CREATE SCHEMA IF NOT EXISTS banking;

CREATE TABLE banking.bank_customer (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    full_name    text NOT NULL,
    language     text NOT NULL CHECK (language IN ('zh', 'en')),
    joined_at    timestamptz NOT NULL
);
COMMENT ON TABLE banking.bank_customer IS 'People who hold accounts at the demonstration bank';
COMMENT ON COLUMN banking.bank_customer.id IS 'class=C1 purpose=contract retention=contract: customer id';
COMMENT ON COLUMN banking.bank_customer.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.bank_customer.full_name IS 'class=C2 purpose=contract retention=contract: name as the bank writes it';
COMMENT ON COLUMN banking.bank_customer.language IS 'class=C1 purpose=customer-service retention=contract: language the customer prefers';
COMMENT ON COLUMN banking.bank_customer.joined_at IS 'class=C1 purpose=contract retention=contract: when the contract began';

CREATE TABLE banking.ledger_account (
    id                 uuid PRIMARY KEY,
    legal_entity       text NOT NULL DEFAULT 'default',
    owner              uuid REFERENCES banking.bank_customer (id),
    kind               text NOT NULL,
    number             text NOT NULL UNIQUE,
    currency           char(3) NOT NULL,
    credit_limit_minor bigint NOT NULL DEFAULT 0 CHECK (credit_limit_minor >= 0),
    balance_minor      bigint NOT NULL DEFAULT 0,
    opened_at          timestamptz NOT NULL,
    UNIQUE (id, currency),
    CHECK ((owner IS NOT NULL) = (kind IN ('current', 'savings', 'credit_card'))),
    CHECK (credit_limit_minor = 0 OR kind = 'credit_card'),
    CONSTRAINT never_overdrawn CHECK (owner IS NULL OR balance_minor >= -credit_limit_minor)
);
CREATE INDEX ledger_account_owner ON banking.ledger_account (owner);
COMMENT ON TABLE banking.ledger_account IS 'Accounts of customers, and the bank''s own counterpart accounts (owner is null)';
COMMENT ON COLUMN banking.ledger_account.id IS 'class=C1 purpose=contract retention=contract: account id';
COMMENT ON COLUMN banking.ledger_account.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.ledger_account.owner IS 'class=C2 purpose=contract retention=contract: customer who owns it; null for the bank''s own';
COMMENT ON COLUMN banking.ledger_account.kind IS 'class=C1 purpose=contract retention=contract: current, savings, credit_card, or the purpose of a counterpart account';
COMMENT ON COLUMN banking.ledger_account.number IS 'class=C2 purpose=contract retention=contract: account number';
COMMENT ON COLUMN banking.ledger_account.currency IS 'class=C1 purpose=contract retention=contract: ISO 4217 code';
COMMENT ON COLUMN banking.ledger_account.credit_limit_minor IS 'class=C2 purpose=contract retention=contract: credit granted, in minor units';
COMMENT ON COLUMN banking.ledger_account.balance_minor IS 'class=C2 purpose=contract retention=contract: sum of a customer account''s postings, kept by a trigger; always 0 on counterpart accounts, which would otherwise be one lock for the whole bank';
COMMENT ON COLUMN banking.ledger_account.opened_at IS 'class=C1 purpose=contract retention=contract: when it was opened';

CREATE TABLE banking.card (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    account      uuid NOT NULL REFERENCES banking.ledger_account (id),
    number       text NOT NULL UNIQUE,
    expires_on   date NOT NULL
);
CREATE INDEX card_account ON banking.card (account);
COMMENT ON TABLE banking.card IS 'Payment cards of the demonstration bank; the numbers are fictitious, of a range no network issues';
COMMENT ON COLUMN banking.card.id IS 'class=C1 purpose=contract retention=contract: card id';
COMMENT ON COLUMN banking.card.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.card.account IS 'class=C2 purpose=contract retention=contract: account it draws on';
COMMENT ON COLUMN banking.card.number IS 'class=C2 purpose=contract retention=contract: card number';
COMMENT ON COLUMN banking.card.expires_on IS 'class=C2 purpose=contract retention=contract: last day of validity';

CREATE TABLE banking.payee (
    id             uuid PRIMARY KEY,
    legal_entity   text NOT NULL DEFAULT 'default',
    customer       uuid NOT NULL REFERENCES banking.bank_customer (id),
    full_name      text NOT NULL,
    alias          text NOT NULL,
    account_number text NOT NULL,
    bank           text NOT NULL,
    saved_at       timestamptz NOT NULL
);
CREATE INDEX payee_customer ON banking.payee (customer);
COMMENT ON TABLE banking.payee IS 'People a customer saved in order to pay them';
COMMENT ON COLUMN banking.payee.id IS 'class=C1 purpose=contract retention=contract: payee id';
COMMENT ON COLUMN banking.payee.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.payee.customer IS 'class=C2 purpose=contract retention=contract: who saved it';
COMMENT ON COLUMN banking.payee.full_name IS 'class=C2 purpose=contract retention=contract: name of the receiver';
COMMENT ON COLUMN banking.payee.alias IS 'class=C2 purpose=customer-service retention=contract: what the customer calls them';
COMMENT ON COLUMN banking.payee.account_number IS 'class=C2 purpose=contract retention=contract: account of the receiver';
COMMENT ON COLUMN banking.payee.bank IS 'class=C1 purpose=contract retention=contract: receiving bank';
COMMENT ON COLUMN banking.payee.saved_at IS 'class=C1 purpose=contract retention=contract: when it was saved';

CREATE TABLE banking.journal_entry (
    id              uuid PRIMARY KEY,
    legal_entity    text NOT NULL DEFAULT 'default',
    idempotency_key text UNIQUE,
    category        text NOT NULL,
    payee           uuid REFERENCES banking.payee (id),
    booked_at       timestamptz NOT NULL
);
CREATE INDEX journal_entry_payee ON banking.journal_entry (payee, booked_at) WHERE payee IS NOT NULL;
COMMENT ON TABLE banking.journal_entry IS 'Business events of the ledger; never changed or removed';
COMMENT ON COLUMN banking.journal_entry.id IS 'class=C1 purpose=contract retention=P10Y: entry id';
COMMENT ON COLUMN banking.journal_entry.legal_entity IS 'class=C1 purpose=contract retention=P10Y: bank or brand the row belongs to';
COMMENT ON COLUMN banking.journal_entry.idempotency_key IS 'class=C1 purpose=contract retention=P10Y: name of the order that made it, where an order did';
COMMENT ON COLUMN banking.journal_entry.category IS 'class=C2 purpose=customer-service retention=P10Y: salary, groceries, transfer, ...';
COMMENT ON COLUMN banking.journal_entry.payee IS 'class=C2 purpose=contract retention=P10Y: saved payee it paid, where it paid one';
COMMENT ON COLUMN banking.journal_entry.booked_at IS 'class=C2 purpose=contract retention=P10Y: when it was booked';

CREATE TABLE banking.posting (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    entry        uuid NOT NULL REFERENCES banking.journal_entry (id),
    account      uuid NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    currency     char(3) NOT NULL,
    counterparty text NOT NULL,
    booked_at    timestamptz NOT NULL,
    FOREIGN KEY (account, currency) REFERENCES banking.ledger_account (id, currency)
);
CREATE INDEX posting_entry ON banking.posting (entry);
CREATE INDEX posting_account ON banking.posting (account, booked_at DESC, id DESC);
COMMENT ON TABLE banking.posting IS 'Lines of journal entries; the lines of one entry sum to zero per currency; never changed or removed';
COMMENT ON COLUMN banking.posting.id IS 'class=C1 purpose=contract retention=P10Y: posting id';
COMMENT ON COLUMN banking.posting.legal_entity IS 'class=C1 purpose=contract retention=P10Y: bank or brand the row belongs to';
COMMENT ON COLUMN banking.posting.entry IS 'class=C1 purpose=contract retention=P10Y: entry it is a line of';
COMMENT ON COLUMN banking.posting.account IS 'class=C2 purpose=contract retention=P10Y: account it moves';
COMMENT ON COLUMN banking.posting.amount_minor IS 'class=C2 purpose=contract retention=P10Y: minor units, positive into the account';
COMMENT ON COLUMN banking.posting.currency IS 'class=C1 purpose=contract retention=P10Y: ISO 4217 code, that of the account';
COMMENT ON COLUMN banking.posting.counterparty IS 'class=C2 purpose=customer-service retention=P10Y: whom it came from or went to, as the account''s owner knows them';
COMMENT ON COLUMN banking.posting.booked_at IS 'class=C2 purpose=contract retention=P10Y: as its entry; repeated for the index';

CREATE FUNCTION banking.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER posting_is_immutable BEFORE UPDATE OR DELETE ON banking.posting
    FOR EACH ROW EXECUTE FUNCTION banking.refuse_change();
CREATE TRIGGER posting_is_kept BEFORE TRUNCATE ON banking.posting
    FOR EACH STATEMENT EXECUTE FUNCTION banking.refuse_change();
CREATE TRIGGER journal_entry_is_immutable BEFORE UPDATE OR DELETE ON banking.journal_entry
    FOR EACH ROW EXECUTE FUNCTION banking.refuse_change();
CREATE TRIGGER balance_follows_postings BEFORE UPDATE OF balance_minor ON banking.ledger_account
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION banking.refuse_change();

-- Deferred to the commit, because an entry is written line by line; per line, so that a line added to an old entry is
-- caught too.
CREATE FUNCTION banking.refuse_unbalanced_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM banking.posting p WHERE p.entry = NEW.entry
               GROUP BY p.currency HAVING sum(p.amount_minor) <> 0) THEN
        RAISE EXCEPTION 'journal entry % does not balance to zero', NEW.entry USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON banking.posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION banking.refuse_unbalanced_entry();

-- Whoever inserts postings has locked the customers' accounts in the order of their ids.
CREATE FUNCTION banking.keep_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE banking.ledger_account a SET balance_minor = a.balance_minor + moved.amount
      FROM (SELECT account, sum(amount_minor)::bigint AS amount FROM added GROUP BY account) moved
     WHERE a.id = moved.account AND a.owner IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER balances_are_kept AFTER INSERT ON banking.posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION banking.keep_balances();
