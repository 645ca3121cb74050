-- Every wording an example had, with who gave it: who taught what can be told after it was changed, and whoever wrote
-- what a candidate learnt can be kept from approving it.
alter table language.example add column revision int not null default 1 check (revision > 0);
comment on column language.example.revision is 'class=C1 purpose=evidence retention=contract: counts its wordings and its end, from 1';

create table language.example_revision (
    example      uuid        not null references language.example (id),
    revision     int         not null check (revision > 0),
    legal_entity text        not null default 'default',
    deed         text        not null check (deed in ('added', 'muted', 'changed', 'withdrawn')),
    done_by      uuid        not null,
    done_at      timestamptz not null,
    language     text        not null check (language in ('zh', 'en')),
    intent       text        not null,
    text         text        not null,
    channel      text,
    primary key (example, revision)
);
comment on table language.example_revision is 'What people did to examples, with the wording from then on; only added to';
comment on column language.example_revision.example is 'class=C1 purpose=evidence retention=contract: the example';
comment on column language.example_revision.revision is 'class=C1 purpose=evidence retention=contract: counts what was done to it, from 1';
comment on column language.example_revision.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column language.example_revision.deed is 'class=C1 purpose=evidence retention=contract: added, muted, changed or withdrawn';
comment on column language.example_revision.done_by is 'class=C2 purpose=evidence retention=contract: account of the member of staff who did it';
comment on column language.example_revision.done_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column language.example_revision.language is 'class=C1 purpose=evidence retention=contract: language from then on';
comment on column language.example_revision.intent is 'class=C1 purpose=evidence retention=contract: intent from then on';
comment on column language.example_revision.text is 'class=C1 purpose=evidence retention=contract: sentence from then on, invented by staff';
comment on column language.example_revision.channel is 'class=C1 purpose=evidence retention=contract: channel from then on; null for any';

insert into language.example_revision
    (example, revision, legal_entity, deed, done_by, done_at, language, intent, text, channel)
select id, 1, legal_entity, case effect when 'mute' then 'muted' else 'added' end, writer, written_at,
       language, intent, text, channel
  from language.example;
update language.example set revision = 2 where changed_at is not null;
insert into language.example_revision
    (example, revision, legal_entity, deed, done_by, done_at, language, intent, text, channel)
select id, revision, legal_entity, 'changed', changed_by, changed_at, language, intent, text, channel
  from language.example where changed_at is not null;
update language.example set revision = revision + 1 where withdrawn_at is not null;
insert into language.example_revision
    (example, revision, legal_entity, deed, done_by, done_at, language, intent, text, channel)
select id, revision, legal_entity, 'withdrawn', withdrawn_by, withdrawn_at, language, intent, text, channel
  from language.example where withdrawn_at is not null;

create function language.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what was done to an example stays: % is refused', tg_op
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger revision_never_changes before update or delete on language.example_revision
    for each row execute function language.refuse_change();
create trigger revision_is_never_truncated before truncate on language.example_revision
    for each statement execute function language.refuse_change();

-- What a set of models learnt of it, to tell two sets apart.
create table language.model_set_example (
    model_set    uuid not null references language.model_set (id),
    example      uuid not null,
    revision     int  not null,
    legal_entity text not null default 'default',
    primary key (model_set, example),
    foreign key (example, revision) references language.example_revision (example, revision)
);
comment on table language.model_set_example is 'Which wording of which examples a set of models learnt beside the files of content';
comment on column language.model_set_example.model_set is 'class=C1 purpose=evidence retention=contract: the set';
comment on column language.model_set_example.example is 'class=C1 purpose=evidence retention=contract: the example';
comment on column language.model_set_example.revision is 'class=C1 purpose=evidence retention=contract: its wording';
comment on column language.model_set_example.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';

alter table language.model_set add column compared_with uuid references language.model_set (id);
comment on column language.model_set.compared_with is 'class=C1 purpose=evidence retention=contract: the set that served when it was trained; null where that was never measured, and for a start';
-- The report names who wrote how many of the sentences.
comment on column language.model_set.report is 'class=C2 purpose=evidence retention=contract: corpus with the accounts of its writers, settings and measurements as JSON, without any customer''s words';
