-- Customers' matters that people take care of.
create schema if not exists desk;

create table desk.ticket (
    id              uuid        primary key,
    legal_entity    text        not null default 'default',
    number          text        not null unique,
    effect_id       uuid        not null unique,
    customer_id     uuid,
    visitor_id      uuid,
    conversation_id uuid        not null,
    language        text        not null check (language in ('zh', 'en')),
    reason          text        not null check (char_length(reason) between 1 and 100),
    flow            text,
    state           text        not null default 'open' check (state in ('open', 'taken', 'closed')),
    opened_at       timestamptz not null,
    taken_at        timestamptz,
    taken_by        uuid,
    closed_at       timestamptz,
    closed_by       uuid,
    closing_note    text        check (char_length(closing_note) between 1 and 2000),
    check (num_nonnulls(customer_id, visitor_id) = 1),
    check ((state = 'open') = (taken_at is null)),
    check ((taken_at is null) = (taken_by is null)),
    check ((state = 'closed') = (closed_at is not null)),
    check (num_nonnulls(closed_at, closed_by, closing_note) in (0, 3))
);

create index ticket_by_state on desk.ticket (legal_entity, state, opened_at);
create index ticket_by_customer on desk.ticket (customer_id, opened_at desc) where customer_id is not null;
create index ticket_by_visitor on desk.ticket (visitor_id, opened_at desc) where visitor_id is not null;

comment on table desk.ticket is 'One matter of one customer or visitor that people take care of';
comment on column desk.ticket.id is 'class=C1 purpose=customer-service retention=P3Y: time-ordered id';
comment on column desk.ticket.legal_entity is 'class=C1 purpose=customer-service retention=P3Y: bank or brand the ticket belongs to';
comment on column desk.ticket.number is 'class=C1 purpose=customer-service retention=P3Y: what the customer quotes; random, so that it cannot be guessed or counted';
comment on column desk.ticket.effect_id is 'class=C1 purpose=customer-service retention=P3Y: effect of the dialogue that opened it; opening again does nothing';
comment on column desk.ticket.customer_id is 'class=C2 purpose=customer-service retention=P3Y: whose matter it is; null for a visitor';
comment on column desk.ticket.visitor_id is 'class=C1 purpose=customer-service retention=P3Y: random id of the visitor whose matter it is; null for a customer';
comment on column desk.ticket.conversation_id is 'class=C1 purpose=customer-service retention=P3Y: where its context is; the turns themselves are never copied here';
comment on column desk.ticket.language is 'class=C1 purpose=customer-service retention=P3Y: language to serve the customer in';
comment on column desk.ticket.reason is 'class=C1 purpose=customer-service retention=P3Y: why a person is needed, as a slug';
comment on column desk.ticket.flow is 'class=C1 purpose=customer-service retention=P3Y: business that was under way, if any';
comment on column desk.ticket.state is 'class=C1 purpose=customer-service retention=P3Y: open, taken or closed';
comment on column desk.ticket.opened_at is 'class=C1 purpose=customer-service retention=P3Y: when the customer was handed over';
comment on column desk.ticket.taken_at is 'class=C1 purpose=customer-service retention=P3Y: when a member of staff took it';
comment on column desk.ticket.taken_by is 'class=C2 purpose=customer-service retention=P3Y: account of the member of staff who took it';
comment on column desk.ticket.closed_at is 'class=C1 purpose=customer-service retention=P3Y: when it was settled';
comment on column desk.ticket.closed_by is 'class=C2 purpose=customer-service retention=P3Y: account of the member of staff who settled it';
comment on column desk.ticket.closing_note is 'class=C3 purpose=customer-service retention=P3Y: how it was settled, in free words that may name people';
