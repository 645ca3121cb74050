-- The command gate's own records: what was ordered, what was decided, and what is still to be told to the core.
CREATE TABLE banking.gate_customer (
    customer     uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default'
);
COMMENT ON TABLE banking.gate_customer IS 'One row a customer, locked while an order of theirs is accepted, so that limits hold under concurrency';
COMMENT ON COLUMN banking.gate_customer.customer IS 'class=C1 purpose=contract retention=contract: customer id';
COMMENT ON COLUMN banking.gate_customer.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';

CREATE TABLE banking.transfer_command (
    id              uuid PRIMARY KEY,
    legal_entity    text NOT NULL DEFAULT 'default',
    customer        uuid NOT NULL,
    ordered_by      uuid NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) <= 200),
    from_account    uuid NOT NULL,
    payee           uuid NOT NULL,
    amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
    currency        char(3) NOT NULL,
    step_up_id      uuid NOT NULL UNIQUE,
    payee_name      text,
    payee_alias     text,
    payee_account   text,
    payee_bank      text,
    reference       text NOT NULL UNIQUE,
    state           text NOT NULL CHECK (state IN ('HELD', 'SENDING', 'POSTED', 'STOPPED', 'REFUSED')),
    reasons         text[] NOT NULL DEFAULT '{}',
    refusals        text[] NOT NULL DEFAULT '{}',
    ordered_at      timestamptz NOT NULL,
    bank_day        date NOT NULL,
    held_until      timestamptz,
    settled_at      timestamptz,
    balance_minor   bigint,
    evidence        uuid NOT NULL,
    UNIQUE (legal_entity, customer, idempotency_key)
);
CREATE INDEX transfer_command_day ON banking.transfer_command (customer, bank_day);
CREATE INDEX transfer_command_held ON banking.transfer_command (from_account) WHERE state IN ('HELD', 'SENDING');
COMMENT ON TABLE banking.transfer_command IS 'Orders the gate has answered, one row an idempotency key';
COMMENT ON COLUMN banking.transfer_command.id IS 'class=C1 purpose=contract retention=P10Y: transfer id';
COMMENT ON COLUMN banking.transfer_command.legal_entity IS 'class=C1 purpose=contract retention=P10Y: bank or brand the row belongs to';
COMMENT ON COLUMN banking.transfer_command.customer IS 'class=C2 purpose=contract retention=P10Y: who ordered it';
COMMENT ON COLUMN banking.transfer_command.ordered_by IS 'class=C1 purpose=evidence retention=P10Y: login that ordered it';
COMMENT ON COLUMN banking.transfer_command.idempotency_key IS 'class=C1 purpose=contract retention=P10Y: name of the confirmed read-back';
COMMENT ON COLUMN banking.transfer_command.from_account IS 'class=C2 purpose=contract retention=P10Y: account to debit';
COMMENT ON COLUMN banking.transfer_command.payee IS 'class=C2 purpose=contract retention=P10Y: saved payee';
COMMENT ON COLUMN banking.transfer_command.amount_minor IS 'class=C2 purpose=contract retention=P10Y: minor units';
COMMENT ON COLUMN banking.transfer_command.currency IS 'class=C1 purpose=contract retention=P10Y: ISO 4217 code';
COMMENT ON COLUMN banking.transfer_command.step_up_id IS 'class=C1 purpose=security retention=P10Y: proof that authorised it; authorises nothing else';
COMMENT ON COLUMN banking.transfer_command.payee_name IS 'class=C2 purpose=contract retention=P10Y: receiver as saved when ordered';
COMMENT ON COLUMN banking.transfer_command.payee_alias IS 'class=C2 purpose=customer-service retention=P10Y: what the customer called them when ordering';
COMMENT ON COLUMN banking.transfer_command.payee_account IS 'class=C2 purpose=contract retention=P10Y: account of the receiver as saved when ordered';
COMMENT ON COLUMN banking.transfer_command.payee_bank IS 'class=C1 purpose=contract retention=P10Y: receiving bank as saved when ordered';
COMMENT ON COLUMN banking.transfer_command.reference IS 'class=C1 purpose=customer-service retention=P10Y: what the customer quotes';
COMMENT ON COLUMN banking.transfer_command.state IS 'class=C2 purpose=contract retention=P10Y: where it stands';
COMMENT ON COLUMN banking.transfer_command.reasons IS 'class=C2 purpose=fraud-prevention retention=P10Y: why risk delayed it';
COMMENT ON COLUMN banking.transfer_command.refusals IS 'class=C2 purpose=contract retention=P10Y: why it was refused, each with its bound in minor units where there is one';
COMMENT ON COLUMN banking.transfer_command.ordered_at IS 'class=C2 purpose=contract retention=P10Y: when it was answered first';
COMMENT ON COLUMN banking.transfer_command.bank_day IS 'class=C2 purpose=contract retention=P10Y: day in the bank''s zone whose limit it uses';
COMMENT ON COLUMN banking.transfer_command.held_until IS 'class=C2 purpose=fraud-prevention retention=P10Y: end of the cooling time';
COMMENT ON COLUMN banking.transfer_command.settled_at IS 'class=C2 purpose=contract retention=P10Y: when it was posted, refused or stopped';
COMMENT ON COLUMN banking.transfer_command.balance_minor IS 'class=C2 purpose=contract retention=P10Y: available afterwards, in minor units';
COMMENT ON COLUMN banking.transfer_command.evidence IS 'class=C1 purpose=evidence retention=P10Y: evidence of the latest decision on it';

CREATE TABLE banking.outbox (
    position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity    text NOT NULL DEFAULT 'default',
    outbox_key      uuid NOT NULL,
    transfer        uuid NOT NULL UNIQUE REFERENCES banking.transfer_command (id),
    not_before      timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    attempts        int NOT NULL DEFAULT 0,
    settled_at      timestamptz
);
CREATE INDEX outbox_waiting ON banking.outbox (outbox_key, position) WHERE settled_at IS NULL;
COMMENT ON TABLE banking.outbox IS 'Accepted transfers on their way to the core, in order per debited account';
COMMENT ON COLUMN banking.outbox.position IS 'class=C1 purpose=contract retention=P90D: order of acceptance';
COMMENT ON COLUMN banking.outbox.legal_entity IS 'class=C1 purpose=contract retention=P90D: bank or brand the row belongs to';
COMMENT ON COLUMN banking.outbox.outbox_key IS 'class=C2 purpose=contract retention=P90D: debited account; rows of one key are sent one after another';
COMMENT ON COLUMN banking.outbox.transfer IS 'class=C1 purpose=contract retention=P90D: what is to be sent';
COMMENT ON COLUMN banking.outbox.not_before IS 'class=C1 purpose=fraud-prevention retention=P90D: end of the cooling time, or the moment of acceptance';
COMMENT ON COLUMN banking.outbox.next_attempt_at IS 'class=C1 purpose=contract retention=P90D: when the core is asked again after it did not answer';
COMMENT ON COLUMN banking.outbox.attempts IS 'class=C1 purpose=contract retention=P90D: how often a relay took it; above one the core is asked what it knows before anything is sent';
COMMENT ON COLUMN banking.outbox.settled_at IS 'class=C1 purpose=contract retention=P90D: when its outcome was recorded';

CREATE TABLE banking.outbox_lease (
    outbox_key    uuid PRIMARY KEY,
    legal_entity  text NOT NULL DEFAULT 'default',
    fencing_token bigint NOT NULL DEFAULT 0,
    lease_until   timestamptz NOT NULL
);
COMMENT ON TABLE banking.outbox_lease IS 'Which relay may send for an account; an outcome is recorded only under the latest token';
COMMENT ON COLUMN banking.outbox_lease.outbox_key IS 'class=C2 purpose=contract retention=contract: debited account';
COMMENT ON COLUMN banking.outbox_lease.legal_entity IS 'class=C1 purpose=contract retention=contract: bank or brand the row belongs to';
COMMENT ON COLUMN banking.outbox_lease.fencing_token IS 'class=C1 purpose=contract retention=contract: grows with every taking of the lease';
COMMENT ON COLUMN banking.outbox_lease.lease_until IS 'class=C1 purpose=contract retention=contract: when another relay may take over';
