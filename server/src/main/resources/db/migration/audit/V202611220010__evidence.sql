-- Evidence of what was done and decided, and the hash chain that proves nobody changed it afterwards.
create schema if not exists audit;

create function audit.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'integrity_constraint_violation';
end
$$;

create table audit.evidence (
    id           uuid primary key,
    legal_entity text        not null default 'default',
    occurred_at  timestamptz not null,
    kind         text        not null,
    actor        text        not null,
    subject      text        not null,
    body         text        not null,
    salt         bytea       not null check (octet_length(salt) = 16),
    commitment   bytea       not null check (octet_length(commitment) = 32),
    origin       bytea       not null check (octet_length(origin) = 32)
);
create index evidence_by_subject on audit.evidence (subject, occurred_at);

comment on table audit.evidence is 'One row for each access or decision, written in the transaction of the deed';
comment on column audit.evidence.id is 'class=C1 purpose=evidence retention=P5Y: time-ordered id of the entry';
comment on column audit.evidence.legal_entity is 'class=C1 purpose=evidence retention=P5Y: whose row it is';
comment on column audit.evidence.occurred_at is 'class=C1 purpose=evidence retention=P5Y: when it happened, UTC';
comment on column audit.evidence.kind is 'class=C1 purpose=evidence retention=P5Y: what happened, module.past-tense-event';
comment on column audit.evidence.actor is 'class=C2 purpose=evidence retention=P5Y: who did it, a principal id or system:module';
comment on column audit.evidence.subject is 'class=C2 purpose=evidence retention=P5Y: whom or what it concerns, an id';
comment on column audit.evidence.body is 'class=C2 purpose=evidence retention=P5Y: canonical JSON of the facts, masked where personal';
comment on column audit.evidence.salt is 'class=C1 purpose=evidence retention=P5Y: random salt that hides the facts behind the commitment';
comment on column audit.evidence.commitment is 'class=C1 purpose=evidence retention=P5Y: SHA-256 over salt and canonical form';
comment on column audit.evidence.origin is 'class=C1 purpose=evidence retention=P5Y: HMAC of the commitment under a key outside the database';

-- What is committed but not yet sealed. A separate table because evidence rows never change; its size is what waits
-- (thousands at most), so that finding the unsealed never scans the evidence. Order of ids plays no part in it:
-- transactions commit in another order than they take their ids.
create table audit.unsealed (
    evidence_id  uuid primary key,
    legal_entity text not null default 'default'
);
comment on table audit.unsealed is 'Entries that wait for the sealer';
comment on column audit.unsealed.evidence_id is 'class=C1 purpose=evidence retention=P1D: the entry that waits';
comment on column audit.unsealed.legal_entity is 'class=C1 purpose=evidence retention=P1D: whose row it is';

create table audit.chain (
    seq           bigint primary key check (seq > 0),
    legal_entity  text  not null default 'default',
    evidence_id   uuid  not null unique,
    commitment    bytea not null check (octet_length(commitment) = 32),
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash          bytea not null check (octet_length(hash) = 32)
);
comment on table audit.chain is 'Sealed entries in the order of their sealing; each hash covers the one before';
comment on column audit.chain.seq is 'class=C1 purpose=evidence retention=P5Y: place in the chain, from 1 without gaps';
comment on column audit.chain.legal_entity is 'class=C1 purpose=evidence retention=P5Y: whose row it is';
comment on column audit.chain.evidence_id is 'class=C1 purpose=evidence retention=P5Y: the sealed entry';
comment on column audit.chain.commitment is 'class=C1 purpose=evidence retention=P5Y: the entry''s commitment when it was sealed';
comment on column audit.chain.previous_hash is 'class=C1 purpose=evidence retention=P5Y: hash of the row before, 32 zero bytes for the first';
comment on column audit.chain.hash is 'class=C1 purpose=evidence retention=P5Y: SHA-256 over place, entry, commitment and previous hash';

create table audit.checkpoint (
    seq          bigint primary key,
    legal_entity text        not null default 'default',
    hash         bytea       not null check (octet_length(hash) = 32),
    signed_at    timestamptz not null,
    signature    bytea       not null check (octet_length(signature) = 64)
);
comment on table audit.checkpoint is 'The head of the chain after each batch, signed with a key outside the database';
comment on column audit.checkpoint.seq is 'class=C1 purpose=evidence retention=P5Y: last place of the batch';
comment on column audit.checkpoint.legal_entity is 'class=C1 purpose=evidence retention=P5Y: whose row it is';
comment on column audit.checkpoint.hash is 'class=C1 purpose=evidence retention=P5Y: hash at that place';
comment on column audit.checkpoint.signed_at is 'class=C1 purpose=evidence retention=P5Y: when it was signed, UTC';
comment on column audit.checkpoint.signature is 'class=C1 purpose=evidence retention=P5Y: Ed25519 over place, hash and time';

create trigger evidence_is_append_only before update or delete on audit.evidence
    for each row execute function audit.refuse_change();
create trigger evidence_is_never_truncated before truncate on audit.evidence
    for each statement execute function audit.refuse_change();
create trigger chain_is_append_only before update or delete on audit.chain
    for each row execute function audit.refuse_change();
create trigger chain_is_never_truncated before truncate on audit.chain
    for each statement execute function audit.refuse_change();
create trigger checkpoint_is_append_only before update or delete on audit.checkpoint
    for each row execute function audit.refuse_change();
create trigger checkpoint_is_never_truncated before truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();
