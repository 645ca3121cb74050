-- The rule of four eyes, held to by the table: nobody decides on what they wrote a part of, a decision is for ever, and
-- nothing serves that was not approved. What a publication was compared with is kept, so that an overtaken one is known.
alter table release.publication
    add column origin text,
    add column beside_version bigint check (beside_version >= 0),
    add column beside_content text check (beside_content ~ '^[0-9a-f]{64}$');
update release.publication set origin = case when proposed_by is null then 'baseline' else 'proposed' end;
alter table release.publication
    alter column origin set not null,
    add check (origin in ('proposed', 'baseline')),
    add check ((origin = 'proposed') = (proposed_by is not null)),
    add check ((beside_version is null) = (beside_content is null));
comment on column release.publication.origin is 'class=C1 purpose=evidence retention=contract: proposed by somebody, or baseline: what served before anything was published';
comment on column release.publication.beside_version is 'class=C1 purpose=evidence retention=contract: version of what served when it was compared; 0 for none published; null for a baseline';
comment on column release.publication.beside_content is 'class=C1 purpose=evidence retention=contract: SHA-256 of what it was compared with; null for a baseline';

create table release.publication_author (
    publication  uuid not null references release.publication (id),
    person       uuid not null,
    legal_entity text not null default 'default',
    primary key (publication, person)
);
comment on table release.publication_author is 'Whoever wrote something in a publication that did not serve yet; only added to';
comment on column release.publication_author.publication is 'class=C1 purpose=evidence retention=contract: the publication';
comment on column release.publication_author.person is 'class=C2 purpose=evidence retention=contract: account of a member of staff';
comment on column release.publication_author.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
create trigger author_never_changes before update or delete on release.publication_author
    for each row execute function release.refuse_change();
create trigger author_is_never_truncated before truncate on release.publication_author
    for each statement execute function release.refuse_change();

create function release.guard_publication() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        raise exception 'a publication stays' using errcode = 'integrity_constraint_violation';
    elsif tg_op = 'INSERT' then
        if new.origin = 'proposed' and new.state <> 'candidate' then
            raise exception 'a publication begins as a candidate' using errcode = 'integrity_constraint_violation';
        elsif new.origin = 'baseline' and exists (
            select from release.serving s where s.legal_entity = new.legal_entity and s.part = new.part) then
            raise exception 'a baseline comes before everything published'
                using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if old.state <> 'candidate' then
        raise exception 'a publication is decided on once' using errcode = 'integrity_constraint_violation';
    elsif (new.id, new.legal_entity, new.part, new.content, new.origin, new.proposed_by, new.proposed_at,
           new.beside_version, new.beside_content)
          is distinct from
          (old.id, old.legal_entity, old.part, old.content, old.origin, old.proposed_by, old.proposed_at,
           old.beside_version, old.beside_content) then
        raise exception 'only the decision on a publication is added' using errcode = 'integrity_constraint_violation';
    elsif new.state = 'approved' and exists (
        select from release.publication_author a where a.publication = new.id and a.person = new.decided_by) then
        raise exception 'four eyes: nobody approves what they wrote a part of'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger publication_is_guarded before insert or update or delete on release.publication
    for each row execute function release.guard_publication();

create function release.guard_author() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from release.publication p
                    where p.id = new.publication and p.legal_entity = new.legal_entity and p.state = 'candidate') then
        raise exception 'authors are those of a candidate' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger author_is_guarded before insert on release.publication_author
    for each row execute function release.guard_author();

create function release.guard_serving() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from release.publication p
                    where p.id = new.publication and p.legal_entity = new.legal_entity and p.part = new.part
                      and p.state = 'approved') then
        raise exception 'nothing serves that was not approved' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger serving_is_guarded before insert on release.serving
    for each row execute function release.guard_serving();
