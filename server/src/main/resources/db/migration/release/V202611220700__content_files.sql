-- Files of content: articles, terms, example sentences. What the platform comes with and what the bank imported stand
-- side by side, so that an upgrade changes the one and never the other.
create table release.content_file (
    legal_entity text        not null default 'default',
    kind         text        not null check (kind ~ '^[a-z]+$'),
    path         text        not null check (length(path) between 1 and 200),
    origin       text        not null check (origin in ('shipped', 'bank')),
    content      text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    put_at       timestamptz not null,
    primary key (legal_entity, kind, path, origin)
);
comment on table release.content_file is 'Files of content that serve: the bank''s before the shipped one of the same path';
comment on column release.content_file.legal_entity is 'class=C1 purpose=evidence retention=contract: whose row it is';
comment on column release.content_file.kind is 'class=C1 purpose=customer-service retention=contract: knowledge, corpus';
comment on column release.content_file.path is 'class=C1 purpose=customer-service retention=contract: path below the folder of its kind';
comment on column release.content_file.origin is 'class=C1 purpose=customer-service retention=contract: shipped with the platform, or imported by the bank';
comment on column release.content_file.content is 'class=C1 purpose=customer-service retention=contract: the file itself; holds nothing about a person';
comment on column release.content_file.sha256 is 'class=C1 purpose=evidence retention=contract: hash of the content';
comment on column release.content_file.put_at is 'class=C1 purpose=evidence retention=contract: when it was put in place, UTC';
