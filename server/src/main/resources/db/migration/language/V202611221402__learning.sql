-- What people teach the models beside the files of content, the trainings, and the models they led to.
create schema if not exists language;

create table language.example (
    id           uuid        primary key,
    legal_entity text        not null default 'default',
    language     text        not null check (language in ('zh', 'en')),
    intent       text        not null check (char_length(intent) between 1 and 100),
    text         text        not null check (char_length(text) between 1 and 400),
    bare         text        not null,
    channel      text        check (channel ~ '^[a-z][a-z-]{0,29}$'),
    effect       text        not null check (effect in ('teach', 'mute')),
    writer       uuid        not null,
    written_at   timestamptz not null,
    changed_by   uuid,
    changed_at   timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check (num_nonnulls(changed_by, changed_at) in (0, 2)),
    check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
-- No sentence teaches twice, whoever adds it at the same moment.
create unique index example_once on language.example (legal_entity, language, effect, bare) where withdrawn_at is null;
create index example_by_intent on language.example (legal_entity, language, intent) where withdrawn_at is null;
comment on table language.example is 'Sentences that editors added to those of the files of content, or took out of them';
comment on column language.example.id is 'class=C1 purpose=service-improvement retention=contract: time-ordered id';
comment on column language.example.legal_entity is 'class=C1 purpose=service-improvement retention=contract: whose row it is';
comment on column language.example.language is 'class=C1 purpose=service-improvement retention=contract: language of the sentence';
comment on column language.example.intent is 'class=C1 purpose=service-improvement retention=contract: what the sentence means';
comment on column language.example.text is 'class=C1 purpose=service-improvement retention=contract: the sentence, invented by staff; what looks like a person''s number or address is refused';
comment on column language.example.bare is 'class=C1 purpose=service-improvement retention=contract: the sentence without case and marks, to know it again';
comment on column language.example.channel is 'class=C1 purpose=service-improvement retention=contract: channel it is typical of; null for any';
comment on column language.example.effect is 'class=C1 purpose=service-improvement retention=contract: teach: it is learnt; mute: the same sentence of the files is not';
comment on column language.example.writer is 'class=C2 purpose=evidence retention=contract: account of the member of staff who wrote it';
comment on column language.example.written_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column language.example.changed_by is 'class=C2 purpose=evidence retention=contract: account of who changed it last';
comment on column language.example.changed_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column language.example.withdrawn_by is 'class=C2 purpose=evidence retention=contract: account of who withdrew it';
comment on column language.example.withdrawn_at is 'class=C1 purpose=evidence retention=contract: when it ceased to teach, UTC; null while it does';

create table language.training (
    id           uuid        primary key,
    legal_entity text        not null default 'default',
    state        text        not null check (state in ('running', 'done', 'cancelled', 'failed', 'interrupted')),
    part         text        not null,
    percent      int         not null default 0 check (percent between 0 and 100),
    node         uuid        not null,
    started_by   uuid        not null,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    ended_at     timestamptz,
    cancelled_by uuid,
    model_set    uuid,
    check ((state = 'running') = (ended_at is null)),
    check ((state = 'done') = (model_set is not null))
);
create unique index training_one_at_a_time on language.training (legal_entity) where state = 'running';
create index training_by_start on language.training (legal_entity, started_at desc);
comment on table language.training is 'Trainings that editors started; one runs at a time';
comment on column language.training.id is 'class=C1 purpose=service-improvement retention=contract: time-ordered id';
comment on column language.training.legal_entity is 'class=C1 purpose=service-improvement retention=contract: whose row it is';
comment on column language.training.state is 'class=C1 purpose=service-improvement retention=contract: running, done, cancelled, failed, or interrupted by a stop of its process';
comment on column language.training.part is 'class=C1 purpose=service-improvement retention=contract: what it does now, as a slug';
comment on column language.training.percent is 'class=C1 purpose=service-improvement retention=contract: how far it got';
comment on column language.training.node is 'class=C1 purpose=service-improvement retention=contract: process that trains';
comment on column language.training.started_by is 'class=C2 purpose=evidence retention=contract: account of who started it';
comment on column language.training.started_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column language.training.seen_at is 'class=C1 purpose=service-improvement retention=contract: last sign of life, UTC';
comment on column language.training.ended_at is 'class=C1 purpose=evidence retention=contract: when it ended, UTC';
comment on column language.training.cancelled_by is 'class=C2 purpose=evidence retention=contract: account of who asked to end it';
comment on column language.training.model_set is 'class=C1 purpose=service-improvement retention=contract: the models it led to';

create table language.model_set (
    id           uuid        primary key,
    legal_entity text        not null default 'default',
    origin       text        not null check (origin in ('start', 'training')),
    content      text        not null check (content ~ '^[0-9a-f]{64}$'),
    made_by      uuid,
    made_at      timestamptz not null,
    report       text        not null,
    check ((origin = 'training') = (made_by is not null))
);
create index model_set_by_content on language.model_set (legal_entity, content);
comment on table language.model_set is 'Models of all languages that serve together, with what was measured of them';
comment on column language.model_set.id is 'class=C1 purpose=evidence retention=contract: time-ordered id; also that of its publication';
comment on column language.model_set.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column language.model_set.origin is 'class=C1 purpose=evidence retention=contract: trained at a start from the files of content, or by a training';
comment on column language.model_set.content is 'class=C1 purpose=evidence retention=contract: SHA-256 over the ids of its models';
comment on column language.model_set.made_by is 'class=C2 purpose=evidence retention=contract: account of who started the training; null for a start';
comment on column language.model_set.made_at is 'class=C1 purpose=evidence retention=contract: when, UTC';
comment on column language.model_set.report is 'class=C1 purpose=evidence retention=contract: corpus, settings and measurements as JSON, without any customer''s words';

create table language.model (
    model_set    uuid        not null references language.model_set (id),
    language     text        not null check (language in ('zh', 'en')),
    legal_entity text        not null default 'default',
    model_id     text        not null,
    encoder      text        not null,
    content      bytea       not null,
    held_out     bytea       not null,
    primary key (model_set, language)
);
comment on table language.model is 'The models themselves, while they are kept';
comment on column language.model.model_set is 'class=C1 purpose=service-improvement retention=contract: the set it belongs to';
comment on column language.model.language is 'class=C1 purpose=service-improvement retention=contract: language it understands';
comment on column language.model.legal_entity is 'class=C1 purpose=service-improvement retention=contract: whose row it is';
comment on column language.model.model_id is 'class=C1 purpose=service-improvement retention=contract: names corpus, encoders, settings and seed by their hash';
comment on column language.model.encoder is 'class=C1 purpose=service-improvement retention=contract: encoder it was trained for';
comment on column language.model.content is 'class=C1 purpose=service-improvement retention=contract: the model as it is written to a file; example sentences of the bank are in it, customers'' words are not';
comment on column language.model.held_out is 'class=C1 purpose=service-improvement retention=contract: example sentences with what models said that had not seen them, compressed';
