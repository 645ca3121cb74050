-- Every statement that writes postings must balance by itself. Stricter than a check of entries at the commit, and it
-- costs a statement what it cost a line before.
DROP TRIGGER entry_balances ON banking.posting;
DROP FUNCTION banking.refuse_unbalanced_entry();
CREATE FUNCTION banking.refuse_unbalanced_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong uuid;
BEGIN
    SELECT entry INTO wrong FROM added GROUP BY entry, currency HAVING sum(amount_minor) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'journal entry % does not balance to zero', wrong USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_balances AFTER INSERT ON banking.posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION banking.refuse_unbalanced_statement();

-- Most entries have no key of an order: they need no place in the index.
ALTER TABLE banking.journal_entry DROP CONSTRAINT journal_entry_idempotency_key_key;
CREATE UNIQUE INDEX journal_entry_key ON banking.journal_entry (idempotency_key) WHERE idempotency_key IS NOT NULL;

-- The first load of an empty ledger goes without the secondary indexes and foreign keys of the three large tables, and
-- makes them in one go at its end, which also proves every row. Owned by who owns the tables, so that the platform's
-- role can do exactly this and no more: nothing is taken off a ledger that holds a line, and no trigger is ever lifted.
-- That a load is under way is seen from what is missing, so that no row about it can be forged or forgotten.
CREATE FUNCTION banking.first_load_under_way() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT to_regclass('banking.posting_account') IS NULL
$$;

CREATE FUNCTION banking.begin_first_load() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    LOCK TABLE banking.journal_entry, banking.posting, banking.sign_in IN ACCESS EXCLUSIVE MODE;
    IF banking.first_load_under_way() THEN
        RETURN true;
    END IF;
    IF EXISTS (SELECT 1 FROM banking.posting) OR EXISTS (SELECT 1 FROM banking.journal_entry)
        OR EXISTS (SELECT 1 FROM banking.sign_in) THEN
        RETURN false;
    END IF;
    ALTER TABLE banking.posting
        DROP CONSTRAINT posting_pkey,
        DROP CONSTRAINT posting_entry_fkey,
        DROP CONSTRAINT posting_account_currency_fkey;
    DROP INDEX banking.posting_entry, banking.posting_account;
    ALTER TABLE banking.journal_entry
        DROP CONSTRAINT journal_entry_payee_fkey,
        DROP CONSTRAINT journal_entry_merchant;
    DROP INDEX banking.journal_entry_payee;
    ALTER TABLE banking.sign_in DROP CONSTRAINT sign_in_device;
    DROP INDEX banking.sign_in_customer;
    RETURN true;
END $$;

-- All or nothing; does nothing where nothing is missing.
CREATE FUNCTION banking.finish_first_load() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '256MB' AS $$
BEGIN
    LOCK TABLE banking.journal_entry, banking.posting, banking.sign_in IN ACCESS EXCLUSIVE MODE;
    IF NOT banking.first_load_under_way() THEN
        RETURN;
    END IF;
    ALTER TABLE banking.posting ADD CONSTRAINT posting_pkey PRIMARY KEY (id);
    CREATE INDEX posting_entry ON banking.posting (entry);
    CREATE INDEX posting_account ON banking.posting (account, booked_at DESC, id DESC);
    CREATE INDEX journal_entry_payee ON banking.journal_entry (payee, booked_at) WHERE payee IS NOT NULL;
    CREATE INDEX sign_in_customer ON banking.sign_in (customer, signed_in_at DESC);
    ALTER TABLE banking.posting
        ADD CONSTRAINT posting_entry_fkey FOREIGN KEY (entry) REFERENCES banking.journal_entry (id),
        ADD CONSTRAINT posting_account_currency_fkey
            FOREIGN KEY (account, currency) REFERENCES banking.ledger_account (id, currency);
    ALTER TABLE banking.journal_entry
        ADD CONSTRAINT journal_entry_payee_fkey FOREIGN KEY (payee) REFERENCES banking.payee (id),
        ADD CONSTRAINT journal_entry_merchant
            FOREIGN KEY (legal_entity, merchant) REFERENCES banking.merchant (legal_entity, code);
    ALTER TABLE banking.sign_in
        ADD CONSTRAINT sign_in_device FOREIGN KEY (device, customer) REFERENCES banking.device (id, customer);
    ANALYZE banking.posting, banking.journal_entry, banking.sign_in, banking.ledger_account, banking.payee;
END $$;
