-- The customer's one thread. The inbox of a conversation is its turns that are not complete, in the order of their
-- sequence: a message accepted is a turn from the first moment, and the two counters of the conversation, changed
-- under its row lock, tell without a race whether something waits.
-- Documents are of type json and not jsonb, because jsonb sorts keys and the order of named values means something.
CREATE SCHEMA IF NOT EXISTS conversation;

CREATE TABLE conversation.conversation (
    id           uuid PRIMARY KEY,
    legal_entity text NOT NULL DEFAULT 'default',
    owner_id     uuid NOT NULL,
    owner_role   text NOT NULL,
    customer_id  uuid,
    opened_at    timestamptz NOT NULL,
    language     text NOT NULL,
    release      text NOT NULL,
    state        json NOT NULL,
    version      bigint NOT NULL DEFAULT 0,
    accepted     bigint NOT NULL DEFAULT 0,
    answered     bigint NOT NULL DEFAULT 0,
    fence        bigint NOT NULL DEFAULT 0,
    lease_holder uuid,
    lease_until  timestamptz,
    CHECK (answered <= accepted)
) WITH (fillfactor = 60);
COMMENT ON TABLE conversation.conversation IS 'Conversations, their dialogue state and who works on them';
COMMENT ON COLUMN conversation.conversation.id IS 'class=C1 purpose=customer-service retention=P5Y: conversation id';
COMMENT ON COLUMN conversation.conversation.legal_entity IS 'class=C1 purpose=customer-service retention=P5Y: bank or brand the row belongs to';
COMMENT ON COLUMN conversation.conversation.owner_id IS 'class=C2 purpose=customer-service retention=P5Y: account or visitor it belongs to';
COMMENT ON COLUMN conversation.conversation.owner_role IS 'class=C1 purpose=customer-service retention=P5Y: role the owner signed in with';
COMMENT ON COLUMN conversation.conversation.customer_id IS 'class=C2 purpose=customer-service retention=P5Y: customer, where the owner is one';
COMMENT ON COLUMN conversation.conversation.opened_at IS 'class=C1 purpose=customer-service retention=P5Y: when it was opened';
COMMENT ON COLUMN conversation.conversation.language IS 'class=C1 purpose=customer-service retention=P5Y: language the dialogue is held in';
COMMENT ON COLUMN conversation.conversation.release IS 'class=C1 purpose=customer-service retention=P5Y: release the state is pinned to';
COMMENT ON COLUMN conversation.conversation.state IS 'class=C2 purpose=customer-service retention=P5Y: dialogue state after the last step';
COMMENT ON COLUMN conversation.conversation.version IS 'class=C1 purpose=customer-service retention=P5Y: number of steps committed';
COMMENT ON COLUMN conversation.conversation.accepted IS 'class=C1 purpose=customer-service retention=P5Y: sequence of the last turn accepted';
COMMENT ON COLUMN conversation.conversation.answered IS 'class=C1 purpose=customer-service retention=P5Y: sequence of the last turn completed';
COMMENT ON COLUMN conversation.conversation.fence IS 'class=C1 purpose=customer-service retention=P5Y: fencing token, raised with every lease';
COMMENT ON COLUMN conversation.conversation.lease_holder IS 'class=C1 purpose=customer-service retention=P5Y: who took the last lease';
COMMENT ON COLUMN conversation.conversation.lease_until IS 'class=C1 purpose=customer-service retention=P5Y: end of the lease; null when nobody works on it';

CREATE TABLE conversation.turn (
    conversation_id   uuid NOT NULL REFERENCES conversation.conversation (id),
    sequence          bigint NOT NULL,
    legal_entity      text NOT NULL DEFAULT 'default',
    origin            text NOT NULL CHECK (origin IN ('client', 'kernel')),
    client_message_id text NOT NULL,
    session_id        uuid NOT NULL,
    accepted_at       timestamptz NOT NULL,
    text              text,
    language_hint     text,
    input             json,
    stage             text NOT NULL CHECK (stage IN ('queued', 'running', 'complete')),
    steps             int NOT NULL DEFAULT 0,
    interpretation    json,
    replies           json NOT NULL,
    flow              text,
    awaiting          text NOT NULL,
    PRIMARY KEY (conversation_id, sequence),
    UNIQUE (conversation_id, origin, client_message_id),
    CHECK ((text IS NULL) <> (input IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX inbox ON conversation.turn (conversation_id, sequence) WHERE stage <> 'complete';
COMMENT ON TABLE conversation.turn IS 'What each message led to; those not complete are the inbox';
COMMENT ON COLUMN conversation.turn.conversation_id IS 'class=C1 purpose=customer-service retention=P5Y: conversation';
COMMENT ON COLUMN conversation.turn.sequence IS 'class=C1 purpose=customer-service retention=P5Y: place in the conversation, from 1';
COMMENT ON COLUMN conversation.turn.legal_entity IS 'class=C1 purpose=customer-service retention=P5Y: bank or brand the row belongs to';
COMMENT ON COLUMN conversation.turn.origin IS 'class=C1 purpose=customer-service retention=P5Y: who chose the message id: the client, or the kernel for step-ups and the like';
COMMENT ON COLUMN conversation.turn.client_message_id IS 'class=C1 purpose=customer-service retention=P5Y: names the message in its conversation';
COMMENT ON COLUMN conversation.turn.session_id IS 'class=C1 purpose=customer-service retention=P5Y: session the message came from';
COMMENT ON COLUMN conversation.turn.accepted_at IS 'class=C1 purpose=customer-service retention=P5Y: when it was accepted';
COMMENT ON COLUMN conversation.turn.text IS 'class=C2 purpose=customer-service retention=P5Y: the customer''s words; null where there were none or they held a code';
COMMENT ON COLUMN conversation.turn.language_hint IS 'class=C1 purpose=customer-service retention=P5Y: language the client stated';
COMMENT ON COLUMN conversation.turn.input IS 'class=C1 purpose=customer-service retention=P5Y: what happened instead of words, such as a redacted message or a step-up';
COMMENT ON COLUMN conversation.turn.stage IS 'class=C1 purpose=customer-service retention=P5Y: queued, running or complete';
COMMENT ON COLUMN conversation.turn.steps IS 'class=C1 purpose=customer-service retention=P5Y: steps taken so far';
COMMENT ON COLUMN conversation.turn.interpretation IS 'class=C2 purpose=customer-service retention=P5Y: how the words were read';
COMMENT ON COLUMN conversation.turn.replies IS 'class=C2 purpose=customer-service retention=P5Y: what the customer was told';
COMMENT ON COLUMN conversation.turn.flow IS 'class=C1 purpose=customer-service retention=P5Y: flow under way afterwards';
COMMENT ON COLUMN conversation.turn.awaiting IS 'class=C1 purpose=customer-service retention=P5Y: what the dialogue waits for afterwards';

CREATE TABLE conversation.effect (
    conversation_id uuid NOT NULL REFERENCES conversation.conversation (id),
    id              uuid NOT NULL,
    legal_entity    text NOT NULL DEFAULT 'default',
    sequence        bigint NOT NULL,
    version         bigint NOT NULL,
    place           int NOT NULL,
    kind            text NOT NULL,
    effect          json NOT NULL,
    status          text NOT NULL CHECK (status IN ('planned', 'done', 'failed', 'timed-out')),
    outcome         json,
    planned_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    PRIMARY KEY (conversation_id, id)
);
COMMENT ON TABLE conversation.effect IS 'What steps wanted done outside, and how it ended';
COMMENT ON COLUMN conversation.effect.conversation_id IS 'class=C1 purpose=customer-service retention=P5Y: conversation';
COMMENT ON COLUMN conversation.effect.id IS 'class=C1 purpose=customer-service retention=P5Y: effect id, derived by the dialogue';
COMMENT ON COLUMN conversation.effect.legal_entity IS 'class=C1 purpose=customer-service retention=P5Y: bank or brand the row belongs to';
COMMENT ON COLUMN conversation.effect.sequence IS 'class=C1 purpose=customer-service retention=P5Y: turn it belongs to';
COMMENT ON COLUMN conversation.effect.version IS 'class=C1 purpose=customer-service retention=P5Y: step that planned it';
COMMENT ON COLUMN conversation.effect.place IS 'class=C1 purpose=customer-service retention=P5Y: order among the effects of one step';
COMMENT ON COLUMN conversation.effect.kind IS 'class=C1 purpose=customer-service retention=P5Y: kind of effect';
COMMENT ON COLUMN conversation.effect.effect IS 'class=C2 purpose=customer-service retention=P5Y: what was to be done';
COMMENT ON COLUMN conversation.effect.status IS 'class=C1 purpose=customer-service retention=P5Y: planned, done, failed or timed-out';
COMMENT ON COLUMN conversation.effect.outcome IS 'class=C2 purpose=customer-service retention=P5Y: how it ended, as the dialogue was told';
COMMENT ON COLUMN conversation.effect.planned_at IS 'class=C1 purpose=customer-service retention=P5Y: when it was planned';
COMMENT ON COLUMN conversation.effect.ended_at IS 'class=C1 purpose=customer-service retention=P5Y: when its outcome was recorded';

CREATE TABLE conversation.journal (
    conversation_id uuid NOT NULL REFERENCES conversation.conversation (id),
    version         bigint NOT NULL,
    legal_entity    text NOT NULL DEFAULT 'default',
    sequence        bigint NOT NULL,
    input           json,
    facts           json NOT NULL,
    state           json NOT NULL,
    effects         json NOT NULL,
    replies         json NOT NULL,
    designed        boolean NOT NULL,
    PRIMARY KEY (conversation_id, version)
);
COMMENT ON TABLE conversation.journal IS 'Every step with all that replaying it needs; the state before it is the state of the version before';
COMMENT ON COLUMN conversation.journal.conversation_id IS 'class=C1 purpose=customer-service retention=P5Y: conversation';
COMMENT ON COLUMN conversation.journal.version IS 'class=C1 purpose=customer-service retention=P5Y: number of the step; 0 is the opening';
COMMENT ON COLUMN conversation.journal.legal_entity IS 'class=C1 purpose=customer-service retention=P5Y: bank or brand the row belongs to';
COMMENT ON COLUMN conversation.journal.sequence IS 'class=C1 purpose=customer-service retention=P5Y: turn; 0 for the opening';
COMMENT ON COLUMN conversation.journal.input IS 'class=C2 purpose=customer-service retention=P5Y: what happened; null at the opening and where the words could not be read';
COMMENT ON COLUMN conversation.journal.facts IS 'class=C1 purpose=customer-service retention=P5Y: what the step was told of the world';
COMMENT ON COLUMN conversation.journal.state IS 'class=C2 purpose=customer-service retention=P5Y: state after the step';
COMMENT ON COLUMN conversation.journal.effects IS 'class=C2 purpose=customer-service retention=P5Y: effects the step planned';
COMMENT ON COLUMN conversation.journal.replies IS 'class=C2 purpose=customer-service retention=P5Y: replies the step gave';
COMMENT ON COLUMN conversation.journal.designed IS 'class=C1 purpose=customer-service retention=P5Y: whether the kernel answered because the dialogue could not';
