-- What a feed brings besides accounts and entries: the rows of zhiyin.banking.feed.FeedRow.
CREATE TABLE banking.branch (
    legal_entity text NOT NULL DEFAULT 'default',
    code         text NOT NULL,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    city         text NOT NULL,
    address_zh   text NOT NULL,
    address_en   text NOT NULL,
    weekdays     text NOT NULL,
    saturdays    text,
    foreign_cash boolean NOT NULL,
    step_free    boolean NOT NULL,
    PRIMARY KEY (legal_entity, code)
);
COMMENT ON TABLE banking.branch IS 'Branches, as customers are told of them';
COMMENT ON COLUMN banking.branch.legal_entity IS 'class=C1 purpose=customer-service retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.branch.code IS 'class=C1 purpose=customer-service retention=contract: code of the branch';
COMMENT ON COLUMN banking.branch.name_zh IS 'class=C1 purpose=customer-service retention=contract: name in Chinese';
COMMENT ON COLUMN banking.branch.name_en IS 'class=C1 purpose=customer-service retention=contract: name in English';
COMMENT ON COLUMN banking.branch.city IS 'class=C1 purpose=customer-service retention=contract: city it is in';
COMMENT ON COLUMN banking.branch.address_zh IS 'class=C1 purpose=customer-service retention=contract: address in Chinese';
COMMENT ON COLUMN banking.branch.address_en IS 'class=C1 purpose=customer-service retention=contract: address in English';
COMMENT ON COLUMN banking.branch.weekdays IS 'class=C1 purpose=customer-service retention=contract: opening hours from Monday to Friday';
COMMENT ON COLUMN banking.branch.saturdays IS 'class=C1 purpose=customer-service retention=contract: opening hours on Saturdays; null where closed';
COMMENT ON COLUMN banking.branch.foreign_cash IS 'class=C1 purpose=customer-service retention=contract: whether it pays out foreign notes';
COMMENT ON COLUMN banking.branch.step_free IS 'class=C1 purpose=customer-service retention=contract: whether a wheelchair gets in';

CREATE TABLE banking.product (
    legal_entity text NOT NULL DEFAULT 'default',
    code         text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('deposit', 'loan', 'wealth', 'fund')),
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    currency     char(3) NOT NULL,
    risk_grade   text CHECK (risk_grade IN ('R1', 'R2', 'R3', 'R4', 'R5')),
    rate         numeric,
    months       int CHECK (months > 0),
    PRIMARY KEY (legal_entity, code)
);
COMMENT ON TABLE banking.product IS 'Products that customers can have';
COMMENT ON COLUMN banking.product.legal_entity IS 'class=C1 purpose=customer-service retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.product.code IS 'class=C1 purpose=customer-service retention=contract: code of the product';
COMMENT ON COLUMN banking.product.kind IS 'class=C1 purpose=customer-service retention=contract: deposit, loan, wealth or fund';
COMMENT ON COLUMN banking.product.name_zh IS 'class=C1 purpose=customer-service retention=contract: name in Chinese';
COMMENT ON COLUMN banking.product.name_en IS 'class=C1 purpose=customer-service retention=contract: name in English';
COMMENT ON COLUMN banking.product.currency IS 'class=C1 purpose=customer-service retention=contract: ISO 4217 code';
COMMENT ON COLUMN banking.product.risk_grade IS 'class=C1 purpose=customer-service retention=contract: R1 to R5 of what is invested in';
COMMENT ON COLUMN banking.product.rate IS 'class=C1 purpose=customer-service retention=contract: percent a year, of deposits and loans';
COMMENT ON COLUMN banking.product.months IS 'class=C1 purpose=customer-service retention=contract: its term, where it has one';

CREATE TABLE banking.price (
    legal_entity text NOT NULL DEFAULT 'default',
    product      text NOT NULL,
    day          date NOT NULL,
    price        numeric NOT NULL CHECK (price > 0),
    PRIMARY KEY (legal_entity, product, day),
    FOREIGN KEY (legal_entity, product) REFERENCES banking.product (legal_entity, code)
);
COMMENT ON TABLE banking.price IS 'Price of one unit of a product at the end of a day';
COMMENT ON COLUMN banking.price.legal_entity IS 'class=C1 purpose=customer-service retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.price.product IS 'class=C1 purpose=customer-service retention=contract: code of the product';
COMMENT ON COLUMN banking.price.day IS 'class=C1 purpose=customer-service retention=contract: day of the price';
COMMENT ON COLUMN banking.price.price IS 'class=C1 purpose=customer-service retention=contract: price in the currency of the product';

CREATE TABLE banking.exchange_rate (
    legal_entity text NOT NULL DEFAULT 'default',
    currency     char(3) NOT NULL,
    day          date NOT NULL,
    bank_buys    numeric NOT NULL CHECK (bank_buys > 0),
    bank_sells   numeric NOT NULL CHECK (bank_sells >= bank_buys),
    middle       numeric NOT NULL,
    PRIMARY KEY (legal_entity, currency, day)
);
COMMENT ON TABLE banking.exchange_rate IS 'What 100 units of a foreign currency cost on a day, in CNY';
COMMENT ON COLUMN banking.exchange_rate.legal_entity IS 'class=C1 purpose=customer-service retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.exchange_rate.currency IS 'class=C1 purpose=customer-service retention=contract: ISO 4217 code';
COMMENT ON COLUMN banking.exchange_rate.day IS 'class=C1 purpose=customer-service retention=contract: day of the rate';
COMMENT ON COLUMN banking.exchange_rate.bank_buys IS 'class=C1 purpose=customer-service retention=contract: at which the bank buys';
COMMENT ON COLUMN banking.exchange_rate.bank_sells IS 'class=C1 purpose=customer-service retention=contract: at which the bank sells';
COMMENT ON COLUMN banking.exchange_rate.middle IS 'class=C1 purpose=customer-service retention=contract: middle of the market';

CREATE TABLE banking.term (
    legal_entity text NOT NULL DEFAULT 'default',
    topic        text NOT NULL,
    figure       text NOT NULL,
    kind         text NOT NULL,
    value        numeric NOT NULL,
    unit         text NOT NULL,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    PRIMARY KEY (legal_entity, topic, figure)
);
COMMENT ON TABLE banking.term IS 'Figures of the bank''s terms: fees, limits, rates and periods';
COMMENT ON COLUMN banking.term.legal_entity IS 'class=C1 purpose=customer-service retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.term.topic IS 'class=C1 purpose=customer-service retention=contract: what the figure is about';
COMMENT ON COLUMN banking.term.figure IS 'class=C1 purpose=customer-service retention=contract: name of the figure';
COMMENT ON COLUMN banking.term.kind IS 'class=C1 purpose=customer-service retention=contract: fee, limit, rate, period or the like';
COMMENT ON COLUMN banking.term.value IS 'class=C1 purpose=customer-service retention=contract: the figure';
COMMENT ON COLUMN banking.term.unit IS 'class=C1 purpose=customer-service retention=contract: what it counts';
COMMENT ON COLUMN banking.term.name_zh IS 'class=C1 purpose=customer-service retention=contract: name in Chinese';
COMMENT ON COLUMN banking.term.name_en IS 'class=C1 purpose=customer-service retention=contract: name in English';

CREATE TABLE banking.merchant (
    legal_entity  text NOT NULL DEFAULT 'default',
    code          text NOT NULL,
    name_zh       text NOT NULL,
    name_en       text NOT NULL,
    category_code char(4) NOT NULL CHECK (category_code ~ '^[0-9]{4}$'),
    city          text NOT NULL,
    PRIMARY KEY (legal_entity, code)
);
COMMENT ON TABLE banking.merchant IS 'Who takes cards';
COMMENT ON COLUMN banking.merchant.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.merchant.code IS 'class=C1 purpose=contract retention=contract: code of the merchant';
COMMENT ON COLUMN banking.merchant.name_zh IS 'class=C1 purpose=customer-service retention=contract: name in Chinese';
COMMENT ON COLUMN banking.merchant.name_en IS 'class=C1 purpose=customer-service retention=contract: name in English';
COMMENT ON COLUMN banking.merchant.category_code IS 'class=C1 purpose=customer-service retention=contract: category of ISO 18245';
COMMENT ON COLUMN banking.merchant.city IS 'class=C1 purpose=customer-service retention=contract: city it is in';

ALTER TABLE banking.bank_customer
    ADD COLUMN kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'business')),
    ADD COLUMN born_on date,
    ADD COLUMN city text,
    ADD COLUMN occupation text,
    ADD COLUMN risk_profile text CHECK (risk_profile IN ('C1', 'C2', 'C3', 'C4', 'C5')),
    ADD COLUMN branch text,
    ADD FOREIGN KEY (legal_entity, branch) REFERENCES banking.branch (legal_entity, code);
COMMENT ON TABLE banking.bank_customer IS 'People and businesses who hold accounts at the demonstration bank';
COMMENT ON COLUMN banking.bank_customer.kind IS 'class=C1 purpose=contract retention=contract: person or business';
COMMENT ON COLUMN banking.bank_customer.born_on IS 'class=C2 purpose=contract retention=contract: birthday, or the day a business was founded';
COMMENT ON COLUMN banking.bank_customer.city IS 'class=C2 purpose=contract retention=contract: where they live or trade';
COMMENT ON COLUMN banking.bank_customer.occupation IS 'class=C2 purpose=contract retention=contract: what a person lives from, or the trade of a business';
COMMENT ON COLUMN banking.bank_customer.risk_profile IS 'class=C2 purpose=contract retention=contract: C1 to C5, from the investor''s questionnaire';
COMMENT ON COLUMN banking.bank_customer.branch IS 'class=C1 purpose=contract retention=contract: branch that cares for them';

CREATE TABLE banking.mandate (
    id                 uuid PRIMARY KEY,
    legal_entity       text NOT NULL DEFAULT 'default',
    business           uuid NOT NULL REFERENCES banking.bank_customer (id),
    person             uuid NOT NULL REFERENCES banking.bank_customer (id),
    role               text NOT NULL CHECK (role IN ('viewer', 'maker', 'checker', 'administrator')),
    single_limit_minor bigint NOT NULL CHECK (single_limit_minor >= 0),
    daily_limit_minor  bigint NOT NULL CHECK (daily_limit_minor >= 0),
    valid_from         date NOT NULL,
    valid_until        date CHECK (valid_until >= valid_from)
);
CREATE INDEX mandate_business ON banking.mandate (business);
CREATE INDEX mandate_person ON banking.mandate (person);
COMMENT ON TABLE banking.mandate IS 'What people may do for businesses';
COMMENT ON COLUMN banking.mandate.id IS 'class=C1 purpose=contract retention=contract: mandate id';
COMMENT ON COLUMN banking.mandate.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.mandate.business IS 'class=C2 purpose=contract retention=contract: the business';
COMMENT ON COLUMN banking.mandate.person IS 'class=C2 purpose=contract retention=contract: who acts for it';
COMMENT ON COLUMN banking.mandate.role IS 'class=C2 purpose=contract retention=contract: viewer, maker, checker or administrator';
COMMENT ON COLUMN banking.mandate.single_limit_minor IS 'class=C2 purpose=contract retention=contract: most that one order may move, in minor units of CNY';
COMMENT ON COLUMN banking.mandate.daily_limit_minor IS 'class=C2 purpose=contract retention=contract: most that a day''s orders may move, in minor units of CNY';
COMMENT ON COLUMN banking.mandate.valid_from IS 'class=C2 purpose=contract retention=contract: first day it holds';
COMMENT ON COLUMN banking.mandate.valid_until IS 'class=C2 purpose=contract retention=contract: last day it holds; null while it is open';

ALTER TABLE banking.card
    ADD COLUMN issued_on date CHECK (issued_on < expires_on),
    ADD COLUMN status text NOT NULL DEFAULT 'active'
        CHECK (status IN ('inactive', 'active', 'frozen', 'lost', 'expired'));
COMMENT ON COLUMN banking.card.issued_on IS 'class=C2 purpose=contract retention=contract: when it was issued';
COMMENT ON COLUMN banking.card.status IS 'class=C2 purpose=contract retention=contract: inactive, active, frozen, lost or expired';

-- Time deposits and loans are accounts of the ledger too: a deposit holds its principal, a loan owes what is left of it.
DO $$
DECLARE
    old text;
BEGIN
    FOR old IN SELECT conname FROM pg_constraint
                WHERE conrelid = 'banking.ledger_account'::regclass AND contype = 'c' AND conname <> 'never_overdrawn'
                  AND pg_get_constraintdef(oid) LIKE '%kind%'
    LOOP
        EXECUTE format('ALTER TABLE banking.ledger_account DROP CONSTRAINT %I', old);
    END LOOP;
END $$;
ALTER TABLE banking.ledger_account
    ADD CONSTRAINT customers_kinds CHECK
        ((owner IS NOT NULL) = (kind IN ('current', 'savings', 'time_deposit', 'credit_card', 'loan'))),
    ADD CONSTRAINT kinds_with_credit CHECK (credit_limit_minor = 0 OR kind IN ('credit_card', 'loan'));
COMMENT ON COLUMN banking.ledger_account.kind IS 'class=C1 purpose=contract retention=contract: current, savings, time_deposit, credit_card, loan, or the purpose of a counterpart account';
COMMENT ON COLUMN banking.ledger_account.credit_limit_minor IS 'class=C2 purpose=contract retention=contract: how far it may go below zero, in minor units: a card''s limit, a loan''s principal';

CREATE TABLE banking.deposit (
    account         uuid PRIMARY KEY REFERENCES banking.ledger_account (id),
    legal_entity    text NOT NULL DEFAULT 'default',
    product         text NOT NULL,
    principal_minor bigint NOT NULL CHECK (principal_minor > 0),
    rate            numeric NOT NULL CHECK (rate >= 0),
    started_on      date NOT NULL,
    matures_on      date NOT NULL CHECK (matures_on > started_on),
    renews          boolean NOT NULL,
    FOREIGN KEY (legal_entity, product) REFERENCES banking.product (legal_entity, code)
);
COMMENT ON TABLE banking.deposit IS 'Terms of time deposits';
COMMENT ON COLUMN banking.deposit.account IS 'class=C2 purpose=contract retention=contract: account that holds it';
COMMENT ON COLUMN banking.deposit.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.deposit.product IS 'class=C2 purpose=contract retention=contract: code of the product';
COMMENT ON COLUMN banking.deposit.principal_minor IS 'class=C2 purpose=contract retention=contract: what was deposited, in minor units';
COMMENT ON COLUMN banking.deposit.rate IS 'class=C2 purpose=contract retention=contract: percent a year';
COMMENT ON COLUMN banking.deposit.started_on IS 'class=C2 purpose=contract retention=contract: first day';
COMMENT ON COLUMN banking.deposit.matures_on IS 'class=C2 purpose=contract retention=contract: day it is paid back';
COMMENT ON COLUMN banking.deposit.renews IS 'class=C2 purpose=contract retention=contract: whether it starts anew by itself';

CREATE TABLE banking.loan (
    account         uuid PRIMARY KEY REFERENCES banking.ledger_account (id),
    legal_entity    text NOT NULL DEFAULT 'default',
    product         text NOT NULL,
    principal_minor bigint NOT NULL CHECK (principal_minor > 0),
    rate            numeric NOT NULL CHECK (rate >= 0),
    drawn_on        date NOT NULL,
    months          int NOT NULL CHECK (months > 0),
    method          text NOT NULL CHECK (method IN ('equal_instalments', 'equal_principal', 'interest_first')),
    repaid_from     uuid NOT NULL REFERENCES banking.ledger_account (id),
    FOREIGN KEY (legal_entity, product) REFERENCES banking.product (legal_entity, code)
);
COMMENT ON TABLE banking.loan IS 'Terms of loans';
COMMENT ON COLUMN banking.loan.account IS 'class=C2 purpose=contract retention=contract: account that owes it';
COMMENT ON COLUMN banking.loan.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.loan.product IS 'class=C2 purpose=contract retention=contract: code of the product';
COMMENT ON COLUMN banking.loan.principal_minor IS 'class=C2 purpose=contract retention=contract: what was lent, in minor units';
COMMENT ON COLUMN banking.loan.rate IS 'class=C2 purpose=contract retention=contract: percent a year';
COMMENT ON COLUMN banking.loan.drawn_on IS 'class=C2 purpose=contract retention=contract: day it was paid out';
COMMENT ON COLUMN banking.loan.months IS 'class=C2 purpose=contract retention=contract: its term';
COMMENT ON COLUMN banking.loan.method IS 'class=C2 purpose=contract retention=contract: how it is repaid';
COMMENT ON COLUMN banking.loan.repaid_from IS 'class=C2 purpose=contract retention=contract: account that pays the instalments';

CREATE TABLE banking.instalment (
    loan            uuid NOT NULL REFERENCES banking.loan (account),
    number          int NOT NULL CHECK (number > 0),
    legal_entity    text NOT NULL DEFAULT 'default',
    due_on          date NOT NULL,
    principal_minor bigint NOT NULL CHECK (principal_minor >= 0),
    interest_minor  bigint NOT NULL CHECK (interest_minor >= 0),
    paid_on         date,
    PRIMARY KEY (loan, number)
);
COMMENT ON TABLE banking.instalment IS 'What is due on loans';
COMMENT ON COLUMN banking.instalment.loan IS 'class=C2 purpose=contract retention=contract: account of the loan';
COMMENT ON COLUMN banking.instalment.number IS 'class=C1 purpose=contract retention=contract: which of the loan''s instalments, from 1';
COMMENT ON COLUMN banking.instalment.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.instalment.due_on IS 'class=C2 purpose=contract retention=contract: day it is due';
COMMENT ON COLUMN banking.instalment.principal_minor IS 'class=C2 purpose=contract retention=contract: principal due, in minor units';
COMMENT ON COLUMN banking.instalment.interest_minor IS 'class=C2 purpose=contract retention=contract: interest due, in minor units';
COMMENT ON COLUMN banking.instalment.paid_on IS 'class=C2 purpose=contract retention=contract: day it was paid; null while it is not';

CREATE TABLE banking.statement (
    account       uuid NOT NULL REFERENCES banking.ledger_account (id),
    closed_on     date NOT NULL,
    legal_entity  text NOT NULL DEFAULT 'default',
    due_on        date NOT NULL CHECK (due_on > closed_on),
    owed_minor    bigint NOT NULL,
    minimum_minor bigint NOT NULL CHECK (minimum_minor >= 0),
    paid_minor    bigint NOT NULL CHECK (paid_minor >= 0),
    PRIMARY KEY (account, closed_on)
);
COMMENT ON TABLE banking.statement IS 'Credit cards'' statements';
COMMENT ON COLUMN banking.statement.account IS 'class=C2 purpose=contract retention=P10Y: account of the card';
COMMENT ON COLUMN banking.statement.closed_on IS 'class=C2 purpose=contract retention=P10Y: last day it counts';
COMMENT ON COLUMN banking.statement.legal_entity IS 'class=C1 purpose=contract retention=P10Y: bank or brand the row belongs to';
COMMENT ON COLUMN banking.statement.due_on IS 'class=C2 purpose=contract retention=P10Y: last day to pay';
COMMENT ON COLUMN banking.statement.owed_minor IS 'class=C2 purpose=contract retention=P10Y: what was owed, positive, in minor units';
COMMENT ON COLUMN banking.statement.minimum_minor IS 'class=C2 purpose=contract retention=P10Y: least to pay, in minor units';
COMMENT ON COLUMN banking.statement.paid_minor IS 'class=C2 purpose=contract retention=P10Y: what was paid on it, in minor units';

CREATE TABLE banking.holding (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    customer     uuid NOT NULL REFERENCES banking.bank_customer (id),
    product      text NOT NULL,
    units        numeric NOT NULL CHECK (units > 0),
    cost_minor   bigint NOT NULL CHECK (cost_minor > 0),
    since        date NOT NULL,
    FOREIGN KEY (legal_entity, product) REFERENCES banking.product (legal_entity, code)
);
CREATE INDEX holding_customer ON banking.holding (customer);
COMMENT ON TABLE banking.holding IS 'Units of wealth products and funds that customers hold';
COMMENT ON COLUMN banking.holding.id IS 'class=C1 purpose=contract retention=contract: holding id';
COMMENT ON COLUMN banking.holding.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.holding.customer IS 'class=C2 purpose=contract retention=contract: who holds it';
COMMENT ON COLUMN banking.holding.product IS 'class=C2 purpose=contract retention=contract: code of the product';
COMMENT ON COLUMN banking.holding.units IS 'class=C2 purpose=contract retention=contract: how many units';
COMMENT ON COLUMN banking.holding.cost_minor IS 'class=C2 purpose=contract retention=contract: what they cost, in minor units of the product''s currency';
COMMENT ON COLUMN banking.holding.since IS 'class=C2 purpose=contract retention=contract: day they were bought first';

CREATE TABLE banking.device (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    customer     uuid NOT NULL REFERENCES banking.bank_customer (id),
    system       text NOT NULL,
    model        text NOT NULL,
    first_seen   timestamptz NOT NULL,
    last_seen    timestamptz NOT NULL CHECK (last_seen >= first_seen),
    UNIQUE (id, customer)
);
CREATE INDEX device_customer ON banking.device (customer);
COMMENT ON TABLE banking.device IS 'Telephones and computers that customers sign in with';
COMMENT ON COLUMN banking.device.id IS 'class=C2 purpose=fraud-prevention retention=contract: device id';
COMMENT ON COLUMN banking.device.legal_entity IS 'class=C1 purpose=fraud-prevention retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.device.customer IS 'class=C2 purpose=fraud-prevention retention=contract: who uses it';
COMMENT ON COLUMN banking.device.system IS 'class=C2 purpose=fraud-prevention retention=contract: operating system';
COMMENT ON COLUMN banking.device.model IS 'class=C2 purpose=fraud-prevention retention=contract: make and model';
COMMENT ON COLUMN banking.device.first_seen IS 'class=C2 purpose=fraud-prevention retention=contract: when it was seen first';
COMMENT ON COLUMN banking.device.last_seen IS 'class=C2 purpose=fraud-prevention retention=contract: when it was seen last';

CREATE TABLE banking.sign_in (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    customer     uuid NOT NULL,
    device       uuid NOT NULL,
    signed_in_at timestamptz NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('ok', 'wrong_password', 'wrong_code')),
    city         text NOT NULL,
    CONSTRAINT sign_in_device FOREIGN KEY (device, customer) REFERENCES banking.device (id, customer)
);
CREATE INDEX sign_in_customer ON banking.sign_in (customer, signed_in_at DESC);
COMMENT ON TABLE banking.sign_in IS 'Attempts to sign in that the bank''s other systems saw';
COMMENT ON COLUMN banking.sign_in.id IS 'class=C1 purpose=fraud-prevention retention=P3Y: id of the attempt';
COMMENT ON COLUMN banking.sign_in.legal_entity IS 'class=C1 purpose=fraud-prevention retention=P3Y: bank or brand the row belongs to';
COMMENT ON COLUMN banking.sign_in.customer IS 'class=C2 purpose=fraud-prevention retention=P3Y: as whom';
COMMENT ON COLUMN banking.sign_in.device IS 'class=C2 purpose=fraud-prevention retention=P3Y: with what';
COMMENT ON COLUMN banking.sign_in.signed_in_at IS 'class=C2 purpose=fraud-prevention retention=P3Y: when';
COMMENT ON COLUMN banking.sign_in.outcome IS 'class=C2 purpose=fraud-prevention retention=P3Y: ok, wrong_password or wrong_code';
COMMENT ON COLUMN banking.sign_in.city IS 'class=C2 purpose=fraud-prevention retention=P3Y: where from';

ALTER TABLE banking.journal_entry
    ADD COLUMN merchant text,
    ADD CONSTRAINT journal_entry_merchant FOREIGN KEY (legal_entity, merchant)
        REFERENCES banking.merchant (legal_entity, code);
COMMENT ON COLUMN banking.journal_entry.merchant IS 'class=C2 purpose=customer-service retention=P10Y: code of the merchant a card paid, where one did';

CREATE TABLE banking.feed_part (
    legal_entity text NOT NULL DEFAULT 'default',
    name         text NOT NULL,
    digest       text NOT NULL,
    customers    bigint NOT NULL,
    entries      bigint NOT NULL,
    counts       jsonb NOT NULL,
    loaded_at    timestamptz NOT NULL,
    PRIMARY KEY (legal_entity, name)
);
COMMENT ON TABLE banking.feed_part IS 'Parts of a feed that were loaded, each in one transaction with all its rows';
COMMENT ON COLUMN banking.feed_part.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.feed_part.name IS 'class=C1 purpose=contract retention=contract: name of the part';
COMMENT ON COLUMN banking.feed_part.digest IS 'class=C1 purpose=evidence retention=contract: what it was made from; equal digests mean equal rows';
COMMENT ON COLUMN banking.feed_part.customers IS 'class=C1 purpose=contract retention=contract: customers it brought';
COMMENT ON COLUMN banking.feed_part.entries IS 'class=C1 purpose=contract retention=contract: journal entries it brought';
COMMENT ON COLUMN banking.feed_part.counts IS 'class=C1 purpose=contract retention=contract: rows it brought, by table';
COMMENT ON COLUMN banking.feed_part.loaded_at IS 'class=C1 purpose=contract retention=contract: when it was loaded';
