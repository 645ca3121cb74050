-- What is published by decision rather than by a start: proposed by one person, approved by another, served from a
-- moment on, taken back when it was wrong. The rule of four eyes holds here too, whoever writes the row.
create table release.publication (
    id           uuid        primary key,
    legal_entity text        not null default 'default',
    part         text        not null check (part ~ '^[a-z][a-z0-9-]*$'),
    content      text        not null check (content ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('candidate', 'approved', 'rejected')),
    proposed_by  uuid,
    proposed_at  timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    check ((state = 'candidate') = (decided_at is null)),
    check (state <> 'approved' or proposed_by is null or (decided_by is not null and decided_by <> proposed_by))
);
create index publication_by_part on release.publication (legal_entity, part, proposed_at desc);
comment on table release.publication is 'What somebody proposed to serve, and who decided';
comment on column release.publication.id is 'class=C1 purpose=evidence retention=contract: time-ordered id, given by the module whose content it is';
comment on column release.publication.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column release.publication.part is 'class=C1 purpose=evidence retention=contract: what kind of content it is, such as models';
comment on column release.publication.content is 'class=C1 purpose=evidence retention=contract: SHA-256 of the content';
comment on column release.publication.state is 'class=C1 purpose=evidence retention=contract: candidate, approved or rejected';
comment on column release.publication.proposed_by is 'class=C2 purpose=evidence retention=contract: account of who proposed it; null for what the platform served by itself';
comment on column release.publication.proposed_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column release.publication.decided_by is 'class=C2 purpose=evidence retention=contract: account of the second person, who approved or rejected it';
comment on column release.publication.decided_at is 'class=C1 purpose=evidence retention=contract: when, UTC';

create table release.serving (
    legal_entity text        not null default 'default',
    part         text        not null,
    version      bigint      not null check (version > 0),
    publication  uuid        not null references release.publication (id),
    deed         text        not null check (deed in ('published', 'rolled-back')),
    chosen_by    uuid,
    since        timestamptz not null,
    primary key (legal_entity, part, version)
);
comment on table release.serving is 'What served from when on: the highest version serves; only added to';
comment on column release.serving.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column release.serving.part is 'class=C1 purpose=evidence retention=contract: what kind of content it is';
comment on column release.serving.version is 'class=C1 purpose=evidence retention=contract: counts the changes of what serves, from 1';
comment on column release.serving.publication is 'class=C1 purpose=evidence retention=contract: what serves from then on';
comment on column release.serving.deed is 'class=C1 purpose=evidence retention=contract: published, or rolled back to';
comment on column release.serving.chosen_by is 'class=C2 purpose=evidence retention=contract: account of who made it serve; null for what served before anything was published';
comment on column release.serving.since is 'class=C1 purpose=evidence retention=contract: when, UTC';
create trigger serving_never_changes before update or delete on release.serving
    for each row execute function release.refuse_change();
create trigger serving_is_never_truncated before truncate on release.serving
    for each statement execute function release.refuse_change();
