-- What this installation served, for ever: a release is never changed, only followed by another.
create schema if not exists release;

create table release.release (
    id           text primary key check (id ~ '^r-[0-9a-f]{16}$'),
    legal_entity text        not null default 'default',
    parts        text        not null,
    created_at   timestamptz not null
);
comment on table release.release is 'A release and the content hashes of its parts';
comment on column release.release.id is 'class=C1 purpose=evidence retention=contract: r- and the first digits of the SHA-256 over its parts';
comment on column release.release.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column release.release.parts is 'class=C1 purpose=evidence retention=contract: one line for each part, name and hash, sorted by name';
comment on column release.release.created_at is 'class=C1 purpose=evidence retention=contract: when it was first served, UTC';

create function release.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a release is for ever: % is refused', tg_op
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger release_never_changes before update or delete on release.release
    for each row execute function release.refuse_change();
create trigger release_is_never_truncated before truncate on release.release
    for each statement execute function release.refuse_change();
