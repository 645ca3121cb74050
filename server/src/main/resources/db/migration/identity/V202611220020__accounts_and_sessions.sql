-- Who may come in, and who is in. Nothing here opens a door by itself: passwords and tokens are hashes, and the secrets
-- of one-time codes are encrypted under a key outside the database.
create schema if not exists identity;

create table identity.account (
    id            uuid primary key,
    legal_entity  text        not null default 'default',
    username      text        not null unique check (username = lower(username) and length(username) between 1 and 64),
    role          text        not null check (role in ('CUSTOMER', 'AGENT')),
    customer_id   uuid,
    display_name  text        not null,
    password_hash text        not null,
    totp_secret   bytea       not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    check ((customer_id is not null) = (role = 'CUSTOMER'))
);
comment on table identity.account is 'A person who may sign in';
comment on column identity.account.id is 'class=C1 purpose=security retention=contract: time-ordered id of the account';
comment on column identity.account.legal_entity is 'class=C1 purpose=security retention=contract: whose row it is';
comment on column identity.account.username is 'class=C2 purpose=security retention=contract: name to sign in with, lower case';
comment on column identity.account.role is 'class=C1 purpose=security retention=contract: what kind of person this is';
comment on column identity.account.customer_id is 'class=C2 purpose=security retention=contract: the customer of the bank, for customers';
comment on column identity.account.display_name is 'class=C2 purpose=customer-service retention=contract: how the page greets the person';
comment on column identity.account.password_hash is 'class=C3 purpose=security retention=contract: Argon2id hash with its parameters and salt';
comment on column identity.account.totp_secret is 'class=C3 purpose=security retention=contract: RFC 6238 secret, AES-256-GCM bound to the account id';
comment on column identity.account.created_at is 'class=C1 purpose=security retention=contract: when the person was enrolled, UTC';
comment on column identity.account.changed_at is 'class=C1 purpose=security retention=contract: when the credentials last changed, UTC';

create table identity.challenge (
    digest       bytea primary key check (octet_length(digest) = 32),
    legal_entity text        not null default 'default',
    account_id   uuid        not null references identity.account (id) on delete cascade,
    expires_at   timestamptz not null,
    attempts     integer     not null default 0 check (attempts between 0 and 5),
    used_at      timestamptz
);
create index challenge_by_expiry on identity.challenge (expires_at);
comment on table identity.challenge is 'A sign-in between its two steps';
comment on column identity.challenge.digest is 'class=C3 purpose=security retention=P1D: SHA-256 of the challenge';
comment on column identity.challenge.legal_entity is 'class=C1 purpose=security retention=P1D: whose row it is';
comment on column identity.challenge.account_id is 'class=C2 purpose=security retention=P1D: who knew the password';
comment on column identity.challenge.expires_at is 'class=C1 purpose=security retention=P1D: when it ends, UTC';
comment on column identity.challenge.attempts is 'class=C1 purpose=security retention=P1D: codes tried';
comment on column identity.challenge.used_at is 'class=C1 purpose=security retention=P1D: when the right code came, UTC';

create table identity.used_step (
    account_id   uuid        not null references identity.account (id) on delete cascade,
    kind         text        not null check (kind in ('SIGN_IN', 'STEP_UP')),
    step         bigint      not null,
    legal_entity text        not null default 'default',
    used_at      timestamptz not null,
    primary key (account_id, kind, step)
);
create index used_step_by_age on identity.used_step (used_at);
comment on table identity.used_step is 'Time-steps whose code was used; the key lets each count once per kind of challenge';
comment on column identity.used_step.account_id is 'class=C2 purpose=security retention=P1D: whose code it was';
comment on column identity.used_step.kind is 'class=C1 purpose=security retention=P1D: what the code was for';
comment on column identity.used_step.step is 'class=C1 purpose=security retention=P1D: RFC 6238 time-step, half minutes since 1970';
comment on column identity.used_step.legal_entity is 'class=C1 purpose=security retention=P1D: whose row it is';
comment on column identity.used_step.used_at is 'class=C1 purpose=security retention=P1D: when, UTC';

create table identity.session (
    id           uuid primary key,
    legal_entity text        not null default 'default',
    token_digest bytea       not null unique check (octet_length(token_digest) = 32),
    account_id   uuid references identity.account (id) on delete cascade,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz not null,
    ended_at     timestamptz
);
create index session_by_account on identity.session (account_id) where account_id is not null;
create index session_by_expiry on identity.session (expires_at);
comment on table identity.session is 'Who is in; a visitor has no account';
comment on column identity.session.id is 'class=C1 purpose=security retention=P7D: time-ordered id of the session, and of its visitor';
comment on column identity.session.legal_entity is 'class=C1 purpose=security retention=P7D: whose row it is';
comment on column identity.session.token_digest is 'class=C3 purpose=security retention=P7D: SHA-256 of the bearer token';
comment on column identity.session.account_id is 'class=C2 purpose=security retention=P7D: who signed in';
comment on column identity.session.created_at is 'class=C1 purpose=security retention=P7D: when it began, UTC';
comment on column identity.session.expires_at is 'class=C1 purpose=security retention=P7D: when it ends at the latest, UTC';
comment on column identity.session.last_used_at is 'class=C1 purpose=security retention=P7D: last use to the minute, UTC';
comment on column identity.session.ended_at is 'class=C1 purpose=security retention=P7D: when the person signed out, UTC';

create table identity.step_up (
    id           uuid primary key,
    legal_entity text        not null default 'default',
    account_id   uuid        not null references identity.account (id) on delete cascade,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    attempts     integer     not null default 0 check (attempts between 0 and 5),
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    proven_at    timestamptz
);
create index step_up_by_account on identity.step_up (account_id);
comment on table identity.step_up is 'A stronger proof for one act, bound to a digest of the values read back';
comment on column identity.step_up.id is 'class=C1 purpose=security retention=P5Y: id given by who asked';
comment on column identity.step_up.legal_entity is 'class=C1 purpose=security retention=P5Y: whose row it is';
comment on column identity.step_up.account_id is 'class=C2 purpose=security retention=P5Y: who has to prove it';
comment on column identity.step_up.digest is 'class=C2 purpose=security retention=P5Y: SHA-256 of the canonical values';
comment on column identity.step_up.attempts is 'class=C1 purpose=security retention=P5Y: wrong codes tried';
comment on column identity.step_up.requested_at is 'class=C1 purpose=security retention=P5Y: when it was asked for, UTC';
comment on column identity.step_up.expires_at is 'class=C1 purpose=security retention=P5Y: when it ends, UTC';
comment on column identity.step_up.proven_at is 'class=C1 purpose=security retention=P5Y: when the right code came, UTC';
